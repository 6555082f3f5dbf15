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
