import { P } from '../demo/ids';
import type { Scenario } from '../scenario';

export default {
  id: 'bargain-pressing',
  title: '议价（强硬）：不给这个价就走',
  buyer: '今天要拿下',
  type: '议价',
  stages: ['bargaining', 'recommendation'],
  turns: [
    {
      steps: [{ showProduct: P.beddingSet }, { say: '四件套250卖不卖' }, { say: '不卖我走了 别人家才200出头' }],
      goodAnswers: [
        '您的预算我理解。这款1.8米的329元，每满200减20后309元，领券再减10是299元；250这个价我没有权限，不想让您白等。',
      ],
      mustNot: ['别人家', '便宜没好货', '那不行', '爱买不买'],
    },
    {
      steps: [{ say: '299太贵' }, { say: '隔壁一样的东西' }],
      goodAnswers: [
        '每家的支数和面料不一样，不好直接比。这款是60支全棉斜纹，每平方英寸300根，您可以拿这两项对照一下。',
        '别的店我不了解，不评价。我们这款是60支全棉、被套四角有系带，您对照一下参数再决定。',
      ],
      mustNot: ['是假货', '山寨', '他们骗', '他们家质量差'],
    },
    {
      steps: [{ say: '别说那么多 给不给个痛快话' }],
      goodAnswers: [
        '250元做不到，和您说明白。1.5米床款用活动和券后是279元；如果主要想换季添被子，大豆纤维被现在直降到199元，也可以看看。',
      ],
      mustNot: ['不知道', '随便你'],
    },
    {
      steps: [{ say: '大豆被199？' }, { say: '那个能再减吗 凑个200减20' }],
      goodAnswers: [
        '199元差1元到200。比如带一盒39元的毛巾，合计238元，减20后218元，毛巾等于只加19元；不需要就单拍199元。',
      ],
    },
    {
      steps: [{ say: '这还差不多' }, { say: '多久发' }],
      goodAnswers: ['现货付款后48小时内发出，16点前付款的一般当天出库，发出后订单里会显示单号。'],
      mustNot: ['我保证', '今天一定发'],
    },
  ],
} satisfies Scenario;
