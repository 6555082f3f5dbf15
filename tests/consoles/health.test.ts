// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { healthOfList } from '../../lib/consoles/health';
import { build } from './fixture';

const placeWith = (html: string): Element => build(`<div>${html}</div>`)[0] as Element;

it.each([
  '',
  '<div class="viewport"><div style="height: 0"></div></div>',
  '<div><svg></svg><p>暂无会话</p></div>',
  '<p>还没有进行中的咨询</p>',
  '<p>No messages yet</p>',
])('a list with nothing in it but %s is empty', (html) => {
  expect(healthOfList(placeWith(html), false)).toBe('missing');
});

it.each([
  '<div><b>小雨</b><p>没有订单</p></div>',
  '<div>在吗</div>',
  '<div><img src="data:,"></div>',
  '<chat-rows></chat-rows>',
  '<div>没有货吗</div>',
])('a list in which %s stands, and no row is known, can’t be read', (html) => {
  expect(healthOfList(placeWith(html), false)).toBe('blind');
});

it('a list that isn’t there can’t be read, and one with rows is found', () => {
  expect(healthOfList(null, false)).toBe('blind');
  expect(healthOfList(placeWith('暂无会话'), true)).toBe('found');
});
