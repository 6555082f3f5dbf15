import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { beyondGbk } from '../../lib/formats/delimited/gbk';
import type { Picture } from '../../lib/formats/picture';
import type { ImportPlan } from '../../lib/formats/plan';
import type { Writer } from '../../lib/formats/writer';
import { WRITERS } from '../../lib/formats/writers';
import { BLANK_PHRASE, OCCASIONS, type Phrase } from '../../lib/phrases/phrase';
import { STAGES } from '../../lib/service/conversation';
import { oddText } from '../support/odd-text';
import { imported, NOW } from './importing';

vi.setConfig({ testTimeout: 120_000 });

const RUNS = 1_000;

const writer = (id: string): Writer => {
  const found = WRITERS.find((it) => it.id === id);
  if (!found) throw new Error(`no writer ${id}`);
  return found;
};

/** What trips readers and writers of tables up, among ordinary text. */
const piece = fc.oneof(
  fc.constantFrom(
    '亲',
    '您好，',
    '{买家}',
    'a',
    ' ',
    '"',
    "'",
    ',',
    ';',
    '\t',
    '\n',
    '\\n',
    '\\',
    '|',
    '=',
    '-5元',
    '＝',
    '@',
    '＋',
  ),
  fc.constantFrom(
    '_x0041_',
    '&amp;',
    '&#44;',
    '<b>',
    ']]>',
    '😀',
    '快捷短语',
    '内容',
    '未分组',
    '=>',
    '%filltext:name=a%',
    '[or]',
    '="1"',
    '\u200b',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
/** Line ends are `\n` in tables, and files have no place for half characters. */
const text = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join('').replaceAll('\r', '').replaceAll('\0', '').toWellFormed());
const filled = text.filter((it) => it.trim() !== '' && !/^\n/.test(it));

const png = (size: number): ArrayBuffer =>
  Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array.from({ length: size }, (_, i) => i % 256)])
    .buffer;
const time = fc.integer({ min: -8_640_000_000_000_000, max: 8_640_000_000_000_000 });
const past = fc.integer({ min: 0, max: NOW });

/** Any phrase: each field of the model, with and without what may be absent. `Required`: a new field does not compile until it is here. */
const phrase = (words: fc.Arbitrary<string>, maybe: fc.Arbitrary<string>, pictured: boolean): fc.Arbitrary<Phrase> => {
  const list = (most: number) => fc.array(words, { maxLength: most });
  const ids = fc.uniqueArray(fc.uuid(), { maxLength: 3 });
  const fields: { [K in keyof Required<Phrase>]: fc.Arbitrary<Required<Phrase>[K]> } = {
    id: fc.uuid(),
    shopId: fc.oneof(fc.constant('*'), fc.uuid()),
    scope: fc.constantFrom('shop', 'personal'),
    code: maybe.map((it) => it.slice(0, 12).toWellFormed()),
    title: words,
    body: words,
    variants: list(3),
    questions: list(4),
    stage: fc.constantFrom(...STAGES),
    groups: list(2),
    tags: list(3),
    products: ids,
    platforms: ids,
    shops: ids,
    variables: fc.array(
      fc.record(
        { name: words, prompt: words, fallback: words, options: list(3), remember: fc.boolean() },
        { requiredKeys: ['name'] },
      ),
      { maxLength: 2 },
    ),
    images: pictured ? ids : fc.constant([]),
    autoReply: fc.record({
      occasion: fc.constantFrom(...OCCASIONS),
      related: fc.array(fc.record({ question: words, answer: words }), { maxLength: 3 }),
    }),
    pinned: fc.boolean(),
    order: fc.constant(0),
    validFrom: time,
    validTo: time,
    copyOf: fc.uuid(),
    createdAt: past,
    updatedAt: past,
  };
  const { autoReply, validFrom, validTo, copyOf, ...always } = fields;
  return fc.record(fields, { requiredKeys: Object.keys(always) as (keyof typeof always)[] });
};

const phrases = (words: fc.Arbitrary<string>, maybe: fc.Arbitrary<string>, pictured = false): fc.Arbitrary<Phrase[]> =>
  fc
    .uniqueArray(phrase(words, maybe, pictured), { selector: ({ id }) => id, minLength: 1, maxLength: 6 })
    .map((list) => list.map((it, order) => ({ ...it, order })));

const picturesOf = (library: readonly Phrase[]): Map<string, Picture> =>
  new Map(
    library
      .flatMap(({ images }) => images)
      .map((id, i) => [id, { id, name: `图 ${i}.png`, type: 'image/png', bytes: png(i * 50) }]),
  );

/** The library as it may have become since: words, lists and optional fields touched, one phrase gone, one new. */
const changed = (library: readonly Phrase[]): Phrase[] => [
  ...library.slice(1).map((it): Phrase => {
    const { validTo, autoReply, ...rest } = it;
    return { ...rest, body: `${it.body}!`, code: 'x', tags: ['x'], validFrom: 5, copyOf: 'x', order: 99 };
  }),
  { ...BLANK_PHRASE, ...library[0], id: 'later', body: '后来的', images: [], order: 1, createdAt: 1, updatedAt: 1 },
];

/** The library after the plan: what stays or comes, in its order. */
const resultOf = (plan: ImportPlan): Phrase[] =>
  plan.rows
    .flatMap((row) => (row.action === 'create' || row.action === 'update' ? [row.phrase] : []))
    .sort((a, b) => a.order - b.order);

const maybe = fc.oneof(fc.constant(''), text);

