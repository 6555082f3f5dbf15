import { EVERY_SHOP, type Phrase } from '../../phrase';
import { nameKey } from '../../variables/name';
import type { LintCheck, LintLibrary, LintStep } from '../check';

/** What can be typed after `/` for the picker: letters, digits, `_`, `'`, `-`; anything else ends the search. */
const TYPED = /^[\p{L}\p{N}_'-]{1,20}$/u;

/** Whether an agent may meet both in one picker. */
const meet = (a: Phrase, b: Phrase): boolean =>
  (a.shopId === EVERY_SHOP || b.shopId === EVERY_SHOP || a.shopId === b.shopId) &&
  overlap(a.shops, b.shops) &&
  overlap(a.platforms, b.platforms) &&
  overlap(a.products, b.products);

const overlap = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((id) => b.includes(id));

function* find({ phrases, uses }: LintLibrary): Generator<LintStep, void> {
  const usesOf = ({ id }: Phrase) => uses.get(id)?.count ?? 0;
  const holders = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const key = nameKey(phrase.code);
    if (key !== '') {
      const held = holders.get(key) ?? [];
      holders.set(key, held);
      const place = held.findIndex((other) => meet(other, phrase));
      const first = held[place];
      if (first) {
        // The most used keeps its code; of those used alike the one that stands first.
        const [winner, loser] = usesOf(phrase) > usesOf(first) ? [phrase, first] : [first, phrase];
        held[place] = winner;
        const about = { phraseId: loser.id, others: [winner.id] };
        yield { ...about, say: 'lintCodeSame', args: [loser.code, winner.title], fixes: [{ do: 'clear-code' }] };
      } else {
        held.push(phrase);
        if (!TYPED.test(phrase.code.trim()))
          yield { phraseId: phrase.id, say: 'lintCodeUntypable', args: [phrase.code], fixes: [{ do: 'clear-code' }] };
      }
    }
    yield null;
  }
}

const codeShadowed: LintCheck = {
  kind: 'code-shadowed',
  title: 'lintCodeShadowed',
  level: 'warn',
  find,
  examples: {
    hit: [
      { phrases: [{ code: 'fh' }, { code: 'ＦＨ' }] },
      { phrases: [{ code: 'fh kd' }] },
      { phrases: [{ code: 'fh' }, { code: 'fh', shopId: 'a' }] },
    ],
    pass: [
      // A code that another begins with is still reached by typing on, digits included.
      { phrases: [{ code: 'fh' }, { code: 'fhsj' }, { code: 'fh1' }, { code: '1' }, { code: '12' }] },
      { phrases: [{ code: '' }, { code: '' }] },
      {
        phrases: [
          { code: 'fh', shopId: 'a' },
          { code: 'fh', shopId: 'b' },
        ],
      },
      {
        phrases: [
          { code: 'fh', products: ['p1'] },
          { code: 'fh', products: ['p2'] },
        ],
      },
    ],
  },
};
export default codeShadowed;
