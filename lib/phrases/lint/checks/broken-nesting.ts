import { firstByCode } from '../../by-code';
import { EVERY_SHOP, type Phrase } from '../../phrase';
import { expandNested, NESTING_WORD, type NestingFault } from '../../variables/nested';
import { type LintCheck, type LintFinding, perPhrase, textsOf } from '../check';

const brokenNesting: LintCheck = {
  kind: 'broken-nesting',
  title: 'lintNested',
  level: 'warn',
  find: (library) => {
    const shops = new Map<string, ReturnType<typeof firstByCode>>();
    const codesOf = ({ shopId }: Phrase) => {
      const held = shops.get(shopId);
      if (held) return held;
      const inReach = library.phrases.filter((other) => other.shopId === EVERY_SHOP || other.shopId === shopId);
      const made = firstByCode(inReach);
      shops.set(shopId, made);
      return made;
    };
    return perPhrase(library, (phrase) => {
      const faults = new Map<string, NestingFault>();
      for (const body of textsOf(phrase)) {
        if (!body.includes('话术')) continue;
        const find = (key: string) => codesOf(phrase).get(key);
        for (const fault of expandNested({ ...phrase, body }, find).faults) faults.set(fault.kind + fault.code, fault);
      }
      return [...faults.values()].map(
        ({ kind, code }): LintFinding => ({ phraseId: phrase.id, say: NESTING_WORD[kind], args: [code], fixes: [] }),
      );
    });
  },
  examples: {
    hit: [
      { phrases: [{ body: '{话术:zz}' }] },
      { phrases: [{ autoReply: { occasion: 'away', related: [{ question: '在吗', answer: '{话术:zz}' }] } }] },
      {
        phrases: [
          { code: 'a', body: '{话术:b}' },
          { code: 'b', body: '{话术:a}' },
        ],
      },
      {
        phrases: [
          { code: 'a', shopId: 's', body: '甲' },
          { body: '{话术:a}', shopId: 't' },
        ],
      },
    ],
    pass: [{ phrases: [{ code: 'a', body: '甲' }, { body: '{话术:A}好' }] }],
  },
};
export default brokenNesting;
