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
    if (!source.ok) throw new Error(JSON.stringify(source.error));
    const detection = detect(source.value);
    if (!detection.ok) throw new Error(JSON.stringify(detection.error));
    expect(detection.value).toMatchObject({
      isGuess: true,
      mapping: { headerRow: 0, fields: ['code', 'body', 'group1'] },
    });
    const rows = readRows(source.value, detection.value, detection.value.mapping);
    expect(rows).toMatchObject({ value: [{ row: 1, code: 'fh', groups: ['发货'] }, { row: 2 }, { row: 3 }] });
  });

  it('takes the columns a person has corrected', async () => {
    const source = await openFile(new Blob(['标题,内容\n这是内容,这是标题\n']), 'a.csv');
    if (!source.ok) throw new Error(JSON.stringify(source.error));
    const detection = detect(source.value);
    if (!detection.ok) throw new Error(JSON.stringify(detection.error));
    const rows = readRows(source.value, detection.value, { headerRow: 1, fields: ['body', 'title'] });
    expect(rows).toMatchObject({ value: [{ row: 2, body: '这是内容', title: '这是标题' }] });
    expect(readRows(source.value, detection.value, { headerRow: 1, fields: ['title', null] })).toMatchObject({
      error: 'no-header',
    });
  });

  it.each([
    ['blanks within them and full width', '内　容,ＣＯＤＥ,标 题\n您好,a1,问候\n', ['a1', '问候', '您好', []]],
    ['old characters', '編碼,內容,分組\na1,您好,問候\n', ['a1', '您好', '您好', ['問候']]],
    ['English words', 'Shortcut,Message,Category\na1,Hello,Greet\n', ['a1', 'Hello', 'Hello', ['Greet']]],
    ['big and small classes', '大类,小类,标准话术\n物流,查件,帮您查\n', ['', '帮您查', '帮您查', ['物流', '查件']]],
    ['scenes', '序号,场景,客户问题,客服回复\n1,售前,有货吗,有的\n', ['', '有货吗', '有的', ['售前']]],
    ['bars of Markdown', '| 编码 | 内容 |\n| --- | :--: |\n| a1 | 您好 |\n', ['a1', '您好', '您好', []]],
  ])('is read with names that have %s', async (_, content, phrase) => {
    expect(shown(await imported(content, 'a.csv'))).toEqual([phrase]);
  });

  it('reads further wordings and questions from columns of their own', async () => {
    const csv = '问题类型,提问,提问2,推荐话术1,推荐话术2,推荐话术3\n价格,能便宜吗,有券吗,活动价啦；先到先得,满减,\n';
    expect((await imported(csv, 'a.csv')).phrases).toMatchObject([
      { title: '能便宜吗', groups: ['价格'], body: '活动价啦；先到先得', variants: ['满减'], questions: ['有券吗'] },
    ]);
  });

  it('reads a column of whole numbers as they were', async () => {
    expect((await imported('编码,内容\n1.0,一\n12.0,二\n,三\n', 'a.csv')).phrases.map(({ code }) => code)).toEqual([
      '1',
      '12',
      '',
    ]);
    expect((await imported('编码,内容\n1.0,一\nv1.0,二\n', 'a.csv')).phrases.map(({ code }) => code)).toEqual([
      '1.0',
      'v1.0',
    ]);
  });
});
