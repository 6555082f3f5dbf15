import { knownValue } from '../../../shared/reading';
import type { Contradiction, FactCheck } from '../fact-check';
import { chosen, tellsOtherChoice } from '../sku-choice';
import { orderFact } from '../sources';

const BOUGHT =
  /(?:您|你|咱)?(?:这[边单]|这个订单|订单里?)?(?:已经|之?前面?)?(?:拍|买|下单|订|选)(?:下|了)?的(?!时候|话|那|这|件数|数量|订单|地址|是不是)(?:就|也|都|应该)?(?:是|为|:)*([^,。!?;]{2,20})/g;
const OTHER = /如果|想|改|换成|另一?单|上一?单|之前|第二件|其中/;

export default {
  id: 'order-item',
  why: '和订单里拍的不一样',
  advice: '对着订单核对颜色和尺码',
  find: (inquiry) => {
    const { draft, order } = inquiry;
    const items = order?.items.map(({ title, sku }) => ({ title: knownValue(title), sku: knownValue(sku)?.trim() }));
    if (!order || !items?.length || items.some(({ title, sku }) => !title || !sku)) return [];
    const products = items.map(({ title }) => inquiry.shop.product(undefined, title));
    return draft.claims(BOUGHT, true).flatMap((match): Contradiction[] => {
      const words = match[1] as string;
      if (OTHER.test(draft.clauseAt(match.index))) return [];
      const named = products.filter((it) => it !== undefined && chosen(it, words).named);
      if (named.length === 0) return [];
      const agrees = items.some(({ sku }, i) => {
        const product = products[i];
        return product !== undefined && !tellsOtherChoice(product, words, sku as string);
      });
      if (agrees) return [];
      const start = match.index + match[0].length - words.length;
      return [
        {
          start,
          end: start + words.replace(/(?:对吗|对吧|是吗|是吧|没错吧|吗|吧|哦|呢)$/, '').length,
          fact: orderFact(knownValue(order.no) ?? '', `拍的是${items.map(({ sku }) => sku).join('、')}`),
        },
      ];
    });
  },
  examples: {
    conflict: [
      { text: '您拍的是白色L码对吧', given: { order: {} } },
      { text: '看到您拍的蓝色XL', given: { order: {} } },
    ],
    agrees: [
      { text: '您拍的是蓝色L码对吗', given: { order: {} } },
      { text: '您拍的蓝色L，确认一下', given: { order: {} } },
    ],
    unknown: [{ text: '您拍的这款很好看', given: { order: {} } }, '您拍的是白色L码对吧'],
  },
} satisfies FactCheck;
