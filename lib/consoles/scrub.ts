import type { ConsolePack } from './pack';
import { shadowOf } from './reader/roots';
import { watchedAttributes } from './reader/watched-attributes';

/** Attributes that tell what an element is for. */
const KEPT =
  /^(?:class|id|role|type|name|colspan|rowspan|prop|hidden|contenteditable|placeholder|for|slot|data-[a-z][a-z0-9-]*|aria-[a-z]+)$/;
/** Those whose values name kinds. Any other may name somebody, in Latin letters too, and is scrubbed as words are. */
const OF_KINDS =
  /^(?:class|type|role|colspan|rowspan|hidden|contenteditable|slot|prop|data-(?:test|qa|cy|e2e)(?:-?id)?)$/;
const ARIA_STATE = /^(?:true|false|mixed|[0-9]{1,3})$/;
const DROPPED = new Set([
  'SCRIPT',
  'STYLE',
  'LINK',
  'META',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'VIDEO',
  'AUDIO',
  'SVG',
  'CANVAS',
  'BASE',
]);
/** Words of the trade that packs look for; they say nothing of anybody. */
const LABELS = new RegExp(
  [
    '含运费|含邮费|含快递费|订单编号|订单号|订单状态|交易状态|状态|实付款|实付|实收款|实收金额|实收|应收款|金额|数量|单价|规格|商品名称',
    '商品|宝贝|买家留言|买家备注|买家|卖家备注|商家备注|备注|备忘|旗帜|收货人|收件人|收货地址|收件地址|地址',
    '手机号码|手机号|手机|联系电话|电话|物流公司|快递公司|物流单号|快递单号|运单号|下单时间|创建时间|成交时间',
    '付款时间|发货时间|等待买家付款|待付款|待发货|待收货|待签收|已付款|已发货|已签收|已收货|已完成|已关闭|已取消',
    '交易成功|交易关闭|退款中|售后中|Order number|Order ID|Order|Status|Item',
    'Buyer|Tracking number|发送给|发送|使用|请输入|按|Enter|复制|查看|编辑|回复|转接|会话',
    '未读|已读|撤回了一条消息|当前用户来自|分钟|小时|秒|刚刚|昨天|今天',
  ].join('|'),
  'g',
);
const TIME =
  /\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?|\d{1,2}[-/月]\d{1,2}日? ?(?=\d{1,2}:\d{2})|\d{1,2}:\d{2}(?::\d{2})?|\d{1,3} ?(?=秒|分|小时|天)/g;
/** What makes a figure a number of pieces or of yuan. */
const UNITS = /(?<![\p{L}\p{N}])[xX](?= ?\d)|(?<=\d ?)[件个份套元](?!\p{L})/u;
/** The page itself is small; more is a feed that nobody needs whole. */
const MOST_NODES = 20_000;

const HAN = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
const SMALL = 'abcdefghijklmnopqrstuvwxyz';

/**
 * A page's markup with its structure kept and every word of people gone: letters become other letters of their kind, figures other
 * figures, so that lengths and shapes stay; equal words stay equal, so that a name in a list is still the name in the header. Labels of
 * the trade, times and the names of kinds stay, and so do the words that `packs` look for: by them the sample is read as the page is.
 * Nothing runs in it and it points nowhere. `salt`: thrown away after use, so that nothing can be told back.
 */
