import { expect, test } from 'vitest';
import { packs } from '../../lib/consoles/packs';
import { genericOrders } from '../../lib/consoles/reader/generic-orders';
import { translator } from '../../lib/practice/translate';
import { isKnownPlatform, PLATFORMS, platformName } from '../../lib/service/platform-names';

const zh = translator('zh-CN');
const en = translator('en');

test('every platform that a shipped pack reads has a name, which is not its id', () => {
  const read = [...new Set([...packs, genericOrders].map(({ platform }) => platform))];
  expect(read.filter((id) => !isKnownPlatform(id))).toEqual([]);
  for (const id of read) for (const t of [zh, en]) expect(platformName(id, t)).not.toMatch(/^[a-z-]+$/);
  expect(platformName('douyin', zh)).toBe('抖店');
  expect(platformName('douyin', en)).toBe('Douyin Shop');
});

test('shops and phrases can be of any of them but the practice console', () => {
  expect(PLATFORMS).toContain('taobao');
  expect(PLATFORMS).not.toContain('practice');
});

test('a taught console is called by its label, and by its site once nobody names it', () => {
  expect(platformName('own-kf-example-com', zh, new Map([['own-kf-example-com', '小店客服']]))).toBe('小店客服');
  expect(platformName('own-kf-example-com', zh)).toBe('自己的后台 kf-example-com');
  expect(platformName('constructor', zh)).toBe('自己的后台 constructor');
});
