// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { nameIn } from '../../lib/consoles/reader/name-text';
import { build } from './fixture';

it.each([
  ['小雨', '小雨'],
  ['小雨<sup>3</sup>', '小雨'],
  // What frameworks note for themselves.
  ['<!--?lit$1$-->小雨<sup>3</sup>', '小雨'],
  ['小雨<span class="vip-tag">会员</span>', '小雨'],
  ['<em class="vip-tag">老客</em>小雨', '小雨'],
  ['<span class="highlight">小</span>雨', '小雨'],
  ['<em>小</em>雨', '小雨'],
  // Which of them is the name nothing tells.
  ['小雨<span class="memo">爱砍价</span>', null],
  ['小雨<span class="text-light">老客</span>', null],
  ['<span class="nick-label">小雨</span><span>VIP3</span>', null],
  ['<span class="nick">小雨</span><span class="user-name">xy_123</span>', null],
  ['爱吃苹果的…', null],
  ['<span title="爱吃苹果的小雨">爱吃苹果的…</span>', '爱吃苹果的小雨'],
  ['对方正在输入…', ''],
])('the name in %s is %s', (html, name) => {
  const [place] = build(`<div>${html}</div>`);
  document.body.replaceChildren(place as Element);
  expect(nameIn(place as Element)).toBe(name);
});