export function scrubbedPage(document: Document, salt: string, packs: readonly ConsolePack[] = []): string {
  const root = document.documentElement;
  let left = MOST_NODES;
  const named = new Set(packs.flatMap(watchedAttributes));
  const known = wordsIn(packs);
  const fill = filler(salt, known);
  const ofKind = kindFiller(fill, saidOn(root), known);
  const write = (node: Node): string => {
    if (left-- <= 0) return '';
    if (node.nodeType === 3) return escaped(fill((node as Text).data));
    if (node.nodeType !== 1) return '';
    const element = node as Element;
    if (DROPPED.has(element.tagName.toUpperCase())) return '';
    const name = element.localName;
    const shadow = shadowOf(element);
    const inside = [
      ...(shadow ? [`<template shadowrootmode="open">${children(shadow)}</template>`] : []),
      children(element),
    ].join('');
    const open = `<${name}${attributesOf(element, named, fill, ofKind)}>`;
    return VOID.has(name) ? open : `${open}${inside}</${name}>`;
  };
  const children = (parent: Node): string => [...parent.childNodes].map(write).join('');
  return `<!doctype html>\n${write(root)}\n`;
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'col', 'wbr', 'area', 'source', 'track']);

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] as string);

/** What these hold would be drawn, fetched or run: they are written in their own way, or not at all. */
const OWN_WAY = /^(?:style|src|srcset|href|action|on.*)$/;

type Fill = (text: string) => string;

/** `named`: attributes that packs look at, kept as well. `ofKind`: for values that name kinds. */
function attributesOf(element: Element, named: ReadonlySet<string>, fill: Fill, ofKind: Fill): string {
  const parts: string[] = [];
  for (const { name, value } of element.attributes) {
    if (OWN_WAY.test(name) || !(KEPT.test(name) || named.has(name))) continue;
    const isState = name.startsWith('aria-') && ARIA_STATE.test(value);
    // What is put into a slot names it so.
    const isKind = OF_KINDS.test(name) || (name === 'name' && element.localName === 'slot');
    parts.push(` ${name}="${escaped(isState ? value : isKind ? ofKind(value) : fill(value))}"`);
  }
  const href = element.localName === 'a' ? element.getAttribute('href') : null;
  // Where packs read numbers out of links: the way without the host.
  const way = named.has('href') ? fill((href ?? '').replace(/^[a-z+.-]*:?\/\/[^/]*/i, '')) : '';
  if (href !== null) parts.push(` href="#${escaped(way)}"`);
  if (element.localName === 'img') parts.push(' src="data:,"');
  // A style sheet that hides is left behind.
  const isHidden = hiddenBy(element);
  return parts.join('') + (isHidden ? ' style="display:none"' : '');
}

const hiddenBy = (element: Element): boolean => {
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display;
  return display === 'none' && element.closest('head') === null;
};

const WORD = /[\p{L}\p{N}]+/gu;
const HAN_WORD = /^\p{Script=Han}+$/u;

