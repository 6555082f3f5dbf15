import { knownValue } from '../../../shared/reading';
import type { Contradiction, FactCheck } from '../fact-check';
import { orderFact } from '../sources';

const NAME_ENDS = '(?=先生|女士|小姐|[,。!?;: ]|$|电话|手机|地址|尾号|对|哦|呢|的|吧|吗|没错)';
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤';
/** Linked (收件人：李晓明), or straight behind, where a surname begins it: 收件人李晓明. */
const RECEIVER = new RegExp(
  `(?:收件人|收货人|收件|姓名)(?:的?(?:姓名|名字))?(?:就?是|叫|写的是|填的是|为|:)+ ?([\\u4e00-\\u9fa5]{2,4}?|[\\u4e00-\\u9fa5]\\*{1,3})${NAME_ENDS}|(?:收件人|收货人) ?([${SURNAMES}](?:[\\u4e00-\\u9fa5]{1,2}?|\\*{1,2}))${NAME_ENDS}`,
  'g',
);
/** Not a name: a form's words, a question in other words. */
const NO_NAME = /^(?:您|你|本人|自己|谁|什么|这个|那个|不|默认|填|写|买家|客户|原来|以下|如下)/;

/** A masked name stands for every name that agrees where it shows. */
function fits(name: string, shown: string): boolean {
  if (name.includes('*')) return name[0] === shown[0];
  const pattern = shown.replace(/[*＊×xX]+/g, '*');
  const parts = pattern.split('*');
  if (parts.length === 1) return pattern === name;
  return name.startsWith(parts[0] as string) && name.endsWith(parts.at(-1) as string);
}

export default {
  id: 'receiver',
  why: '收件人和订单上的不一样',
  advice: '对着订单核对收件人',
  find: (inquiry) => {
    const { orders, draft } = inquiry;
    const known = orders
      .map(({ receiver }) => knownValue(receiver)?.trim())
      .filter((it) => it !== undefined && /^[\u4e00-\u9fa5]/.test(it)) as string[];
    if (known.length === 0 || known.length < orders.length) return [];
    return draft.claims(RECEIVER, true).flatMap((match): Contradiction[] => {
      const name = (match[1] ?? match[2]) as string;
      if (NO_NAME.test(name) || known.some((it) => fits(name, it)) || inquiry.buyerWords.join().includes(name))
        return [];
      const start = match.index + match[0].length - name.length;
      return [
        {
          start,
          end: start + name.length,
          fact: orderFact(knownValue(orders[0]?.no) ?? '', `收件人是${known.join('、')}`),
        },
      ];
    });
  },
  examples: {
    conflict: [
      { text: '跟您核对下，收件人：李晓明', given: { order: { receiver: '张**' } } },
      { text: '收件人是李女士对吗', given: { order: { receiver: '张**' } } },
      { text: '收件人王强，尾号5907，核对一下', given: { order: { receiver: '张**' } } },
      { text: '收货人是王芳，电话尾号1234', given: { order: { receiver: '陈*' } } },
    ],
    agrees: [
      { text: '收件人是张晓明，对吗', given: { order: { receiver: '张**' } } },
      { text: '收件人：张三丰。', given: { order: { receiver: '张三丰' } } },
    ],
    unknown: [
      { text: '收件人改成李晓明可以的', given: { order: { receiver: '张**' } } },
      { text: '收件人：李晓明', given: { order: {} } },
      { text: '收件人姓名和电话发我', given: { order: { receiver: '张**' } } },
      { text: '收件人信息您核对一下', given: { order: { receiver: '张**' } } },
      { text: '收件人是您本人', given: { order: { receiver: '张**' } } },
      { text: '收件人是李晓明', given: { order: { receiver: '张**' }, buyer: '改成李晓明收' } },
    ],
  },
} satisfies FactCheck;
