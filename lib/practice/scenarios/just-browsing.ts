import { P } from '../demo/ids';
import type { Scenario } from '../scenario';

export default {
  id: 'just-browsing',
  title: '随便逛逛的买家',
  buyer: '逛逛就走的云',
  type: '消遣',
  stages: ['greeting', 'recommendation', 'farewell'],
  turns: [
    {
      steps: [{ say: '哈喽' }, { say: '你们家名字挺好听的' }],
      goodAnswers: ['您好，欢迎光临檐禾生活馆，谢谢喜欢。想看衣服、家居还是吃的？我给您指个方向。'],
      mustNot: ['亲爱的', '宝贝', '不买别问'],
    },
    {
      steps: [{ say: '就随便看看' }, { say: '有啥好玩的' }],
      goodAnswers: [
        '没关系，慢慢看。香薰蜡烛有白茶、雪松、橙花三个味道，马克杯这两天秒杀39元，都是逛的人问得比较多的。',
      ],
      mustNot: ['最好的', '销量第一', '必买'],
    },
    {
      steps: [{ showProduct: P.mug }, { say: '这个柿子红好看欸' }, { say: '有货没' }],
      goodAnswers: ['柿子红现在断货，奶白和青灰还有；到货时间没有通知，您可以先收藏，补货后页面就能拍。'],
    },
    {
      steps: [{ say: '哎可惜' }, { say: '我同事说喝水用大杯子瘦得快 真的假的哈哈' }],
      goodAnswers: ['这个我可不敢说，杯子就是装水的，这款380毫升，泡一包冲饮刚好。'],
      mustNot: ['是真的', '减肥', '会有效果'],
    },
    {
      steps: [{ say: '哈哈 行 下次再来' }],
      goodAnswers: ['好的，关注店铺能看到补货和活动，欢迎随时来逛，再见。'],
    },
  ],
} satisfies Scenario;
