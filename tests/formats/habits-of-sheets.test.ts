import { expect, it } from 'vitest';
import { placeOf } from '../../lib/formats/workbook/sheet-place';
import { imported, importing, shown, xlsx } from './importing';

const HEAD = ['快捷码', '话术内容'];

it('reads sheets with one header as one, each a group by its name', async () => {
  const file = await imported(
    await xlsx({
      使用说明: [['请不要改表头']],
      售前: [HEAD, ['a1', '亲，这款是纯棉的']],
      售后: [['客服话术'], ['话术内容', '快捷码'], ['亲，七天内可退', 'b1'], ['', 'b2']],
    }),
    '话术.xlsx',
  );
  expect(shown(file).map(([code, , body, groups]) => [code, body, groups])).toEqual([
    ['a1', '亲，这款是纯棉的', ['售前']],
    ['b1', '亲，七天内可退', ['售后']],
  ]);
  const { alike, sheet, sheets, unread } = file.source;
  expect([sheet, alike.map(({ name }) => name), sheets, unread]).toEqual([
    '',
    ['售前', '售后'],
    ['使用说明', '售前', '售后'],
    [],
  ]);
  expect(file.errors.map(({ row }) => placeOf(alike, row))).toEqual([{ sheet: '售后', row: 4 }]);
});

it('reads sheets with other columns as well, by what these hold', async () => {
  const file = await imported(
    await xlsx({
      售前: [
        ['分类', '话术内容'],
        ['尺码', '亲，报下身高体重'],
        ['', '亲，在的'],
      ],
      问答: [
        ['序号', '问题', '答案'],
        ['1', '包邮吗', '满99包邮'],
      ],
      编码表: [
        ['答复', '短语编码', '相似问法', '话术分组'],
        ['亲，今天发', 'fh', '几时发|哪天发', '物流'],
      ],
      更新记录: [
        ['日期', '内容', '修改人'],
        ['5月1日', '改了尺码', '小满'],
      ],
    }),
  );
  expect(file.errors).toEqual([]);
  expect(
    file.phrases.map(({ code, title, body, groups, questions }) => [code, title, body, groups, questions]),
  ).toEqual([
    ['', '亲，报下身高体重', '亲，报下身高体重', ['尺码'], []],
    ['', '亲，在的', '亲，在的', [], []],
    ['', '包邮吗', '满99包邮', ['问答'], ['包邮吗']],
    ['fh', '亲，今天发', '亲，今天发', ['物流'], ['几时发', '哪天发']],
  ]);
  expect(file.source).toMatchObject({ sheet: '', unread: ['更新记录'] });
  expect(file.phrases.length).toBe(file.source.alike.length + 1);
});

it('reads one sheet where a person picks it, and tells of those that are not read', async () => {
  const bytes = await xlsx({
    售前: [HEAD, ['a1', '亲，这款是纯棉的']],
    售后: [HEAD, ['b1', '亲，七天内可退']],
    记录: [
      ['日期', '内容'],
      ['5月1日', '改了尺码'],
    ],
  });
  const all = await imported(bytes);
  expect([all.phrases.length, all.source.unread]).toEqual([2, ['记录']]);
  const one = await imported(bytes, '', { choice: { sheet: '售后' } });
  expect(shown(one).map(([code]) => code)).toEqual(['b1']);
  expect(one.source).toMatchObject({ sheet: '售后', unread: ['售前', '记录'] });
});

it('takes no group from sheets that were never named, nor where a column tells it', async () => {
  const unnamed = await imported(await xlsx({ Sheet1: [HEAD, ['a', '一']], Sheet2: [HEAD, ['b', '二']] }));
  expect(shown(unnamed).map(([code, , , groups]) => [code, groups])).toEqual([
    ['a', []],
    ['b', []],
  ]);
  const head = [...HEAD, '分组'];
  const grouped = await imported(await xlsx({ 甲: [head, ['a', '一', '售前']], 乙: [head, ['b', '二', '售后']] }));
  expect(shown(grouped).map(([, , , groups]) => groups)).toEqual([['售前'], ['售后']]);
});

