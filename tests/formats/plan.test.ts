import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportRow } from '../../lib/formats/format';
import { FORMATS } from '../../lib/formats/formats';
import { type PlanOptions, plainOptions, planImport } from '../../lib/formats/plan';
import { BLANK_PHRASE, type Phrase } from '../../lib/phrases/phrase';
import { fromRoot } from '../support/paths';
import { ids, NOW } from './importing';

const PHRASE: Phrase = {
  ...BLANK_PHRASE,
  id: 'p1',
  shopId: '*',
  scope: 'personal',
  code: 'fh',
  title: '发货时间',
  body: '今天发',
  variants: ['马上发'],
  questions: ['何时发货'],
  stage: 'order-check',
  groups: ['发货'],
  tags: ['常用'],
  pinned: true,
  order: 5,
  createdAt: 1,
  updatedAt: 1,
};
const row = (fields: Partial<ImportRow>): ImportRow => ({ row: 2, body: '好', warnings: [], ...fields });
const plan = (rows: ImportRow[], present: Phrase[], options: Partial<PlanOptions> = {}, exact = false) =>
  planImport(rows, present, { exact }, { ...plainOptions(ids(), NOW), ...options });

describe('what an import would do', () => {
  it('changes the phrase that has the code, and only what the file speaks of', () => {
    const done = plan([row({ code: 'FH', body: '明天发', groups: ['物流'] })], [PHRASE]);
    expect(done.rows).toEqual([
      {
        row: 2,
        warnings: [],
        action: 'update',
        before: PHRASE,
        phrase: { ...PHRASE, code: 'FH', body: '明天发', groups: ['物流'], updatedAt: NOW },
        pictures: [],
      },
    ]);
    expect(done).toMatchObject({ create: 0, update: 1, skip: 0, errors: 0, remove: [] });
  });

  it('leaves what is the same alone', () => {
    expect(plan([row({ code: 'fh', body: '今天发', groups: ['发货'] })], [PHRASE]).rows).toMatchObject([
      { action: 'skip', reason: 'same' },
    ]);
    expect(plan([row({ body: '今天发' })], [PHRASE]).rows).toMatchObject([{ action: 'skip', reason: 'same' }]);
  });

  it('knows a phrase by its title in its group where both are unique', () => {
    const titled = row({ title: '发货时间', groups: ['发货'], body: '后天发' });
    expect(plan([titled], [PHRASE]).rows).toMatchObject([{ action: 'update', before: { id: 'p1' } }]);
    const twice = plan([titled, { ...titled, row: 3, body: '另一句' }], [PHRASE]);
    expect(twice.rows.map(({ action }) => action)).toEqual(['create', 'create']);
  });

  it('creates a text that stands in another group, and says so', () => {
    expect(plan([row({ body: '今天发', groups: ['别处'] })], [PHRASE]).rows).toMatchObject([
      { action: 'create', warnings: ['same-text'], phrase: { order: 6, title: '今天发' } },
    ]);
  });

  it('never mixes shops and scopes', () => {
    const done = plan(
      [row({ code: 'fh' })],
      [
        { ...PHRASE, scope: 'shop' },
        { ...PHRASE, id: 'p2', shopId: 's2' },
      ],
    );
    expect(done).toMatchObject({ create: 1, update: 0 });
  });

  it('replaces: what the file does not have goes, nothing else', () => {
    const present = [
      PHRASE,
      { ...PHRASE, id: 'p2', code: 'xx', body: '旧' },
      { ...PHRASE, id: 'p3', scope: 'shop' as const },
    ];
    const done = plan([row({ code: 'fh', body: '新' }), row({ row: 3, code: 'n' })], present, { mode: 'replace' });
    expect(done).toMatchObject({ create: 1, update: 1 });
    expect(done.remove.map(({ id }) => id)).toEqual(['p2']);
  });

  it('puts everything under a group', () => {
    const done = plan([row({ groups: ['a', 'b'] }), row({ row: 3, body: '二' })], [], { under: '导入' });
    expect(done.rows).toMatchObject([{ phrase: { groups: ['导入', 'a/b'] } }, { phrase: { groups: ['导入'] } }]);
    const present = [{ ...PHRASE, groups: ['退/换货'] }];
    const under = (name: string) => plan([row({ body: '新', groups: ['a'] })], present, { under: name }).rows;
    expect(under('退/换货')).toMatchObject([{ phrase: { groups: ['退/换货', 'a'] } }]);
    expect(under('售前 / 旧店')).toMatchObject([{ phrase: { groups: ['售前', '旧店/a'] } }]);
  });

  it('knows our own rows by their id, and gives a second one of the same id a new one', () => {
    const done = plan(
      [row({ id: 'p1', code: 'other' }), row({ row: 3, id: 'p9', code: 'other' }), row({ row: 4, id: 'p9' })],
      [PHRASE],
      {},
      true,
    );
    expect(done.rows).toMatchObject([
      { action: 'update', before: { id: 'p1' } },
      { action: 'create', phrase: { id: 'p9', code: 'other' } },
      { action: 'create', phrase: { id: 'new-1' } },
    ]);
  });
});

describe('every format', () => {
  it.each(FORMATS.map(({ id }) => id))('%s has its test', (id) => {
    expect(existsSync(fromRoot('lib/formats/readers', `${id}.ts`))).toBe(true);
    expect(existsSync(fromRoot('tests/formats/readers', `${id}.test.ts`))).toBe(true);
  });
});
