// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { ConsolePack } from '../../lib/consoles/pack';
import { packs } from '../../lib/consoles/packs';
import { scrubbedPage } from '../../lib/consoles/scrub';
import { build, showFixture, showPage } from './fixture';
import { PAGES, readShown } from './pages';

const shape = (root: Element): string =>
  `${root.localName}.${root.className}(${[...root.children].map(shape).join(',')})`;

/** What is read, but for its words and figures: what is unknown and why, sides, kinds, and how much there is of each. */
const KINDS = /^(?:\?.*|buyer|agent|system|text|image|product|order|withdrawn|robot|found|missing|blind|)$/;
function outline(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(outline);
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'string') return KINDS.test(value) ? value : 'words';
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, outline(inner)]));
}

describe('a page saved as a sample', () => {
  it.each(PAGES.flatMap((page) => ['one', 'two', 'three'].map((salt) => [page.name, salt, page] as const)))(
    '%s, salt %s: the same structure, and everything in it is read as before',
    (name, salt, page) => {
      showFixture(name);
      const before = readShown(page);
      const body = shape(document.body);
      const words = [...document.body.querySelectorAll('*')]
        .filter((it) => it.children.length === 0 && !['STYLE', 'SCRIPT'].includes(it.tagName))
        .map((it) => it.textContent?.trim() ?? '');
      const html = scrubbedPage(document, salt, [page.pack]);
      showPage(html);
      expect(shape(document.body).length).toBeGreaterThan(body.length * 0.7);
      expect(outline(readShown(page))).toEqual(outline(before));
      // Whole sentences of people are gone. What the pack looks for is the page's own.
      const named = JSON.stringify(page.pack);
      for (const word of words.filter((it) => /[\u4e00-\u9fa5]{7,}/.test(it) && !named.includes(it)))
        expect(html).not.toContain(word);
      for (const number of words.join(' ').match(/\d{8,}/g) ?? []) expect(html).not.toContain(number);
    },
  );

  it('keeps two names apart, whatever the salt', () => {
    const names = [...'赵钱孙李周吴郑王'].flatMap((one) => [...'安宁康健平和'].map((other) => one + other));
    showPage(`<ul>${names.map((name) => `<li>${name}</li>`).join('')}</ul>`);
    for (const salt of ['one', 'two', 'three']) {
      const made = [...scrubbedPage(document, salt).matchAll(/<li>(.*?)<\/li>/g)].map(([, name]) => name);
      expect(new Set(made).size).toBe(names.length);
    }
  });

  it('keeps the figures of a link that a pack reads, and neither its host nor its name', () => {
    const pack = packs.find(({ id }) => id === 'alibaba-1688-chat') as ConsolePack;
    showPage(
      '<a href="https://shop.example/offer/6400188123.html?who=wangxiaoming">看</a><img src="https://cdn.example/a.png">',
    );
    const html = scrubbedPage(document, 'salt', [pack]);
    expect(html).toMatch(/href="#\/offer\/[1-9][0-9]{9}\.html\?/);
    for (const gone of ['shop.example', 'cdn.example', '6400188123', 'wangxiaoming']) expect(html).not.toContain(gone);
  });

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
    const holders = [
      'data-username',
      'data-nick',
      'data-id',
      'data-qa-message-id',
      'aria-label',
      'aria-valuetext',
      'id',
      'name',
      'for',
    ];
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

  it('leaves no name, number or address anywhere, wherever a page hides one', () => {
    const [latin, han, phone, order, street, memo, picture] = [
      ...['wangxiaoming', '王小明', '13800138000', '240618123456789', '望江路88号3单元', '老客户要开票'],
      'avatar-of-him',
    ];
    const all = [latin, han, phone, order, street, memo, picture].join(' ');
    showPage(
      `<title>${all}</title><style>.a { background: url(${picture}) } .b::after { content: "${all}" }</style>` +
        `<script>window.data = "${all}"</script><script type="application/json">{"who":"${all}"}</script>` +
        `<!-- ${all} --><template><p>${all}</p></template><noscript>${all}</noscript>` +
        `<ul class="list"><li class="row u-${latin} p${phone} 买家-${han} bg-[url(https://x.test/${picture}.png)]" role="listitem"` +
        ` data-testid="row-${latin}-${order}" data-qa-id="title-${han}" data-cy="u${phone}" type="${han}" slot="${latin}"` +
        ` title="${all}" alt="${all}" data-memo="${memo}" data-style="background:url(${picture})" style="background:url(${picture})"` +
        ` aria-label="${han}" aria-description="${memo}" onclick="go('${phone}')" data-extra='{"to":"${street}"}'>${all}</li></ul>` +
        `<input type="hidden" value="${all}"><textarea>${all}</textarea><select><option value="${latin}">${han}</option></select>` +
        `<svg><title>${all}</title><text>${all}</text></svg><img src="https://x.test/${picture}" srcset="${picture} 2x" alt="${han}">` +
        `<a href="tel:${phone}" download="${latin}">${phone}</a><video poster="${picture}"></video><iframe srcdoc="${all}"></iframe>` +
        `<details><summary>${memo}</summary></details><x-card name="${latin}"></x-card>`,
    );
    const shadow = (document.querySelector('x-card') as Element).attachShadow({ mode: 'open' });
    shadow.append(...build(`<p class="of-${latin}">${all}</p><slot name="${latin}"></slot>`));
    for (const packs of [[], [PAGES[0]?.pack as ConsolePack]]) {
      const html = scrubbedPage(document, 'salt', packs);
      for (const gone of [
        latin,
        'xiaoming',
        han,
        phone,
        order,
        street,
        '望江',
        '单元',
        memo,
        '开票',
        picture,
        'x.test',
      ])
        expect(html).not.toContain(gone);
      expect(html).toMatch(/class="list"/);
      expect(html).toMatch(/class="row u-/);
    }
  });
});
