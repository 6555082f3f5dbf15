import { alikeInSteps } from '../../alike';
import type { Phrase } from '../../phrase';
import type { LintCheck, LintLibrary, LintStep } from '../check';

/** 好的 twice, in two groups, harms nobody. */
const SHORTEST = 8;

/** What two can't both say: an expired twin that is used more would take the one in force with it, without a word. */
const agree = (a: Phrase, b: Phrase): boolean =>
  a.validFrom === b.validFrom && a.validTo === b.validTo && JSON.stringify(a.autoReply) === JSON.stringify(b.autoReply);

function* find({ phrases, uses }: LintLibrary): Generator<LintStep, void> {
  // What is used most stays; of those used alike the older one.
  const count = ({ id }: Phrase) => uses.get(id)?.count ?? 0;
  const byWorth = phrases.toSorted((a, b) => count(b) - count(a) || a.createdAt - b.createdAt);
  for (const step of alikeInSteps(byWorth)) {
    if (step === 'compared') yield null;
    else if (typeof step === 'string') yield 'pause';
    else if (step.phrase.body.length >= SHORTEST) {
      const { phrase, first, likeness } = step;
      yield {
        phraseId: phrase.id,
        say: likeness === 1 ? 'lintDuplicateSame' : 'lintDuplicateSay',
        args: [first.title, Math.round(likeness * 100)],
        others: [first.id],
        fixes: agree(phrase, first) ? [{ do: 'merge', into: first.id }, { do: 'trash' }] : [],
      };
    }
  }
}

const SAID = '现货订单付款后当天就会发出，单号会更新在订单里';
const nearDuplicate: LintCheck = {
  kind: 'near-duplicate',
  title: 'lintDuplicate',
  level: 'warn',
  find,
  examples: {
    hit: [
      { phrases: [{ body: SAID }, { body: `${SAID}。` }] },
      { phrases: [{ body: SAID }, { body: SAID.replace('就会', '就能') }] },
      { phrases: [{ body: `${SAID}{快递}` }, { body: `${SAID}{快递=中通}` }] },
    ],
    pass: [
      { phrases: [{ body: '好的' }, { body: '好的' }] },
      { phrases: [{ body: '全场满100元减10元，今晚结束' }, { body: '全场满200元减20元，今晚结束' }] },
      {
        phrases: [
          { body: SAID, platforms: ['a'] },
          { body: SAID, platforms: ['b'] },
        ],
      },
      { phrases: [{ body: SAID }, { body: '尺码按平时穿的选就可以，喜欢宽松拍大一码' }] },
    ],
  },
};
export default nearDuplicate;
