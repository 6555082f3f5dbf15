import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SuggestIndex } from '../../lib/suggest/suggest-index';
import type { SuggestEntry } from '../../lib/suggest/types';
import { oddText } from '../support/odd-text';

/** Few characters, so that entries overlap, are equal, and differ by one. */
const words = fc.string({ unit: fc.constantFrom(...'发货运费退换尺码吗的亲a1 ，\ud800'), maxLength: 8 });
const entry = (id: string) =>
  fc.record<SuggestEntry>({
    id: fc.constant(id),
    text: words,
    questions: fc.array(words, { maxLength: 3 }),
    smallTalk: fc.boolean(),
  });
const anyId = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const library = fc.uniqueArray(anyId).chain((ids) => fc.tuple(...ids.map(entry)));
const step = fc.oneof(
  anyId.chain(entry).map((value) => ({ do: 'add' as const, value })),
  anyId.map((value) => ({ do: 'remove' as const, value })),
  fc.record({
    do: fc.constant('learn' as const),
    value: fc.record({ id: anyId, messages: fc.array(words, { maxLength: 2 }) }),
  }),
);
const queries = fc.array(fc.array(words, { maxLength: 2 }), { minLength: 1, maxLength: 4 });

const apply = (index: SuggestIndex, steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]) => {
  for (const { do: what, value } of steps) {
    if (what === 'add') index.add(value);
    else if (what === 'remove') index.remove(value);
    else index.learn(value);
  }
};
const answers = (index: SuggestIndex, asked: readonly string[][]) =>
  asked.map((messages) => index.rank({ messages, limit: 5, after: null }));

describe('the index, whatever happened to it,', () => {
  it('ranks after save and load as before', () => {
    fc.assert(
      fc.property(library, fc.array(step, { maxLength: 12 }), queries, (entries, steps, asked) => {
        const index = SuggestIndex.build(entries);
        apply(index, steps);
        const before = answers(index, asked);
        const bytes = index.save();
        expect(answers(index, asked)).toEqual(before);
        const loaded = SuggestIndex.load(bytes);
        expect(loaded && answers(loaded, asked)).toEqual(before);
        expect(loaded?.size).toBe(index.size);
        for (const id of 'abcde') expect(loaded?.learnedOf(id)).toEqual(index.learnedOf(id));
      }),
    );
  });

  it('ranks after adding and removing as one built with what is left', () => {
    fc.assert(
      fc.property(library, fc.array(step, { maxLength: 12 }), queries, (entries, steps, asked) => {
        const edits = steps.filter((one) => one.do !== 'learn');
        const left = new Map(entries.map((one) => [one.id, one]));
        for (const { do: what, value } of edits) {
          if (what === 'add') left.set(value.id, value);
          else if (what === 'remove') left.delete(value);
        }
        const index = SuggestIndex.build(entries);
        apply(index, edits);
        expect(answers(index, asked)).toEqual(answers(SuggestIndex.build([...left.values()]), asked));
      }),
    );
  });

  it('gives what it learned back for a rebuild', () => {
    fc.assert(
      fc.property(library, fc.array(step, { maxLength: 12 }), (entries, steps) => {
        const index = SuggestIndex.build(entries);
        const lessons = steps.filter((one) => one.do === 'learn');
        apply(index, lessons);
        const rebuilt = SuggestIndex.build(entries.map((one) => ({ ...one, learned: index.learnedOf(one.id) })));
        for (const { id } of entries) expect(rebuilt.learnedOf(id)).toEqual(index.learnedOf(id));
      }),
    );
  });

  it('takes any text, gives scores in order, and the same answer twice', () => {
    const anything = oddText(40);
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 6 }), anything, (texts, asked) => {
        const index = SuggestIndex.build(
          texts.map((text, i) => ({ id: `${i}${text}`, text, questions: texts, smallTalk: i % 2 === 0 })),
        );
        const found = index.rank({ messages: [asked], limit: 9 });
        expect(index.rank({ messages: [asked], limit: 9 })).toEqual(found);
        found.forEach(({ score, confidence }, i) => {
          expect(score).toBeLessThanOrEqual(found[i - 1]?.score ?? Number.POSITIVE_INFINITY);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});

describe('stored bytes', () => {
  const bytes = SuggestIndex.build([{ id: 'a', text: '发货', questions: ['何时发货'], smallTalk: false }]).save();

  it('are refused when cut off, longer, or changed anywhere', () => {
    expect(SuggestIndex.load(bytes.slice(0))).not.toBeNull();
    fc.assert(
      fc.property(fc.nat(bytes.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice(0);
        const view = new Uint8Array(damaged);
        view[at] = (view[at] as number) ^ change;
        expect(SuggestIndex.load(damaged)).toBeNull();
        expect(SuggestIndex.load(bytes.slice(0, at))).toBeNull();
      }),
    );
    const longer = new ArrayBuffer(bytes.byteLength + 8);
    new Uint8Array(longer).set(new Uint8Array(bytes));
    expect(SuggestIndex.load(longer)).toBeNull();
  });
});
