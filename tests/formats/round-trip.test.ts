import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { beyondGbk } from '../../lib/formats/gbk';
import type { Writer } from '../../lib/formats/writer';
import { WRITERS } from '../../lib/formats/writers';
import type { Phrase } from '../../lib/phrases/phrase';
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
    '\u200b',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
/** Line ends are `\n` in tables, and files have no place for half characters. */
const text = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join('').replaceAll('\r', '').replaceAll('\0', '').toWellFormed());
const filled = text.filter((it) => it.trim() !== '' && !/^\n/.test(it));

const phrases = (words: fc.Arbitrary<string>, maybe: fc.Arbitrary<string>): fc.Arbitrary<Phrase[]> =>
  fc
    .uniqueArray(
      fc.record(
        {
          id: fc.uuid(),
          shopId: fc.constant('*'),
          scope: fc.constantFrom('shop' as const, 'personal' as const),
          code: maybe.map((it) => it.slice(0, 12).toWellFormed()),
          title: words,
          body: words,
          variants: fc.array(words, { maxLength: 3 }),
          questions: fc.array(words, { maxLength: 4 }),
          stage: fc.constantFrom(...STAGES),
          groups: fc.array(words, { maxLength: 2 }),
          tags: fc.array(words, { maxLength: 3 }),
          pinned: fc.boolean(),
          order: fc.constant(0),
          createdAt: fc.constant(NOW),
          updatedAt: fc.constant(NOW),
          validFrom: fc.integer({ min: -8_640_000_000_000_000, max: 8_640_000_000_000_000 }),
          validTo: fc.integer({ min: 0, max: 8_640_000_000_000_000 }),
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
      ),
      { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
    )
    .map((list) => list.map((phrase, order) => ({ ...phrase, order })));

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
      ),
    ],
  ])('is the same by way of %s', async (id, library) => {
    const { write, extension } = writer(id);
    await fc.assert(
      fc.asyncProperty(library, async (before) => {
        const file = await imported(await write(before), `export.${extension}`);
        expect(file.errors).toEqual([]);
        expect(file.phrases).toEqual(before);
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
    ]);
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
