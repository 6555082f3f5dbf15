import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLibrary, writeLibrary } from '../../lib/formats/yingda-json';
import type { Phrase } from '../../lib/phrases/phrase';
import { STAGES } from '../../lib/service/conversation';

const ids = () => {
  let next = 0;
  return () => `new-${++next}`;
};
const file = (phrases: unknown[]) => JSON.stringify({ format: 'yingda-library', version: 1, phrases });

const words = (max: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: max });
const phrase: fc.Arbitrary<Phrase> = fc.record(
  {
    id: fc.uuid(),
    shopId: fc.constant('*'),
    scope: fc.constantFrom('shop' as const, 'personal' as const),
    code: fc.string({ maxLength: 10 }),
    title: words(20),
    body: words(200),
    variants: fc.array(words(50), { maxLength: 3 }),
    questions: fc.array(words(50), { maxLength: 5 }),
    stage: fc.constantFrom(...STAGES),
    groups: fc.array(words(10), { maxLength: 2 }),
    tags: fc.array(words(10), { maxLength: 3 }),
    pinned: fc.boolean(),
    order: fc.constant(0),
    createdAt: fc.constant(7),
    updatedAt: fc.constant(7),
    validFrom: fc.integer(),
    validTo: fc.integer(),
  },
  {
    requiredKeys: [
      ...([
        'id',
        'shopId',
        'scope',
        'code',
        'title',
        'body',
        'variants',
        'questions',
        'stage',
        'groups',
        'tags',
      ] as const),
      ...(['pinned', 'order', 'createdAt', 'updatedAt'] as const),
    ],
  },
);

describe('our own library file', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 20 }), (phrases) => {
        const read = readLibrary(writeLibrary(phrases), ids(), 7);
        expect(read).toEqual({ phrases: phrases.map((row, order) => ({ ...row, order })), errors: [] });
      }),
    );
  });

  it('takes the good rows and names the bad ones', () => {
    const read = readLibrary(file([{ body: '好' }, { body: '' }, 7, { body: '对', questions: ['a', 3] }]), ids(), 0);
    expect(read).toMatchObject({ phrases: [{ id: 'new-1', title: '好', code: '' }] });
    expect((read as { errors: unknown }).errors).toEqual([
      { row: 2, field: 'body' },
      { row: 3, field: '' },
      { row: 4, field: 'questions.1' },
    ]);
  });

  it('refuses what is no such file', () => {
    expect(readLibrary('not json', ids(), 0)).toBe('not-json');
    expect(readLibrary('{"format":"other"}', ids(), 0)).toBe('other-format');
    expect(readLibrary(file(Array.from({ length: 100_001 }, () => 0)), ids(), 0)).toBe('too-many');
  });

  it('keeps a hostile key out of the prototype', () => {
    readLibrary(
      '{"format":"yingda-library","version":1,"phrases":[{"body":"a","__proto__":{"polluted":1}}]}',
      ids(),
      0,
    );
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
