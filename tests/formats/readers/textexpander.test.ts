import { expect, it } from 'vitest';
import { imported, shown } from '../importing';

it('reads TextExpander’s kin: fill-ins become variables', async () => {
  const file = await imported(
    'trigger,content\n;hi,"您好，%filltext:name=称呼:default=亲%，%|请讲"\nxcol,颜色选%fillpopup:name=颜色:黑:白:default=灰%吗\n',
    'snippets.csv',
  );
  expect(file.detection.format.id).toBe('textexpander');
  expect(shown(file)).toEqual([
    [';hi', '您好，{称呼=亲}，请讲'.slice(0, 12), '您好，{称呼=亲}，请讲', []],
    ['xcol', '颜色选{颜色=灰|黑|白', '颜色选{颜色=灰|黑|白}吗', []],
  ]);
});

it.each([
  ['今天%m月%d日，%H:%M前下单', '今天{今天}，{现在}前下单', []],
  ['%@+2D%Y-%m-%d前到', '{今天+2}前到', []],
  ['今天%m/%d，%@+1D明天%m/%d，%@-1W上周%m/%d', '今天{今天}，明天{今天+1}，上周{今天-1周}', []],
  ['%@+1Y%m/%d到期', '{今天+12个月}到期', []],
  ['请在%@+30m%H:%M前付款', '请在{现在+30分钟}前付款', []],
  ['今天%A', '今天{星期几}', ['variable-asked']],
  ['您说的“%clipboard%”收到', '您说的“{剪贴板}”收到', ['variable-asked']],
  ['您说的“%clipboard”收到', '您说的“{剪贴板}”收到', ['variable-asked']],
  ['满200享9折，棉100%，省50%%', '满200享9折，棉100%，省50%', []],
  ['在的%key:enter%请讲%snippet:fh%', '在的\n请讲{话术:fh}', []],
  ['您好%fillpart:name=催付:default=yes%，还没付款哦%fillpartend%', '您好，还没付款哦', ['variable-asked']],
  ['%filltext%您好，%fillarea:name=地址:width=20%', '{填写}您好，{地址}', []],
  ['%script:now%', '%script:now%', ['variable-kept']],
])('%s', async (content, body, warnings) => {
  const file = await imported(`trigger,content\n;a,"${content}"\n`, 'snippets.csv');
  expect(file.phrases.map((phrase) => phrase.body)).toEqual([body]);
  expect(file.warnings.flatMap((row) => row.warnings)).toEqual(warnings);
});

it('knows its kin by other names of their columns', async () => {
  const file = await imported('Abbreviation,Content,Label\n;a,%m/%d见,约\n', 'snippets.csv');
  expect(file.detection.format.id).toBe('textexpander');
  expect(shown(file)).toEqual([[';a', '约', '{今天}见', []]]);
});