/** Words of parts of a page, which pages show as well. */
const OF_PARTS = new Set(
  `
    message order button search status product input title content active selected disabled unread online offline customer
    service buyer seller conversation detail image price total count label group header footer container wrapper center
    right default primary shipping logistics refund return review coupon delivery address number notice system avatar
    session reply quick normal empty today loading
  `
    .trim()
    .split(/\s+/),
);
/** Shorter words are in others by chance. */
const TELLING = 5;
/** An id or a phone number; a hash has few figures in a row. */
const LONG_NUMBER = /^\d{5,}$|\d{6,}/;
/** Where a style's own class brings in an address. */
const POINTS_AWAY = /url\(|:\/\//;

/** Latin words that a page shows, in small letters: a name among them may stand in a class or test id as well. */
function saidOn(root: Element): ReadonlySet<string> {
  const said = new Set<string>();
  const visit = (parent: ParentNode): void => {
    for (const element of parent.querySelectorAll('*')) {
      const inner = shadowOf(element);
      if (inner) visit(inner);
      if (DROPPED.has(element.tagName.toUpperCase())) continue;
      const own = [...element.childNodes].map((it) => (it.nodeType === 3 ? (it as Text).data : '')).join(' ');
      const names = ['title', 'alt', 'aria-label', 'data-name', 'data-nick'].map(
        (it) => element.getAttribute(it) ?? '',
      );
      for (const [word] of [own, ...names].join(' ').matchAll(/[a-z][a-z\d]{3,}/gi)) said.add(word.toLowerCase());
    }
  };
  visit(root);
  return said;
}

/** Replaces what names somebody in values that name kinds: other letters than Latin ones, long numbers, and words that the page shows. */
function kindFiller(fill: Fill, said: ReadonlySet<string>, known: ReadonlySet<string>): Fill {
  const people = [...said].filter((word) => !OF_PARTS.has(word) && !OF_PARTS.has(word.replace(/s$/, '')));
  const exact = new Set(people);
  const long = people.filter((word) => word.length >= TELLING);
  const isOfSomebody = (word: string): boolean => {
    if (known.has(word)) return false;
    if (/[^a-z\d]/i.test(word)) return true;
    if (LONG_NUMBER.test(word)) return true;
    const small = word.toLowerCase();
    return exact.has(small) || long.some((it) => small.includes(it));
  };
  return (value) =>
    value
      .split(/(\s+)/)
      .map((token) =>
        POINTS_AWAY.test(token) ? '' : token.replace(WORD, (word) => (isOfSomebody(word) ? fill(word) : word)),
      )
      .join('');
}

/** The words that packs look for: in selectors, labels and patterns. */
function wordsIn(packs: readonly ConsolePack[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (value && typeof value === 'object') for (const [name, inner] of Object.entries(value)) visit(inner, name);
    if (typeof value !== 'string') return;
    const isSelector = /^(?:css|closest|row)$/.test(key);
    if (!isSelector && !/^(?:label|column|match|tables|rowLabel|textEnd)$/.test(key)) return;
    // Of a pattern what stands in it as it is: neither escapes nor sets of characters.
    const text = isSelector ? value : value.replace(/\\.|\[[^\]]*\]/g, ' ');
    // A single letter of a pattern is a sign of its own.
    for (const [word] of text.matchAll(WORD)) if (isSelector || word.length > 1) found.add(word);
  };
  visit(packs, '');
  return found;
}

/** Replaces words; labels, times and what is `known` stay. */
function filler(salt: string, known: ReadonlySet<string>): Fill {
  // Longer ones first: 订单编号 before 订单.
  const labels = [...LABELS.source.split('|'), ...[...known].filter((word) => HAN_WORD.test(word))].sort(
    (a, b) => b.length - a.length,
  );
  const kept = new RegExp(`${labels.join('|')}|${TIME.source}|${UNITS.source}`, 'gu');
  const given = new Map<string, string>();
  const taken = new Set<string>();
  const other = (word: string): string => {
    const before = given.get(word);
    if (before !== undefined) return before;
    // Two buyers must not get one name. Words of one figure or letter run out of others.
    let made = word;
    for (let i = 0; i < 20; i++) {
      made = otherWord(word, seedOf(`${salt}\n${i}\n${word}`));
      if (!taken.has(made) && !known.has(made)) break;
    }
    taken.add(made);
    given.set(word, made);
    return made;
  };
  const words = (text: string): string =>
    text.replace(/[\p{L}\p{M}\p{N}\p{So}]+/gu, (word) => (known.has(word) ? word : other(word)));
  return (text) => {
    let done = '';
    let from = 0;
    for (const hit of text.matchAll(kept)) {
      done += words(text.slice(from, hit.index)) + hit[0];
      from = hit.index + hit[0].length;
    }
    return done + words(text.slice(from));
  };
}

function otherWord(word: string, seed: number): string {
  let state = seed;
  return [...word]
    .map((char) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return otherOf(char, state >>> 8);
    })
    .join('');
}

function otherOf(char: string, number: number): string {
  // A number keeps its length and stays one: nothing begins with a zero that didn't.
  if (char === '0') return char;
  if (/\d/.test(char)) return String(1 + (number % 9));
  if (/[a-z]/.test(char)) return SMALL[number % SMALL.length] as string;
  if (/[A-Z]/.test(char)) return (SMALL[number % SMALL.length] as string).toUpperCase();
  if (/\p{L}/u.test(char)) return HAN[number % HAN.length] as string;
  return '◇';
}

function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
