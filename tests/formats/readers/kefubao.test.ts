import { describe, expect, it } from 'vitest';
import { gbk, imported, shown, xlsx } from '../importing';

const ROWS = [
  ['一级分类（必填）', '二级分类（选填）', '话术标题（选填）', '话术内容（必填）'],
  ['售前', '尺码', '', '亲，报一下身高体重，我帮您看尺码'],
  ['售后', '', '退换', '七天内不影响二次销售可以退换'],
  ['售后', '物流', '空', ''],
];
const PHRASES = [
  ['', '亲，报一下身高体重，我帮', '亲，报一下身高体重，我帮您看尺码', ['售前', '尺码']],
  ['', '退换', '七天内不影响二次销售可以退换', ['售后']],
];

describe('客服宝', () => {
  it('is read from a workbook', async () => {
    const file = await imported(await xlsx({ 说明: [['请按模板填写内容']], 话术: ROWS }), '话术.xlsx');
    expect(file.detection.format.id).toBe('kefubao');
    expect(file.source).toMatchObject({ sheets: ['说明', '话术'], sheet: '话术' });
    expect(shown(file)).toEqual(PHRASES);
    expect(file.errors).toEqual([{ row: 4, reason: 'no-body', found: '空' }]);
  });

  it('is read from CSV', async () => {
    const file = await imported(gbk(ROWS.map((cells) => cells.join(',')).join('\r\n')), '话术.csv');
    expect(shown(file)).toEqual(PHRASES);
  });

  it('is read from a CSV of merged cells: a required group goes on below', async () => {
    const header = '一级分类（必填）,二级分类（选填）,话术标题（选填）,话术内容（必填）\n';
    const file = await imported(gbk(`${header}售前,尺码,,偏大\n,,,偏小\n,材质,,含棉\n售后,,,可以退\n`), 'a.csv');
    expect(file.phrases.map(({ groups }) => groups)).toEqual([
      ['售前', '尺码'],
      ['售前', '尺码'],
      ['售前', '材质'],
      ['售后'],
    ]);
  });

  it('is read from a page that calls itself .xls', async () => {
    const rows = ROWS.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    const file = await imported(`<html><body><table>\n${rows.join('\n')}</table></body></html>`, '话术.xls');
    expect(file.detection.format.id).toBe('kefubao');
    expect(shown(file)).toEqual(PHRASES);
  });

  it('is read from Excel’s own XML, which leaves empty cells out', async () => {
    const xml = `<?xml version="1.0"?><Workbook xmlns:ss="urn:x"><Worksheet ss:Name="a"><Table>
      <Row>${(ROWS[0] ?? []).map((cell) => `<Cell><Data ss:Type="String">${cell}</Data></Cell>`).join('')}</Row>
      <Row ss:Index="3"><Cell><Data>售后</Data></Cell><Cell ss:Index="4"><Data>可以退换</Data></Cell></Row></Table></Worksheet></Workbook>`;
    const file = await imported(xml, '话术.xls');
    expect(shown(file)).toEqual([['', '可以退换', '可以退换', ['售后']]]);
    expect(file.plan.rows.map(({ row }) => row)).toEqual([3]);
  });
});
