import { describe, expect, it } from 'vitest';
import { detect, readRows } from '../../../lib/formats/detect';
import { openFile } from '../../../lib/formats/source';
import { gbk, imported, importing, shown, utf16 } from '../importing';

const PHRASES = [
  ['a1', '问候', '您好', ['售前']],
  ['a2', '发货', '今天发', ['售后']],
];
const ROWS = [
  ['编码', '标题', '内容', '分类'],
  ['a1', '问候', '您好', '售前'],
  ['a2', '发货', '今天发', '售后'],
];
const joined = (separator: string, end: string): string => ROWS.map((cells) => cells.join(separator)).join(end) + end;

describe('any table with named columns', () => {
  it.each([
    ['Excel’s Unicode text', utf16(joined('\t', '\r\n'))],
    ['semicolons', joined(';', '\r\n')],
    ['lone carriage returns', gbk(joined(',', '\r'))],
    ['GBK', gbk(joined(',', '\n'))],
    ['a byte order mark', `\ufeff${joined(',', '\n')}`],
    ['bars', joined('|', '\n')],
    ['UTF-16 without a mark', utf16(joined(',', '\n')).slice(2)],
    ['lines above the header', `话术导出\n门店：一\n\n${joined(',', '\n')}`],
    ['the header once more', joined(',', '\n') + (ROWS[0] ?? []).join(',')],
  ])('is read with %s', async (_, content) => {
    const file = await imported(content, '话术.csv');
    expect(file.detection.format.id).toBe('table');
    expect(shown(file)).toEqual(PHRASES);
  });

  it('asks for its columns when they have no names', async () => {
    const csv =
      'fh,亲，今天下午四点前付款当天发货,发货\ntk,亲，退款一到三个工作日到账,售后\nyf,亲，满九十九元包邮偏远除外,发货\n';
    expect(await importing(csv, 'a.csv')).toBe('no-header');
    const source = await openFile(new Blob([csv]), 'a.csv');
    if (!source.ok) throw new Error(source.error);
    const detection = detect(source.value);
    if (!detection.ok) throw new Error(detection.error);
    expect(detection.value).toMatchObject({
      isGuess: true,
      mapping: { headerRow: 0, fields: ['code', 'body', 'group1'] },
    });
    const rows = readRows(source.value, detection.value, detection.value.mapping);
    expect(rows).toMatchObject({ value: [{ row: 1, code: 'fh', groups: ['发货'] }, { row: 2 }, { row: 3 }] });
  });

  it('takes the columns a person has corrected', async () => {
    const source = await openFile(new Blob(['标题,内容\n这是内容,这是标题\n']), 'a.csv');
    if (!source.ok) throw new Error(source.error);
    const detection = detect(source.value);
    if (!detection.ok) throw new Error(detection.error);
    const rows = readRows(source.value, detection.value, { headerRow: 1, fields: ['body', 'title'] });
    expect(rows).toMatchObject({ value: [{ row: 2, body: '这是内容', title: '这是标题' }] });
    expect(readRows(source.value, detection.value, { headerRow: 1, fields: ['title', null] })).toMatchObject({
      error: 'no-header',
    });
  });
});
