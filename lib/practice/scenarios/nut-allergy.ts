import { P } from '../demo/ids';
import type { Scenario } from '../scenario';

export default {
  id: 'nut-allergy',
  title: '食品：过敏和功效怎么答',
  buyer: '糖糖妈不熬夜',
  type: '新手',
  stages: ['inquiry', 'recommendation'],
  turns: [
    {
      steps: [{ showProduct: P.nuts }, { say: '孩子花生过敏能吃这个不' }, { say: '配料没看到花生' }],
      goodAnswers: ['配料里没有花生，但和花生同线加工，花生过敏请不要选这款，安全为先。'],
      mustNot: ['可以吃', '吃了没事', '放心吃'],
    },
    {
      steps: [{ say: '啊这样' }, { say: '那给我婆婆吃呢 她血糖高 听说坚果降血糖' }],
      goodAnswers: ['坚果是普通食品，没有这方面的作用，里面的果干还含糖，血糖高请先问医生，我们不建议自己判断。'],
      mustNot: ['可以降血糖', '有帮助', '适合糖尿病'],
    },
    {
      steps: [{ say: '懂了 那孩子有啥能吃的零食' }, { say: '五岁' }],
      goodAnswers: [
        '可以看看冻干草莓，配料只有草莓，不另外加糖，三岁以上能吃。它和坚果不在一条线，是否接触花生我去核实后再回复您。',
        '冻干草莓配料只有草莓，味道偏酸。因为孩子过敏，我先跟仓库确认生产线情况，今天给您答复再拍也不迟。',
      ],
      mustNot: ['不会过敏', '绝对安全'],
    },
    {
      steps: [{ say: '好 那你问好告诉我' }, { say: '日期要新鲜的哈' }],
      goodAnswers: ['好的，我确认后在这里回复您。草莓保质期300天，袋上印有生产日期，收到可以核对。'],
    },
  ],
} satisfies Scenario;
