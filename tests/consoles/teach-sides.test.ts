// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { findElements } from '../../lib/consoles/reader/locate';
import { sideRule } from '../../lib/consoles/teach/sides';
import { build } from './fixture';

const VERIFIED = { date: '2026-11-29', by: 'user', sureness: 'C' } as const;

beforeEach(() => document.body.replaceChildren());

/** What the rule made of the first two rows, with their `p` pointed at, says of each row. */
function sidesOf(html: string): string[] | null {
  const rows = build(html);
  document.body.append(...rows);
  const [buyer, agent] = rows as [HTMLElement, HTMLElement];
  const bubbles = [buyer, agent].map((row) => row.querySelector('p') as Element) as [Element, Element];
  const rule = sideRule([buyer, agent], rows, bubbles, VERIFIED);
  if (!rule) return null;
  return rows.map((row) =>
    (['buyer', 'agent'] as const).filter((side) => findElements([rule[side]], row).length > 0).join(' and '),
  );
}

const hashed = (direction: string, words: string): string =>
  `<section><div style="flex-direction: row"><i></i></div><div><div style="flex-direction: ${direction}"><p>${words}</p></div></div></section>`;

it('tells sides by a style of one element among others of its kind', () => {
  const html = hashed('row', '在吗') + hashed('row-reverse', '在的') + hashed('row', '有小号吗');
  expect(sidesOf(html)).toEqual(['buyer', 'agent', 'buyer']);
});

it('tells sides by a mark that only the own messages have, and takes no notice for the buyer’s', () => {
  const post = (mark: string, words: string): string => `<div class="post ${mark}"><p>${words}</p></div>`;
  const html =
    post('', '在吗') + post('current--user', '在的') + post('post--system', '青禾 加入了会话') + post('', '嗯');
  expect(sidesOf(html)).toEqual(['buyer', 'agent', '', 'buyer']);
});

it('takes no other mark for that of the own messages', () => {
  const post = (mark: string, words: string): string => `<div class="post ${mark}"><p>${words}</p></div>`;
  expect(sidesOf(post('', '在吗') + post('unread', '在的'))).toBeNull();
});

/** Bubbles of 80 px, as happy-dom lays nothing out: where a row's words begin (px). */
function laidOut(rows: [mark: string, left: number][]): HTMLElement[] {
  const built = build(rows.map(([mark]) => `<div class="post ${mark}"><p>嗯</p></div>`).join(''));
  for (const [i, [, left]] of rows.entries())
    (built[i]?.firstElementChild as Element).getBoundingClientRect = () => new DOMRect(left, 0, 80, 20);
  return built;
}
const sidesLaidOut = (rows: [mark: string, left: number][], later = '') => {
  const built = laidOut(rows);
  document.body.append(...built);
  const bubbles = built.slice(0, 2).map((row) => row.firstElementChild as Element) as [Element, Element];
  const rule = sideRule(built.slice(0, 2) as [HTMLElement, HTMLElement], built, bubbles, VERIFIED);
  return (
    rule &&
    [...built, ...build(later)].map((row) =>
      (['buyer', 'agent'] as const).filter((it) => findElements([rule[it]], row).length > 0).join(),
    )
  );
};

it('tells sides by a mark of any name that goes with where messages lie, and takes nothing without words for the buyer’s', () => {
  const rows: [string, number][] = [
    ['', 10],
    ['kefu', 300],
    ['', 10],
    ['kefu', 300],
  ];
  expect(sidesLaidOut(rows, '<div class="post"><span>青禾 加入了会话</span></div>')).toEqual([
    ...['buyer', 'agent', 'buyer', 'agent'],
    '',
  ]);
});

it.each<[string, [string, number][]]>([
  [
    'stands on a message of the other side too',
    [
      ['', 10],
      ['new', 300],
      ['new', 10],
      ['new', 300],
    ],
  ],
  [
    'is missing on one of its side',
    [
      ['', 10],
      ['new', 300],
      ['', 10],
      ['', 300],
    ],
  ],
  [
    'was seen on the samples alone',
    [
      ['', 10],
      ['new', 300],
    ],
  ],
])('takes no mark that %s', (_, rows) => {
  expect(sidesLaidOut(rows)).toBeNull();
});

/** The row's own style says `row` of what nobody said, too. */
const entry = (direction: string, words: string): string =>
  `<div class="entry" style="flex-direction: ${direction}"><img class="face"><div class="bub"><p class="words">${words}</p></div></div>`;
const notice =
  '<div class="entry" style="flex-direction: row"><span class="words-of-page">会话由 小青 接入</span></div>';
const picture =
  '<div class="entry" style="flex-direction: row"><img class="face"><div class="bub"><img class="pic"></div></div>';

it('takes nothing but words for the buyer’s, where a notice has the buyer’s style and nothing shows how it lies', () => {
  expect(sidesOf(entry('row', '在吗') + entry('row-reverse', '在的') + notice + picture)).toEqual([
    'buyer',
    'agent',
    '',
    '',
  ]);
});

/** Rows are 400 px wide; each part lies as its class says. */
function layOut(): void {
  const place: Record<string, [left: number, width: number]> = {
    'words-of-page': [140, 120],
    own: [280, 80],
    face: [10, 30],
    ownFace: [365, 30],
  };
  Element.prototype.getBoundingClientRect = function (this: Element) {
    const isOwn = this.closest('[style*="row-reverse"]') !== null;
    const isFace = this.className === 'face';
    const key = isFace && isOwn ? 'ownFace' : isOwn ? 'own' : this.className;
    const [left, width] = this.matches('.entry') ? [0, 400] : (place[key] ?? [50, 80]);
    return new DOMRect(left, 0, width, 20);
  };
}

it('takes a picture for the buyer’s, and a notice in the middle for nobody’s, where the page shows how they lie', () => {
  const { getBoundingClientRect } = Element.prototype;
  layOut();
  try {
    expect(sidesOf(entry('row', '在吗') + entry('row-reverse', '在的') + notice + picture)).toEqual([
      'buyer',
      'agent',
      '',
      'buyer',
    ]);
  } finally {
    Element.prototype.getBoundingClientRect = getBoundingClientRect;
  }
});
