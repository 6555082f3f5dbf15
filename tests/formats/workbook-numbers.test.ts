import { expect, it } from 'vitest';
import { imported, importing, shown, xlsx } from './importing';

const styles = (...codes: string[]) => ({
  name: 'xl/styles.xml',
  text: `<styleSheet><numFmts>${codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>
    <cellStyleXfs><xf numFmtId="9"/><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${codes.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs>
    <dxfs><dxf><numFmt numFmtId="164" formatCode="0.000"/></dxf></dxfs></styleSheet>`,
});

it('reads numbers as their cells show them', async () => {
  const rows = [
    ['编码', '内容', '分组'],
    [{ style: 1, value: 7 }, { style: 2, value: 46_356 }, '活动'],
    ['zk', { style: 3, value: 0.88 }, '活动'],
    [{ style: 0, value: 1_001 }, 0.1 + 0.2, '活动'],
  ];
  const file = await imported(await xlsx({ 话术: rows }, [styles('000', 'yyyy"年"m"月"d"日"', '0%')]), 'a.xlsx');
  expect(shown(file).map(([code, , body]) => [code, body])).toEqual([
    ['007', '2026年11月30日'],
    ['zk', '88%'],
    ['1001', '0.3'],
  ]);
  expect(file.warnings).toEqual([]);
});

it('counts days as the workbook does, and keeps the year of a date that shows none', async () => {
  const rows = [
    ['内容', '有效期止', '备注'],
    ['在的', { style: 1, value: 44_894 }, 1],
    [{ style: 1, value: 44_894 }, '', 1],
  ];
  const book = await xlsx({ 话术: rows }, [styles('m"月"d"日"')], '', '<workbookPr date1904="1"/>');
  const { phrases } = await imported(book, 'a.xlsx');
  expect(phrases.map(({ body, validTo }) => [body, validTo])).toEqual([
    ['在的', new Date(2026, 11, 1).getTime() - 1],
    ['11月30日', undefined],
  ]);
});

it('warns of a format it does not know, where the column is read, and of digits that are gone', async () => {
  const rows = [
    ['编码', '内容', '备注'],
    ['a', { style: 1, value: 5 }, { style: 1, value: 5 }],
    ['b', '好的', { style: 1, value: 5 }],
    [4.403011990010111e17, '身份证', ''],
    ['1.23E+11', '快递单号', ''],
  ];
  const file = await imported(await xlsx({ 话术: rows }, [styles('0[')]), 'a.xlsx');
  expect(file.phrases.map(({ code, body }) => [code, body])).toEqual([
    ['a', '5'],
    ['b', '好的'],
    ['440301199001011100', '身份证'],
    ['1.23E+11', '快递单号'],
  ]);
  expect(file.warnings).toEqual([
    { row: 2, warnings: ['number-format'] },
    { row: 4, warnings: ['digits-lost'] },
    { row: 5, warnings: ['digits-lost'] },
  ]);
});

it('warns of a long number that was saved as CSV', async () => {
  const file = await imported('编码,内容\n1.23E+11,在的\n5E10,好的\n', 'a.csv');
  expect(file.warnings).toEqual([{ row: 2, warnings: ['digits-lost'] }]);
});

it('reads days that are written out, and no reading aids in cells of their own', async () => {
  const rows = [
    ['编码', '内容'],
    ['a', { markup: '<c r="B2" t="d" s="1"><v>2026-11-30T00:00:00</v></c>' }],
    ['b', { markup: '<c r="B3" t="inlineStr"><is><r><t>应</t></r><r><t>答</t></r><rPh><t>ying</t></rPh></is></c>' }],
  ];
  const file = await imported(await xlsx({ 话术: rows }, [styles('yyyy/m/d')]), 'a.xlsx');
  expect(file.phrases.map(({ body }) => body)).toEqual(['2026/11/30', '应答']);
});

it('refuses more styles than any workbook has', async () => {
  const many = {
    name: 'xl/styles.xml',
    text: `<styleSheet><cellXfs>${'<xf/>'.repeat(100_001)}</cellXfs></styleSheet>`,
  };
  expect(await importing(await xlsx({ 话术: [['编码', '内容']] }, [many]), 'a.xlsx')).toBe('too-many-cells');
});
