import { expect, it } from 'vitest';
import { imported, shown, xlsx } from '../importing';

it('reads ChatGPT-On-CS: words, several replies, a row of help above', async () => {
  const file = await imported(
    await xlsx({
      Sheet1: [
        ['填写说明：匹配关键词用 | 隔开，回复内容有多条时用 [or] 隔开，平台不填为全部'],
        ['匹配关键词', '回复内容', '平台', '模糊匹配', '支持正则'],
        ['发货|什么时候发', '今天发[or]16点前付款当天发', '淘宝、Pinduoduo、论坛', '是', '否'],
        ['1-3天到账', '1-3天到账', '全部', '否', '是'],
      ],
    }),
  );
  expect(file.detection.format.id).toBe('chatgpt-on-cs');
  expect(shown(file)).toEqual([
    ['', '发货', '今天发', []],
    ['', '1-3天到账', '1-3天到账', []],
  ]);
  expect(
    file.phrases.map(({ questions, variants, platforms, tags }) => [questions, variants, platforms, tags]),
  ).toEqual([
    [['发货', '什么时候发'], ['16点前付款当天发'], ['taobao', 'pinduoduo'], ['论坛']],
    [[], [], [], []],
  ]);
  expect(file.warnings).toEqual([{ row: 4, warnings: ['pattern-left-out'] }]);
});
