import { knownValue } from '../../../shared/reading';
import { readable } from '../../../text/quantities/readable';
import type { Contradiction, FactCheck } from '../fact-check';
import { placesIn } from '../places';
import { orderFact } from '../sources';

/** The place that is told as the buyer's, each way of telling it with a group of its own. */
const ADDRESS = new RegExp(
  [
    String.raw`(?:寄|发|送)(?:到|往)([\u4e00-\u9fa5]{2,10}?)的?(?=对吗|对吧|对么|是吗|是吧|没错吧)`,
    String.raw`([\u4e00-\u9fa5]{2,12}[市区县镇])(?:那边|这边|这个|那个|的)*(?:收货|收件)?地址(?=对|是吗|没错|吗|吧)`,
    String.raw`(?:^|[,。 ])(?:您)?(?:是|寄|发|在)?([\u4e00-\u9fa5]{4,10}[区县])的?(?=对吗|对吧|是吗|没错)`,
    String.raw`(?:收货|收件|寄送|送货|您的|订单)?地址(?:填的|写的|显示)?(?:就?是|在|为|:)*(?:在|填)?([\u4e00-\u9fa5]{2,14}?)(?:那边|这边)?的?(?=对吗|对吧|对么|是吗|是吧|没错|吗|吧|[,。!?;]|$)`,
  ].join('|'),
  'g',
);
const NO_PLACE =
  /您|你|家|公司|学校|单位|老地|新的|原来|之前|上次|哪|对的|正确|完整|详细|不全|有误|错|乡镇|村里|快递|以下|如下|可以|没|好的/;

export default {
  id: 'order-address',
  why: '地址和订单上的不一样',
  advice: '对着订单核对地址',
  find: (inquiry) => {
    const { orders, draft } = inquiry;
    const known = orders.map(({ address }) => knownValue(address)?.trim());
    // A masked beginning hides what would be compared.
    if (known.length === 0 || known.some((it) => !it || /[*＊]/.test(it.slice(0, 6)))) return [];
    const said = inquiry.buyerWords.join(' ');
    return draft.claims(ADDRESS, true).flatMap((match): Contradiction[] => {
      const words = (match[1] ?? match[2] ?? match[3] ?? match[4]) as string;
      const places = placesIn(words);
      // 地址核对一下 names no place.
      const isTold =
        /地址[^,]{0,4}(?:是|在|为|:)/.test(match[0]) || /[省市区县镇]/.test(words) || match[4] === undefined;
      if (!isTold) return [];
      if (/换|改/.test(draft.clauseAt(match.index)) || NO_PLACE.test(words) || places.length === 0) return [];
      const holds = (text: string) => places.every((place) => text.includes(place));
      if (known.some((it) => holds(readable(it as string))) || places.some((place) => said.includes(place))) return [];
      const start = match.index + match[0].lastIndexOf(words);
      return [
        {
          start,
          end: start + words.length,
          fact: orderFact(knownValue(orders[0]?.no) ?? '', `地址是${known.join('、')}`),
        },
      ];
    });
  },
  examples: {
    conflict: [
      { text: '地址是江苏南京对吧', given: { order: { address: '湖北省襄阳市樊城区汉江街道***路10号' } } },
      { text: '收货地址是武汉的，没错吧', given: { order: { address: '湖北省襄阳市樊城区汉江街道***路10号' } } },
    ],
    agrees: [
      { text: '地址是湖北襄阳对吧', given: { order: { address: '湖北省襄阳市樊城区汉江街道***路10号' } } },
      { text: '地址是襄阳市樊城区的吗', given: { order: { address: '湖北省襄阳市樊城区汉江街道***路10号' } } },
    ],
    unknown: [
      { text: '地址是您公司的吗', given: { order: { address: '湖北省襄阳市樊城区汉江街道***路10号' } } },
      { text: '地址是南京对吧', given: { order: { address: '***' } } },
      { text: '地址是南京对吧', given: { order: {} } },
    ],
  },
} satisfies FactCheck;
