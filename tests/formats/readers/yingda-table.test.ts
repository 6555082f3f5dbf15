import { expect, it } from 'vitest';
import csv from '../../../lib/formats/writers/csv';
import { BLANK_PHRASE, type Phrase } from '../../../lib/phrases/phrase';
import { imported } from '../importing';

const PHRASE: Phrase = {
  ...BLANK_PHRASE,
  id: 'p-1',
  shopId: '*',
  scope: 'shop',
  code: '=1+1',
  title: '-5元',
  body: "'@两行\n\t缩进 ",
  variants: ['一\n二', 'a\\nb'],
  questions: ['怎么退', '退吗'],
  stage: 'after-sale',
  groups: ['售后', '退货'],
  tags: ['a,b'],
  pinned: true,
  order: 0,
  validFrom: 1_790_000_000_123,
  createdAt: 1,
  updatedAt: 1,
};

it('reads our own table with every field, dangerous beginnings included', async () => {
  const file = await imported(await csv.write([PHRASE]), 'export.csv', { now: 1 });
  expect(file.detection.format.id).toBe('yingda-table');
  expect(file.phrases).toEqual([PHRASE]);
});
