import { describe, expect, it } from 'vitest';
import { imported, importing, shown } from './importing';

const RECORDS = [
  { title: '发货时间', content: '今天下单明天发', tags: ['发货', '时效'], id: 7, meta: { by: '小王' } },
  { title: '运费', content: '满99包邮', shortcut: 'yf' },
];
const PHRASES = [
  ['', '发货时间', '今天下单明天发', []],
  ['yf', '运费', '满99包邮', []],
];

describe('records of JSON whose keys are known names', () => {
  it.each([
    ['a list', JSON.stringify(RECORDS), 'a.json'],
    ['a list within an object', JSON.stringify({ total: 2, data: RECORDS }, null, 2), 'a.json'],
    ['a record on each line', RECORDS.map((record) => JSON.stringify(record)).join('\r\n'), 'a.jsonl'],
    ['the same, called JSON', `\n${RECORDS.map((record) => JSON.stringify(record)).join('\n\n')}\n`, 'a.json'],
  ])('are read from %s', async (_, content, name) => {
    const file = await imported(content, name);
    expect(file.detection.format.id).toBe('table');
    expect(shown(file)).toEqual(PHRASES);
    expect(file.phrases[0]?.tags).toEqual(['发货', '时效']);
    expect(file.detection.columns.map((column) => column.name)).toContain('meta');
  });

  it('are questions and answers where they are called so', async () => {
    const file = await imported(
      '[{"question":"几天发货","answer":"明天发"},{"question":"包邮吗","answer":""}]',
      'a.json',
    );
    expect(file.detection.format.id).toBe('qa-sheet');
    expect(file.phrases).toMatchObject([{ title: '几天发货', questions: ['几天发货'], body: '明天发' }]);
    expect(file.errors).toEqual([{ row: 2, reason: 'no-body', found: '包邮吗' }]);
  });

  it('are refused line by line where a line is none, with its number in the file', async () => {
    const lines = ['{"title":"a","content":"您好"}', '', '{"title":"b","content":', '["c"]', '{"content":"在的"}'];
    const file = await imported(lines.join('\n'), 'a.jsonl');
    expect(file.phrases.map(({ body }) => body)).toEqual(['您好', '在的']);
    expect(file.errors.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'malformed'],
      [4, 'malformed'],
    ]);
  });

  it('are no table where they are no records, have no texts, or more columns than any table', async () => {
    expect(await importing('[["a","b"],{"content":"c"}]', 'a.json')).toBe('unknown');
    expect(await importing('[{"name":"left-pad","version":"1"}]', 'a.json')).toBe('no-header');
    const wide = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`k${i}`, '1']));
    expect(await importing(JSON.stringify([wide]), 'a.json')).toBe('too-many-columns');
    const hostile = await imported('[{"__proto__":{"polluted":true},"constructor":"x","content":"您好"}]', 'a.json');
    expect(hostile.phrases.map(({ body }) => body)).toEqual(['您好']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('names of columns', () => {
  it.each(['Q,A\n几天发货,明天发\n', 'q\ta\n几天发货\t明天发\n', '序号,Q,A\n1,几天发货,明天发\n'])(
    'may be Q and A: %j',
    async (content) => {
      const file = await imported(content, 'a.csv');
      expect(file.phrases).toMatchObject([{ title: '几天发货', body: '明天发' }]);
    },
  );

  it('are not a lone letter', async () => {
    const file = await importing('a,您好在的\nb,谢谢惠顾\n', 'a.csv');
    expect(file).toBe('no-header');
  });

  it('are not what the row beside says under another letter', async () => {
    const lines = await imported('关键词A|回复A\n关键词B|回复B\n几天发货|明天发\n', 'a.txt');
    expect(lines.phrases.map(({ body }) => body)).toEqual(['回复A', '回复B', '明天发']);
    expect(await importing('问题1,答案1\n问题2,答案2\n问题3,答案3\n', 'a.csv')).toBe('no-header');
    const sheet = await imported('问题1,问题2,答案1,答案2\n多久发,几天发,明天发,后天到\n', 'a.csv');
    expect(sheet.phrases).toMatchObject([{ body: '明天发', variants: ['后天到'] }]);
  });
});