it('keeps the numbers of a sheet with its columns in another order', async () => {
  const file = await imported(
    await xlsx({
      甲: [
        ['编码', '内容'],
        ['1', '一'],
      ],
      乙: [
        ['内容', '编码'],
        ['二', { style: 0, value: 123_456_789_012_345_680_000 }],
      ],
    }),
  );
  expect(file.warnings.map(({ warnings }) => warnings)).toEqual([['digits-lost']]);
});

it('takes levels out of one column of groups, at a slash only where groups share what stands before it', async () => {
  const groups = async (...cells: string[]) =>
    shown(await imported(`内容,分组\n${cells.map((cell, i) => `第${i}条话术,${cell}`).join('\n')}\n`)).map(
      ([, , , path]) => path.join(' › '),
    );
  expect(await groups('售前/尺码', '售前／面料', '售后')).toEqual(['售前 › 尺码', '售前 › 面料', '售后']);
  expect(await groups('售前', '售前/面料')).toEqual(['售前', '售前 › 面料']);
  expect(await groups('T恤/衬衫', '裤子')).toEqual(['T恤/衬衫', '裤子']);
  expect(await groups('售后>退货', '售后 → 换货>运费')).toEqual(['售后 › 退货', '售后 › 换货/运费']);
  const inner = await imported('话术分组,话术内容\n售前/尺码,有货\n售前/面料,纯棉\n');
  expect(shown(inner).map(([, , , path]) => path)).toEqual([
    ['售前', '尺码'],
    ['售前', '面料'],
  ]);
  const typed = await imported('话术分组,话术内容,回复类型\n售前,有货的,文本\n售后,可以退,图片\n');
  expect(shown(typed).map(([, , , path]) => path)).toEqual([['售前'], ['售后']]);
});

it('reads texts without header where there is no doubt what they are', async () => {
  const single = await imported(await xlsx({ Sheet1: [['亲，在的'], ['亲，今天发货哦']] }));
  expect(shown(single).map(([, , body]) => body)).toEqual(['亲，在的', '亲，今天发货哦']);
  const codes = await imported(
    '";hi","您好，欢迎光临 %clipboard","问候"\n";dz","我们的地址是\n杭州市",""\n',
    'snippets.csv',
  );
  expect(shown(codes).map(([code, , body]) => [code, body])).toEqual([
    [';hi', '您好，欢迎光临 {剪贴板}'],
    [';dz', '我们的地址是\n杭州市'],
  ]);
  expect(codes.detection.format.id).toBe('textexpander');
  // What a person has to look at: names that nobody knows, codes that repeat, texts of any tool.
  expect(await importing('key,value\nhi,您好 %clipboard\n', 'a.csv')).toBe('no-header');
  expect(await importing('hi,您好 %clipboard\nhi,今天发货了\n', 'a.csv')).toBe('no-header');
  expect(await importing('hi,您好呀您好\nfh,今天发货了\n', 'a.csv')).toBe('no-header');
});

it('reads references where other texts of the column are HTML, and nowhere else', async () => {
  const marked = await imported('一级分类,话术内容\n售前,<p>亲，在的</p>\n售后,退&amp;换都可以\n');
  expect(shown(marked).map(([, , body]) => body)).toEqual(['亲，在的', '退&换都可以']);
  const plain = await imported('一级分类,话术内容\n售前,亲，在的\n售后,退&amp;换都可以\n');
  expect(shown(plain).map(([, , body]) => body)).toEqual(['亲，在的', '退&amp;换都可以']);
});

it('lets a phrase last to the end of its last day, or to the time that is named', async () => {
  const file = await imported('内容,失效日期\n一,2026-11-11\n二,2026/11/11 18:30\n三,2026年11月11日\n');
  const end = new Date(2026, 10, 12).getTime() - 1;
  expect(file.phrases.map(({ validTo }) => validTo)).toEqual([end, new Date(2026, 10, 11, 18, 30).getTime(), end]);
});
