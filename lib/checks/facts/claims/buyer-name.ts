import { knownValue } from '../../../shared/reading';
import { readable } from '../../../text/quantities/readable';
import type { Contradiction, FactCheck } from '../fact-check';
import { conversationFact } from '../sources';

/** From this length a nickname is no everyday word. */
const UNMISTAKABLE = 4;
const BEHIND = /^(?:您好|你好|亲|您|你|小姐姐|小哥哥|女士|先生|小姐|宝|在吗|[,:!。~ ]|$)/;
const BEFORE = /(?:^|[@,:!。~ ]|亲爱的|亲|您好|你好|hi)$/;

export default {
  id: 'buyer-name',
  why: '这是另一位买家的名字',
  advice: '看一眼是不是发错了人',
  find: (inquiry) => {
    const { conversation, rows = [] } = inquiry.view ?? {};
    const own = readable(knownValue(conversation?.buyer) ?? '');
    if (!conversation || own === '') return [];
    const said = `${inquiry.buyerWords.join(' ')} ${inquiry.orders.map(({ receiver }) => knownValue(receiver) ?? '').join(' ')}`;
    const { folded } = inquiry.draft;
    return rows.flatMap((row): Contradiction[] => {
      const shown = knownValue(row.name)?.trim() ?? '';
      const name = readable(shown);
      if (row.active || row.key === conversation.key || name.length < 2 || own.includes(name) || said.includes(name))
        return [];
      if (/[*…]|^\d+$/.test(name) || inquiry.shop.named(name).length > 0) return [];
      const at = folded.indexOf(name);
      if (at < 0) return [];
      const end = at + name.length;
      const isAddress = BEFORE.test(folded.slice(0, at)) && BEHIND.test(folded.slice(end));
      if (!isAddress && name.length < UNMISTAKABLE) return [];
      const [start, stop] = [at, end];
      return [
        {
          start,
          end: stop,
          fact: conversationFact(
            conversation.key,
            `现在聊的是「${knownValue(conversation.buyer)}」，「${shown}」在另一个会话`,
          ),
          replacement: knownValue(conversation.buyer) as string,
        },
      ];
    });
  },
  examples: {
    conflict: ['奔跑的小刺猬您好，这就给您查', '小满，您的包裹到了', '亲爱的小满您好'],
    agrees: ['山茶花开了您好，这就给您查', '您好，这就给您查'],
    unknown: ['小满那天发货', '到小满节气就热了'],
  },
} satisfies FactCheck;