describe('a library that is written and read again', () => {
  it.each([
    ['csv', phrases(filled, maybe)],
    ['xlsx', phrases(filled, maybe)],
    [
      'json',
      phrases(
        oddText(30).filter((it) => it.trim() !== ''),
        oddText(12),
        true,
      ),
    ],
  ])('is the same by way of %s', async (id, library) => {
    const { write, extension } = writer(id);
    await fc.assert(
      fc.asyncProperty(library, async (before) => {
        const pictures = picturesOf(before);
        const uses = new Map(before.slice(1).map(({ id }, i) => [id, { count: i + 1, lastAt: i }]));
        const file = await imported(await write(before, pictures, uses), `export.${extension}`);
        expect(new Map(file.plan.uses.map(({ phraseId, ...use }) => [phraseId, use]))).toEqual(uses);
        expect(file.errors).toEqual([]);
        expect(file.phrases).toEqual(before);
        expect(file.plan.rows.flatMap((row) => (row.action === 'create' ? row.pictures : []))).toEqual([
          ...pictures.values(),
        ]);
        const replaced = await imported(await write(before, pictures), '', {
          present: changed(before),
          mode: 'replace',
          now: NOW,
        });
        expect(resultOf(replaced.plan)).toEqual(before.map((it) => ({ ...it, updatedAt: expect.any(Number) })));
        const again = await imported(await write(before), '', { present: before, now: NOW + 1 });
        expect(again.plan).toMatchObject({ create: 0, update: 0, skip: before.length, errors: 0 });
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same by way of 千牛, as far as 千牛 holds it', async () => {
    const { write, losses } = writer('qianniu-csv');
    const holdable = (it: string): string =>
      [...it].filter((char) => beyondGbk(char).length === 0 && char !== '\u200b').join('');
    const body = text.map(holdable).filter((it) => it.trim() !== '');
    const name = text.map((it) => holdable(it).replace(/\s+/g, ' ').trim()).filter((it) => it !== '');
    const row = fc.record({ code: fc.oneof(fc.constant(''), name), body, group: fc.oneof(fc.constant(''), name) });
    // 千牛 knows a code once, and the same text in the same group once.
    const rows = fc.uniqueArray(row, {
      minLength: 1,
      maxLength: 8,
      selector: ({ code, body: it }) => code.toLowerCase() || it,
    });
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        const before = list.map(
          ({ code, body: it, group }, order): Phrase => ({
            ...BLANK_PHRASE,
            ...({
              id: `p${order}`,
              shopId: '*',
              scope: 'personal',
              title: '',
              variants: [],
              questions: [],
              tags: [],
            } as const),
            ...({ stage: 'inquiry', pinned: false, order, createdAt: NOW, updatedAt: NOW } as const),
            code: code.slice(0, 40).trim(),
            body: it,
            groups: group ? [group] : [],
            variants: [],
            questions: [],
            tags: [],
          }),
        );
        expect(losses(before)).toEqual([]);
        const file = await imported(await write(before), '千牛.csv');
        expect(file.detection.format.id).toBe('qianniu-csv');
        const kept = (them: readonly Phrase[]) => them.map((it) => [it.code, it.body, it.groups, it.order]);
        expect(kept(file.phrases)).toEqual(kept(before));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('what an export would lose', () => {
  const phrase: Phrase = {
    ...BLANK_PHRASE,
    ...{ id: 'p', shopId: '*', scope: 'personal', code: '', title: '问候', stage: 'inquiry', pinned: false, order: 0 },
    ...{
      createdAt: 0,
      updatedAt: 0,
      variants: [],
      questions: [],
      tags: [],
      groups: ['售前', '问候'],
      body: '您好😀♥😀',
    },
  };

  it('is listed before anything is written', async () => {
    const { losses, write } = writer('qianniu-csv');
    expect(losses([phrase])).toEqual([
      { phraseId: 'p', kind: 'characters', found: '😀♥' },
      { phraseId: 'p', kind: 'levels', found: '售前/问候' },
      { phraseId: 'p', kind: 'field', found: '标题' },
    ]);
    const rich: Phrase = {
      ...phrase,
      title: '您好😀♥😀',
      images: ['a', 'b'],
      pinned: true,
      stage: 'farewell',
      groups: [],
    };
    expect(losses([rich]).map(({ kind, found }) => [kind, found])).toEqual([
      ['characters', '😀♥'],
      ['pictures', '2'],
      ['field', '阶段'],
      ['field', '置顶'],
    ]);
    for (const id of ['csv', 'xlsx', 'json']) {
      const shortOf = [{ phraseId: 'p', kind: 'pictures', found: '2' }];
      expect(writer(id).losses([rich])).toEqual(shortOf);
    }
    expect(writer('json').losses([rich], picturesOf([rich]))).toEqual([]);
    expect(new TextDecoder('gbk').decode(await write([phrase]))).toBe(
      '快捷短语编码,快捷短语,快捷短语分组\r\n"","您好???","售前/问候"\r\n',
    );
    const questions = Array.from({ length: 100 }, (_, i) => `${i}`.repeat(200));
    expect(writer('xlsx').losses([{ ...phrase, questions }])).toEqual([
      { phraseId: 'p', kind: 'cell-too-long', found: '买家问法' },
    ]);
  });

  it('is no safety: cells that a spreadsheet would run are guarded', async () => {
    const bytes = await writer('csv').write([{ ...phrase, body: '=cmd|calc', code: '@a', title: '-5元' }]);
    const csv = new TextDecoder().decode(bytes);
    expect(csv).toContain(`"'@a","'-5元","'=cmd|calc"`);
  });
});
