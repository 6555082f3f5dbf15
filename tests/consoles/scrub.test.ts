// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { scrubbedPage } from '../../lib/consoles/scrub';
import { showFixture, showPage } from './fixture';
import { PAGES, readShown } from './pages';

const shape = (root: Element): string =>
  `${root.localName}.${root.className}(${[...root.children].map(shape).join(',')})`;

describe('a page saved as a sample', () => {
  it.each(PAGES.map((page) => [page.name, page] as const))(
    '%s: the same structure, and it is read as before',
    (name, page) => {
      showFixture(name);
      const before = readShown(page);
      const body = shape(document.body);
      const words = [...document.body.querySelectorAll('*')]
        .filter((it) => it.children.length === 0 && !['STYLE', 'SCRIPT'].includes(it.tagName))
        .map((it) => it.textContent?.trim() ?? '');
      const html = scrubbedPage(document, 'salt');
      showPage(html);
      expect(shape(document.body).length).toBeGreaterThan(body.length * 0.7);
      const after = readShown(page);
      for (const list of ['rows', 'messages', 'orders']) {
        const [was, is] = [before[list], after[list]];
        // Keys that are read out of whole sentences may be lost, nothing may be added.
        if (Array.isArray(was)) expect(Array.isArray(is) ? is.length : 0, list).toBeLessThanOrEqual(was.length);
      }
      // Whole sentences of people are gone.
      for (const word of words.filter((it) => /[\u4e00-\u9fa5]{7,}/.test(it))) expect(html).not.toContain(word);
      for (const number of words.join(' ').match(/\d{8,}/g) ?? []) expect(html).not.toContain(number);
    },
  );

  it('keeps equal words equal and lengths as they are, and nothing that runs or points anywhere', () => {
    showPage(
      '<div class="head"><b title="王小明">王小明</b></div><li data-name="王小明">王小明 13800002041</li>' +
        '<a href="https://shop.example/u/77" onclick="x()">订单编号：2209113344</a><input value="加急"><img src="https://cdn.example/a.png">',
    );
    const html = scrubbedPage(document, 'salt');
    showPage(html);
    const head = document.querySelector('.head b')?.textContent ?? '';
    expect(head).toHaveLength(3);
    expect(document.querySelector('li')?.textContent).toMatch(new RegExp(`^${head} \\d{11}$`));
    expect(html).toContain('订单编号：');
    for (const gone of [
      '王小明',
      '13800002041',
      '2209113344',
      'shop.example',
      'cdn.example',
      'onclick',
      '加急',
      'title=',
    ]) {
      expect(html).not.toContain(gone);
    }
  });

  it('takes names and numbers out of every attribute that may hold one, in Latin letters too', () => {
    const canary = 'wangxiaoming';
    const holders = ['data-username', 'data-nick', 'data-id', 'aria-label', 'aria-valuetext', 'id', 'name', 'for'];
    showPage(
      `<ul>${holders.map((name) => `<li ${name}="${canary} v_${canary}"></li>`).join('')}</ul>` +
        `<p data-phone="138 001 380 00" placeholder="${canary}" aria-posinset="1234"></p>` +
        '<b class="row" role="row" data-testid="row-head" aria-checked="mixed" aria-level="2" type="button"></b>',
    );
    const html = scrubbedPage(document, 'salt');
    for (const gone of [canary, '138 001 380 00', '1234']) expect(html).not.toContain(gone);
    showPage(html);
    const filled = [...document.querySelectorAll('li')].map((it, i) => it.getAttribute(holders[i] ?? ''));
    expect(new Set(filled).size, 'equal words stay equal').toBe(1);
    expect(filled[0]).toMatch(/^[a-z]{12} [a-z]_[a-z]{12}$/);
    const kind = document.querySelector('b');
    expect(
      ['class', 'role', 'data-testid', 'aria-checked', 'aria-level', 'type'].map((it) => kind?.getAttribute(it)),
    ).toEqual(['row', 'row', 'row-head', 'mixed', '2', 'button']);
  });
});
