import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readRowText, rowText } from '../../../lib/data/backup/row-text';
import { BACKED_UP_TABLES, LEFT_OUT, storeOf } from '../../../lib/data/backup/tables';
import { versions } from '../../../lib/data/schema/versions';
import type { Store } from '../../../lib/data/store';
import { starterPhrases } from '../../../lib/phrases/starter';
import { makeDemoShop } from '../../../lib/practice/demo/shop';
import { aPhrase } from '../../support/phrases';
import sample from '../samples/v2.json';
import { closeStore, dump, fileOf, fill, freshStore, type Rows, restore, unpacked } from './support';

// Each run opens two databases.
vi.setConfig({ testTimeout: 30_000 });

const opened: Store[] = [];
afterEach(() => opened.splice(0).forEach(closeStore));
const fresh = async () => {
  const store = await freshStore();
  opened.push(store);
  return store;
};

describe('what a backup holds', () => {
  it('is decided for every table of the newest schema', () => {
    const tables = Object.entries(versions.at(-1)?.stores ?? {}).flatMap(([table, keys]) =>
      keys === null ? [] : [table],
    );
    expect([...BACKED_UP_TABLES.map(storeOf), ...LEFT_OUT].sort()).toEqual(tables.sort());
  });

  it('is one line for each row between a head with its counts and a tail with a hash', async () => {
    const store = await fresh();
    await fill(store, {
      phrases: [aPhrase('甲')],
      values: [
        { key: 'library-revision', value: 7 },
        { key: 'k', value: 1 },
      ],
    });
    const lines = (await unpacked(await fileOf(store))).trimEnd().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      format: 'yingda-backup',
      schema: 3,
      rows: { phrases: 1, values: 1 },
    });
    expect(JSON.parse(lines[1] ?? '')).toEqual(['phrases', aPhrase('甲')]);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      end: true,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(lines).toHaveLength(4);
  });
});

describe('a row as text', () => {
  const bytes = fc.uint8Array({ maxLength: 40 });
  const anything = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      bytes,
      bytes.map((it) => it.slice().buffer),
      fc.float32Array({ maxLength: 5 }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(
        fc.oneof(fc.string(), fc.constantFrom('$bytes', '$', '$$number', 'constructor', 'prototype')),
        tie('value'),
        { maxKeys: 4, noNullPrototype: true },
      ),
    ),
  })).value;

  it('gives any value back', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const text = rowText(value);
        fc.pre(!text.includes('__proto__'));
        expect(text).not.toContain('\n');
        expect(readRowText(text)).toEqual(value);
      }),
    );
  });

  it.each([
    '{"__proto__":{"a":1}}',
    '[{"a":{"__proto__":1}}]',
    '{"$bytes":"~"}',
    '{"$no":"QQ=="}',
    '{"$bytes":"QQ==","b":1}',
  ])('refuses %s', (text) => expect(() => readRowText(text)).toThrow(/unsafe-key|unknown-value/));
});

const text = fc.string({ unit: 'binary', maxLength: 20 });
const at = fc.nat();
const ids = fc.uuid();
const phrases = fc.record({
  id: ids,
  body: text,
  tags: fc.array(text, { maxLength: 3 }),
  order: fc.double({ noNaN: true, noDefaultInfinity: true }),
});
const rows = fc.record({
  phrases: fc.array(
    phrases.map(({ id, ...part }) => aPhrase(id, part)),
    { maxLength: 8 },
  ),
  notes: fc.array(fc.record({ id: ids, shopId: text, buyer: text, text, updatedAt: at }), { maxLength: 4 }),
  examples: fc.uniqueArray(fc.record({ id: fc.nat({ max: 999 }), shopId: text, phraseId: text, question: text, at }), {
    selector: ({ id }) => id,
    maxLength: 4,
  }),
  images: fc.array(
    fc.record({
      id: ids,
      phraseId: text,
      name: text,
      type: fc.constantFrom('image/png', 'image/webp'),
      bytes: fc.uint8Array({ maxLength: 200 }).map((it) => it.slice().buffer),
    }),
    { maxLength: 3 },
  ),
  values: fc.uniqueArray(
    fc.record({
      key: text,
      value: fc.oneof(
        text,
        fc.double(),
        fc.dictionary(
          fc.string().filter((key) => key !== '__proto__'),
          text,
          { noNullPrototype: true },
        ),
      ),
    }),
    { selector: ({ key }) => key, maxLength: 4 },
  ),
  drafts: fc.uniqueArray(fc.record({ key: text, value: text, updatedAt: at }), {
    selector: ({ key }) => key,
    maxLength: 3,
  }),
}) as unknown as fc.Arbitrary<Rows>;

describe('a backup', () => {
  it('gives back exactly what was there, whatever stands there meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, async (before, later) => {
        const store = await freshStore();
        await fill(store, before);
        const kept = await dump(store);
        const file = await fileOf(store);
        await fill(store, later);
        await restore(store, file);
        expect(await dump(store)).toEqual(kept);
        closeStore(store);
      }),
      { numRuns: 20 },
    );
  });

  it('gives back a row of every table, as the newest sample has them', async () => {
    const [store, other] = [await fresh(), await fresh()];
    const { indexes, staged, jobs, changes, changeParts, ...kept } = sample;
    await fill(store, kept as unknown as Rows);
    await fill(store, { values: [{ key: 'keymap', value: { insert: 'Alt+1' } }] });
    await fill(store, { images: [{ ...sample.images[0], bytes: new Uint8Array([1, 2, 250]).buffer }] });
    await restore(other, await fileOf(store));
    expect(await dump(other)).toEqual(await dump(store));
    expect(Object.entries(await dump(other)).filter(([, all]) => all.length === 0)).toEqual([]);
  });

  it('gives back the starter library and the demo shop, as the extension writes them', async () => {
    const [store, other] = [await fresh(), await fresh()];
    const { products, promotions, policies, orders } = makeDemoShop(1_790_000_000_000);
    const library = starterPhrases.map((starter) => aPhrase(`starter-${starter.code}`, starter));
    await fill(store, { phrases: library, products, promotions, policies, orders });
    await restore(other, await fileOf(store));
    expect(await dump(other)).toEqual(await dump(store));
  });

  it('makes every index stale and forgets what can no longer be taken back', async () => {
    const store = await fresh();
    const file = await fileOf(store);
    await store.phrases.save(aPhrase('a'));
    await store.indexes.put({ key: 'suggest:practice', revision: 1, exampleId: 0, bytes: new ArrayBuffer(1) });
    const before = await store.phrases.revision();
    await restore(store, file);
    expect(await store.phrases.revision()).toBe(before + 1);
    expect(await store.indexes.get('suggest:practice')).toBeUndefined();
    expect(await store.phrases.changes()).toEqual([]);
  });
});
