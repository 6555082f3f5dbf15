import { expect, it } from 'vitest';
import { imported, shown, xlsx } from '../importing';

it('reads speech-repo: text, kind and tags', async () => {
  const file = await imported(
    await xlsx({
      Sheet1: [
        ['内容', '类型', '标签'],
        ['支持七天无理由', '售后', '退货,七天，无理由'],
        ['在呢', '', ''],
      ],
    }),
  );
  expect(file.detection.format.id).toBe('speech-repo');
  expect(shown(file)).toEqual([
    ['', '支持七天无理由', '支持七天无理由', ['售后']],
    ['', '在呢', '在呢', []],
  ]);
  expect(file.phrases.map(({ tags }) => tags)).toEqual([['退货', '七天', '无理由'], []]);
});
