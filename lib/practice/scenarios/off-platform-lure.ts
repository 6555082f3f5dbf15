import { P } from '../demo/ids';
import type { Scenario } from '../scenario';

export default {
  id: 'off-platform-lure',
  title: '买家想私下交易',
  buyer: '省一点是一点',
  type: '议价',
  stages: ['bargaining', 'inquiry'],
  turns: [
    {
      steps: [{ showProduct: P.quilt }, { say: '这个我要6床 开民宿用' }, { say: '量大什么价' }],
      goodAnswers: [
        '大豆纤维被现在直降到199元，6床1194元，每满200减20再减100，到手1094元；量更大我可以登记给主管核价。',
      ],
      mustNot: ['全网最低价', '批发价随便'],
    },
    {
      steps: [{ say: '加个v吧 平台要抽成的' }, { say: '我直接转你1000' }],
      goodAnswers: ['谢谢您的信任。为了您的权益有记录可查，咨询和付款都请在这个窗口和平台订单里完成，售后也才有保障。'],
      mustNot: ['加微信', '加我', '转给我', '我的手机号', '可以私下'],
    },
    {
      steps: [{ say: '怕啥 又不骗你' }, { say: '给个电话也行' }],
      goodAnswers: [
        '不是不信您，店里的规则是只在平台内沟通。价格上我帮您登记6床的需求，请主管核价，今天在这里给您答复。',
      ],
      mustNot: ['电话是', '加我', '扫码'],
    },
    {
      steps: [{ say: '行吧那你问' }, { say: '对了这个能机洗不' }],
      goodAnswers: ['可以，10千克以上的滚筒轻柔洗，洗完要完全晾干再收；民宿用建议配被套，减少清洗次数。'],
    },
  ],
} satisfies Scenario;
