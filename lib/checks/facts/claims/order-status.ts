import { knownValue } from '../../../shared/reading';
import type { Contradiction, FactCheck } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { orderFact } from '../sources';

interface Stand {
  claim: RegExp;
  /** Statuses under which it can't be so. */
  against: RegExp;
}

const STANDS: Stand[] = [
  {
    claim:
      /(?:已经?|刚刚?|昨天|昨晚|早就|都)(?:经|就|给您|为您|帮您|全部|按时)*(?:发货|发出|寄出|发走|出库|揽收)(?!通知|时间)|(?:包裹|快递|货|东西|您的?单|宝贝)?(?:已经|都|正)?(?:在路上|在派送|派送中|运输中)了?/g,
    against: /待付款|待发货|未发货|待出库|交易关闭/,
  },
  { claim: /(?:已经?|显示)(?:经|被|您|本人|显示)*(?:签收|收货|妥投)/g, against: /待付款|待发货|未发货|待出库/ },
  {
    claim: /(?:还没有?|尚未|暂未|没有?|未)(?:给您|为您|帮您)?(?:发货|发出|寄出|出库|发(?=$|[,。!呢哦啊呀]))/g,
    against: /已发货|交易成功|待收货|已签收|已完成/,
  },
  {
    claim: /(?:还|正)?在(?:给您|为您|帮您)?(?:打包|备货|配货|拣货|排队发)|(?:还|正)?(?:等待|等着)(?:揽收|发货|出库)/g,
    against: /已发货|交易成功|待收货|已签收|已完成/,
  },
  { claim: /(?:还没有?|尚未|没有?|未)(?:付款|支付|付钱)/g, against: /待发货|已发货|交易成功|待收货|已完成/ },
];
/** Of other parcels or other people's duty. */
const OTHER =
  /补发|重发|换货|换新|退回|退货|赠品|发票|仓库(?:说|反馈)|之前那|上一?单|另一?单|那一?单|一批|部分|超时|规定|未发货(?:的|订单|前)|如需|提醒/;

/** The order in talk; without one, all that the page shows must speak against the claim. */
const meant = (inquiry: Inquiry) => (inquiry.order ? [inquiry.order] : inquiry.orders);

export default {
  id: 'order-status',
  why: '和订单现在的状态不一样',
  advice: '看一眼订单状态再答复',
  find: (inquiry) => {
    const orders = meant(inquiry);
    if (orders.length === 0 || orders.some(({ status }) => !status.known)) return [];
    return STANDS.flatMap(({ claim, against }) =>
      inquiry.draft.claims(claim).flatMap((match): Contradiction[] => {
        if (OTHER.test(inquiry.draft.sentenceAt(match.index))) return [];
        const [first] = orders;
        if (!first || !orders.every(({ status }) => against.test(knownValue(status) ?? ''))) return [];
        return [
          {
            start: match.index,
            end: match.index + match[0].length,
            fact: orderFact(knownValue(first.no) ?? '', `状态是${knownValue(first.status)}`),
          },
        ];
      }),
    );
  },
  examples: {
    conflict: [
      { text: '您的订单已经发货了，请留意物流', given: { order: { status: '待发货' } } },
      { text: '昨天就给您发出了', given: { order: { status: '待发货' } } },
      { text: '您这单还没发货呢', given: { order: { status: '已发货' } } },
      { text: '看到您还没付款', given: { order: { status: '待发货' } } },
      { text: '物流显示已签收', given: { order: { status: '待发货' } } },
    ],
    agrees: [
      { text: '已经给您发货了', given: { order: { status: '已发货' } } },
      { text: '您这单还没发货，可以改地址', given: { order: { status: '待发货' } } },
    ],
    unknown: [
      { text: '已经发货了吗', given: { order: { status: '待发货' } } },
      '已经给您发货了',
      { text: '赠品已经发货了', given: { order: { status: '待发货' } } },
    ],
  },
} satisfies FactCheck;
