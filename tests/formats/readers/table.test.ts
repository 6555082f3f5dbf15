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
      '发,亲，今天下午四点前付款当天发货,发货\n退,亲，退款一到三个工作日到账,售后\n运,亲，满九十九元包邮偏远除外,发货\n';
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
    expect(rows).toMatchObject({ value: [{ row: 1, code: '发', groups: ['发货'] }, { row: 2 }, { row: 3 }] });
  });

  it.each([
    [
      'fh\t亲，今天下午四点前付款当天发货\t发货\ntk\t亲，退款三天内到账\t售后\nyf\t亲，满九十九元包邮\t发货\n',
      'groups',
      [['发货'], ['售后'], ['发货']],
    ],
    [
      'brb,I am right back,Away\nml,help@example.com,Mail address\nty,Thank you for your patience!,Thanks\n',
      'title',
      ['Away', 'Mail address', 'Thanks'],
    ],
  ] as const)('asks nothing where codes and their texts leave no doubt: %j', async (text, field, values) => {
    const file = await imported(text, 'a.csv');
    expect(file.phrases.map((phrase) => phrase[field])).toEqual(values);
    expect(file.phrases.map(({ code }) => code)).toEqual(
      text
        .trim()
        .split('\n')
        .map((line) => line.split(/[\t,]/)[0]),
    );
  });

  it.each([
    ['names of columns that nobody knows', 'k,Meaning (long)\nfh,亲，今天就发\ntk,亲，三天到账\n'],
    ['a code twice', 'fh,亲，今天就发\nfh,亲，三天到账\nyf,亲，满九十九元包邮\n'],
    ['two rows', 'fh,亲，今天就发\ntk,亲，三天到账\n'],
  ])('asks for its columns: %s', async (_, text) => {
    expect(await importing(text, 'a.csv')).toBe('no-header');
  });

  it('leaves out a second line of names below the first, and reads three levels of groups', async () => {
    const file = await imported(
      '一级分类,二级分类,三级分类,编码,话术内容\ncategory,subcategory,,code,content\n售前,尺码,男装,n,男装看胸围\n',
      'a.csv',
    );
    expect(shown(file).map(([code, , body, groups]) => [code, body, groups])).toEqual([
      ['n', '男装看胸围', ['售前', '尺码/男装']],
    ]);
    expect(file.plan.rows[0]).toMatchObject({ action: 'skip', reason: 'header-again' });
  });

  it('reads codes that a program wrote as formulas of a text', async () => {
    const file = await imported('编码,内容\n="007","他说“好”"\n"=""0"" ",第二\n', 'a.csv');
    expect(file.phrases.map(({ code, body }) => [code, body])).toEqual([
      ['007', '他说“好”'],
      ['="0"', '第二'],
    ]);
  });

  it('refuses what a file ends in that was cut off, but takes rows as people write them', async () => {
    const cut = await imported('编码,内容,分组\na,今天发,发货\nb,明天发,发货\nc,后天', 'a.csv');
    expect(cut.errors).toEqual([expect.objectContaining({ row: 4, reason: 'cut-off', found: 'c,后天' })]);
    expect(cut.phrases).toHaveLength(2);
    const uneven = await imported('编码,内容,分组\na,今天发\nb,明天发,发货\nc,后天发', 'a.csv');
    expect(uneven.phrases).toHaveLength(3);
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
