import { describe, expect, it } from 'vitest';
import { gbk, imported, importing, pasting, shown, utf16, xlsx } from './importing';

const HEADER = '快捷短语编码,快捷短语,快捷短语分组';
const BOM = '\ufeff';
const TWO = [
  ['fh', '今天发', '今天发', ['售前']],
  ['', '一', '一\n二，"三"', ['售后']],
];
const csv = (separator: string, end: string) =>
  [HEADER.split(','), ['fh', '今天发', '售前'], ['', '"一\n二，""三"""', '售后'], []]
    .map((cells) => cells.join(separator))
    .join(end);

/** GB18030 by its rule for characters beyond the first plane. */
const fourBytes = (char: string): number[] => {
  const index = (char.codePointAt(0) ?? 0) - 0x10000;
  return [
    0x90 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1_260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
};

describe('a table as spreadsheet programs save it', () => {
  it.each([
    ['Unicode text, UTF-16 with tabs', utf16(csv('\t', '\r\n')), 'utf-16le'],
    ['UTF-8 with a mark', `${BOM}${csv(',', '\r\n')}`, 'utf-8'],
    ['UTF-8 without', csv(',', '\n'), 'utf-8'],
    ['GBK', gbk(csv(',', '\r\n')), 'gb18030'],
    ['semicolons of other countries', `${BOM}${csv(';', '\r\n')}`, 'utf-8'],
    ['semicolons in GBK', gbk(csv(';', '\r\n')), 'gb18030'],
    ['tabs in GBK', gbk(csv('\t', '\r\n')), 'gb18030'],
    ['lone carriage returns', gbk(csv(',', '\r')), 'gb18030'],
    ['ends of all kinds', `${HEADER}\r\nfh,今天发,售前\r,"一\r\n二，""三""",售后\n`, 'utf-8'],
    ['a line that names the separator', `${BOM}sep=;\r\n${csv(';', '\r\n')}`, 'utf-8'],
    ['a line that names the usual separator', `sep=,\n${csv(',', '\n')}`, 'utf-8'],
    ['empty columns at the side', csv(',', ',,,,\r\n'), 'utf-8'],
  ])('is read: %s', async (_, file, encoding) => {
    const read = await imported(file, '话术.csv');
    expect(shown(read)).toEqual(TWO);
    expect(read.source.encoding).toBe(encoding);
    expect(read.detection.format.id).toBe('qianniu-csv');
  });

  it('loses the TAB that keeps a code a text, quoted or not, and no other', async () => {
    const read = await imported(gbk(`${HEADER}\r\n"\t001","\t\t缩进",\r\n\t002,乙,"\t售前"\r\n`), 'a.csv');
    expect(shown(read)).toEqual([
      ['001', '缩进', '\t缩进', []],
      ['002', '乙', '乙', ['售前']],
    ]);
  });

  it('may have rare characters in GB18030', async () => {
    const rare = Uint8Array.from([
      ...gbk(`${HEADER}\nfh,您好`),
      ...fourBytes('𠮷'),
      ...fourBytes('😀'),
      ...gbk('先生,售前\n'),
    ]);
    expect((await imported(rare, 'a.csv')).phrases.map(({ body }) => body)).toEqual(['您好𠮷😀先生']);
  });

  it('is read when it was copied out of a sheet', () => {
    const pasted = pasting('快捷短语编码\t快捷短语\r\nfh\t"一\n二"\r\n001\t三\r\n');
    if (typeof pasted === 'string') throw new Error(pasted);
    expect(shown(pasted).map(([code, , body]) => [code, body])).toEqual([
      ['fh', '一\n二'],
      ['001', '三'],
    ]);
  });
});

describe('a table as people keep it', () => {
  it('may have a title above, columns in another order, and more of them', async () => {
    const text =
      '2026 旗舰店话术表,,,,\n最后更新：11 月,,,,\n,,,,\n使用次数,快捷短语分组,快捷短语,备注,快捷短语编码\n12,售前,在的亲,常用,zai\n';
    const read = await imported(gbk(text), 'a.csv');
    expect(shown(read)).toEqual([['zai', '在的亲', '在的亲', ['售前']]]);
    expect(read.plan.rows.map(({ row }) => row)).toEqual([5]);
  });

  it('may hold one category in a merged cell over many rows', async () => {
    const rows = [
      ['一级分类（必填）', '二级分类（选填）', '话术标题（选填）', '话术内容（必填）'],
      ['售前', '发货', '', '今天发'],
      ['', '', '', '明天到'],
      ['', '尺码', '', '选 M 码'],
      ['售后', '', '', '七天可退'],
    ];
    const merged =
      '<mergeCells count="3"><mergeCell ref="A2:A4"/><mergeCell ref="B2:B3"/><mergeCell ref="Z9:Z999999999"/></mergeCells>';
    const book = await xlsx({ 话术: rows }, [], merged);
    expect((await imported(book, 'a.xlsx')).phrases.map(({ body, groups }) => [body, groups])).toEqual([
      ['今天发', ['售前', '发货']],
      ['明天到', ['售前', '发货']],
      ['选 M 码', ['售前', '尺码']],
      ['七天可退', ['售后']],
    ]);
  });

  it('refuses the row in which a web page named .xls ends', async () => {
    const rows = '<tr><td>编码<td>内容</tr><tr><td>a<td>在的</tr><tr><td>b<td>今天发';
    const cut = await imported(`<table>${rows}`, 'a.xls');
    expect(cut.phrases.map(({ body }) => body)).toEqual(['在的']);
    expect(cut.errors).toMatchObject([{ row: 3, reason: 'cut-off' }]);
    const whole = await imported(`<table>${rows}</table>`, 'a.xls');
    expect(whole.phrases.map(({ body }) => body)).toEqual(['在的', '今天发']);
    expect(whole.errors).toEqual([]);
  });

  it('may be a web page with merged cells', async () => {
    const page = `<table><tr><th colspan=3>话术导出</th></tr><tr><th>一级分类</th><th>标题</th><th>内容</th></tr>
      <tr><td rowspan="2">售前</td><td>在吗</td><td>在的</td></tr><tr><td>选码</td><td>按身高选</td></tr>
      <tr><td colspan="2">售后</td><td>七天可退</td></tr></table>`;
    expect(shown(await imported(page, 'a.xls'))).toEqual([
      ['', '在吗', '在的', ['售前']],
      ['', '选码', '按身高选', ['售前']],
      ['', '七天可退', '七天可退', ['售后']],
    ]);
    const absurd = '<table><tr><td>编码<td rowspan=999999999>内容<td colspan=999999999>分组</table>';
    expect(await importing(absurd, 'a.xls')).toBe('too-many-columns');
    const many = `<table><tr><td>编码<td>内容</tr>${'<tr><td colspan=250>a</tr>'.repeat(13_000)}</table>`;
    expect(await importing(many, 'a.xls')).toBe('too-many-cells');
  });

  it('may be a table in Markdown, with bars of its own', async () => {
    const text = '| 编码 | 内容 |\n| --- | --- |\n| fh | 今天发\\|包邮 |\n';
    expect(shown(await imported(text, 'a.md')).map(([code, , body]) => [code, body])).toEqual([['fh', '今天发|包邮']]);
  });

  it('may hold texts with marks of web pages', async () => {
    const text = '一级分类（必填）,话术内容（必填）\n售前,<p>在的<br/>请讲</p>\n';
    const file = await imported(text, 'a.csv');
    expect(file.detection.format.id).toBe('kefubao');
    expect(file.phrases.map(({ body }) => body)).toEqual(['在的\n请讲']);
  });

  it('may end in a row of totals, and mark phrases as switched off', async () => {
    const file = await imported('分组,话术,状态\n问候,在的,启用\n问候,歇业,停用\n总计,2 条,\n', 'a.csv');
    expect(file.phrases.map(({ body }) => body)).toEqual(['在的']);
    expect(file.skips).toEqual([
      { row: 3, reason: 'inactive' },
      { row: 4, reason: 'totals' },
    ]);
  });

  it('keeps the days of a workbook as numbers', async () => {
    const file = await imported('内容,有效期止\n在的,46357\n好的,46357.5\n', 'a.csv');
    expect(file.phrases.map(({ validTo }) => validTo)).toEqual([
      new Date(2026, 11, 2).getTime() - 1,
      new Date(2026, 11, 1, 12).getTime(),
    ]);
  });

  it.each([
    ['话术分类,话术名称,话术详情', 'group1,title,body'],
    ['常用语,常用语分类', 'body,group1'],
    ['缩写,快捷短语,文件夹', 'code,body,group1'],
    ['创建人,话术内容,分组名称,快捷码', ',body,group1,code'],
    ['快捷字符,回复,回复类型', 'code,body,group1'],
    ['category name,reply text,tag', 'group1,body,tags'],
    ['分组名称,短语,短语代码', 'group1,body,code'],
    ['团队快捷回复分组,团队快捷回复内容', 'group1,body'],
    ['话术组,话术编号,话术文案', 'group1,code,body'],
    ['类目,问题,回复话术,快捷口令', 'group1,title,body,code'],
    ['短语数量,内容', ',body'],
  ])('names its columns %s', async (head, fields) => {
    const row = head.split(',').map((_, i) => `第${i}格`);
    expect((await imported(`${head}\n${row.join(',')}\n`, 'a.csv')).detection.mapping.fields.join()).toBe(fields);
  });

  it('may have numbers for codes, and a sheet of instructions first', async () => {
    const book = await xlsx({
      填写说明: [['请按模板填写'], ['内容不超过 1000 字']],
      话术: [
        ['编码', '内容'],
        [1001, '在的'],
        ['007', '好的'],
      ],
    });
    expect(shown(await imported(book, 'a.xlsx')).map(([code]) => code)).toEqual(['1001', '007']);
  });

  it.each([
    ['序号,问题,答案\n1,多久发货,今天发\n', '多久发货', '今天发'],
    ['产品型号,问题,答案,备注\nA1,多久发货,今天发,\n', '多久发货', '今天发'],
    ['标签,内容,类型\n"物流,发货",今天发,售前\n', '今天发', '今天发'],
    ['*快捷短语内容（必填）,快捷短语标题（选填）\n今天发,发货\n', '发货', '今天发'],
    [
      '分类（10个字以内）\t话术分组（10个字以内）\t话术短标题（10个字以内）\t话术内容（1000字以内）\n售前\t物流\t发货\t今天发\n',
      '发货',
      '今天发',
    ],
    ['快捷编码,快捷短语,快捷短语分组\nfh,今天发&#44;明天到&#13;谢谢,\n', '今天发,明天到', '今天发,明天到\n谢谢'],
  ])('is read whatever its order: %s', async (text, title, body) => {
    expect((await imported(text, 'a.csv')).phrases).toMatchObject([{ title, body }]);
  });
});
