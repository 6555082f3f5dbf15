// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { pointedBox } from '../../lib/page/teach/pointed-box';
import { one, showPage } from '../consoles/fixture';

beforeEach(() => {
  HTMLElement.prototype.checkVisibility ??= () => true;
});

it('is what was pointed at, else the only box close around it', () => {
  showPage(`
    <div id="desk"><input id="search"><div><div><div><div><div><div>
      <div id="editor"><div><pre id="line">1</pre></div><textarea id="hidden"></textarea></div>
      <div id="two"><b id="between"></b><textarea></textarea><textarea></textarea></div>
    </div></div></div></div></div></div></div>`);
  expect(pointedBox(one('#hidden'))).toBe(one('#hidden'));
  expect(pointedBox(one('#line'))).toBe(one('#hidden'));
  expect(pointedBox(one('#editor'))).toBe(one('#hidden'));
  expect(pointedBox(one('#between')), 'nothing tells which').toBeNull();
});

it('does not go far for a box', () => {
  showPage(`<div><textarea></textarea>${'<div>'.repeat(8)}<p id="bubble">在吗</p>${'</div>'.repeat(8)}</div>`);
  expect(pointedBox(one('#bubble'))).toBeNull();
});
