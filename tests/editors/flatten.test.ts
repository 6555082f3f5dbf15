// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatten, pointAt } from '../../lib/editors/flatten';

function boxWith(html: string, whiteSpace = 'normal'): HTMLElement {
  const box = document.createElement('div');
  box.style.whiteSpace = whiteSpace;
  box.innerHTML = html;
  document.body.replaceChildren(box);
  return box;
}

describe('flatten', () => {
  it.each([
    ['', ''],
    ['您好', '您好'],
    ['<br>', ''],
    ['您好<br>', '您好'],
    ['您好<br><br>', '您好\n'],
    ['一<br>二', '一\n二'],
    ['一<br><br>二', '一\n\n二'],
    ['<div>一</div><div>二</div>', '一\n二'],
    ['一<div>二</div>三', '一\n二\n三'],
    ['<p>一</p><p><br></p><p>二</p>', '一\n\n二'],
    ['<div><p>一</p></div><p>二</p>', '一\n二'],
    ['<div><br></div><div>二</div>', '\n二'],
    ['一<br><div>二</div>', '一\n二'],
    ['一<b>二</b><span>三</span>', '一二三'],
    ['好<img alt="[微笑]">的', '好[微笑]的'],
    ['好<img>的', '好的'],
    ['<p>\u200b</p>', ''],
    ['一\ufeff二', '一二'],
    ['一&nbsp;&nbsp;二', '一  二'],
    ['<span data-slate-placeholder="true">请输入</span>', ''],
    ['a<style>b{}</style>c', 'ac'],
  ])('%s reads as %j', (html, text) => expect(flatten(boxWith(html)).text).toBe(text));

  it('drops the spaces that are not shown, and keeps them where they are', () => {
    const html = '\n  <p>a  b\n c</p>\n  <p> d </p>\n';
    expect(flatten(boxWith(html)).text).toBe('a b c\nd ');
    expect(flatten(boxWith('a  b\nc', 'pre-wrap')).text).toBe('a  b\nc');
    expect(flatten(boxWith('a <b> b</b>')).text).toBe('a b');
  });

  it('tells the offsets of points, and none for a point outside', () => {
    const box = boxWith('<p>ab</p><p>cd<br>ef</p>');
    const [first, second] = [...box.children] as [Element, Element];
    const points = [
      { node: first.firstChild as Node, offset: 1 },
      { node: first, offset: 1 },
      { node: box, offset: 1 },
      { node: second.firstChild as Node, offset: 0 },
      { node: second, offset: 1 },
      { node: second, offset: 2 },
      { node: box, offset: 2 },
      { node: document.body, offset: 0 },
    ];
    expect(flatten(box, points).text).toBe('ab\ncd\nef');
    expect(flatten(box, points).offsets).toEqual([1, 2, 3, 3, 5, 6, 8, null]);
  });

  it('finds each offset’s point again', () => {
    const part: fc.Arbitrary<string> = fc.letrec<{ part: string; inline: string; block: string }>((tie) => ({
      part: fc.oneof(tie('inline'), tie('block')),
      inline: fc.oneof(
        fc.constantFrom('一', 'ab', '<br>', '<img alt="[笑]">', '\u200b', '&nbsp;'),
        fc.array(tie('inline'), { maxLength: 3 }).map((parts) => `<span>${parts.join('')}</span>`),
      ),
      block: fc.array(tie('part'), { maxLength: 3 }).map((parts) => `<div>${parts.join('')}</div>`),
    })).part;
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const box = boxWith(parts.join(''));
        const flat = flatten(box);
        for (let offset = 0; offset <= flat.text.length; offset++) {
          const point = pointAt(box, flat, offset);
          const inAlt = /\[笑?$/.test(flat.text.slice(0, offset));
          const [back] = flatten(box, [point]).offsets;
          if (!inAlt) expect(back).toBe(offset);
        }
      }),
    );
  });
});
