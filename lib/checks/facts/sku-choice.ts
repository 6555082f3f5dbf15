import type { Product, Sku } from '../../shop/product';
import { readable } from '../../text/quantities/readable';
import { sizeName, sizesIn } from '../../text/quantities/sizes';
import { spelt } from '../../text/quantities/spelt';

/** 50克袋装 is 50克, too, 150厘米床 is 150厘米, and 220×240 is 220的. */
function callsOf(word: string): string[] {
  const measure = /^\d+(?:\.\d+)?[\u4e00-\u9fa5]+?(?=[装床款盒罐袋瓶]|$)/.exec(word)?.[0];
  const sides = /^(\d+)×(\d+)$/.exec(word)?.slice(1) ?? [];
  // 1200的 is 1200克, and 26的 26寸.
  const bare = /^(\d{2,})(?:克|毫升|寸|英寸|毫安|键|色|支|片|页|孔)$/.exec(word)?.[1];
  // 02正红 is 正红.
  const plain = /^\d+(?=[\u4e00-\u9fa5]{2,}$)/.test(word) && measure === word ? word.replace(/^\d+/, '') : word;
  const figures = bare === undefined ? [] : [`${bare}的`, `${bare}款`];
  return [
    ...new Set([word, plain, measure ?? word, ...figures, ...sides.flatMap((side) => [`${side}的`, `${side}厘米`])]),
  ];
}

/** The words of a SKU's name, each figure spelt in one way. */
const columnsOf = (name: string): string[] =>
  spelt(readable(name))
    .split(/[ /+,]+/)
    .filter(Boolean);

/** What a SKU's colour, size and kind are called in a text that is `spelt`; `whole`, each as it is written alone. */
export const wordsOf = (name: string, whole = false): string[] =>
  whole ? columnsOf(name) : columnsOf(name).flatMap(callsOf);

/** 50克 doesn't stand in 150克. */
const standsIn = (text: string, call: string): boolean => {
  for (let at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + 1)) {
    if (!/^\d/.test(call) || !/[\d.×]/.test(text[at - 1] ?? '')) return true;
  }
  return false;
};

const HUE = /([黑白灰红橙黄绿青蓝紫粉棕咖米杏驼金银])色?$/;
const shorts = new Map<string, RegExp | null>();

/** What a colour is called for short, built once: 深空灰 is 灰色, 奶油黄 is 黄的, 米白 is 米色, too. */
function shortOf(word: string): RegExp | null {
  let short = shorts.get(word);
  if (short === undefined) {
    const hue = /^[\u4e00-\u9fa5]+$/.test(word) ? HUE.exec(word)?.[1] : undefined;
    const first = /^[米杏驼咖奶](?=[白黄棕灰]$)/.exec(word)?.[0] ?? '';
    short = hue === undefined ? null : new RegExp(`[${hue}${first}](?:色|的(?!确)|款|那)`);
    shorts.set(word, short);
  }
  return short;
}
const isShortFor = (word: string, text: string): boolean => shortOf(word)?.test(text) ?? false;
/** 米白, where 白色 is named in full. */
const isOfHue = (word: string, named: readonly string[]): boolean =>
  named.some((it) => it === word || it.includes(HUE.exec(word)?.[1] ?? word));
/** 大号, 小的: by the order of what is measured. */
const GREATER = /(?<![最更较偏放加多很太])大(?:号|的(?!小|概|家)|款|那[个款种]|包|瓶|盒|罐|桶)/;
const LESSER = /(?<![最更较偏缩大多很太])小(?:号|的(?!时)|款|那[个款种]|包|瓶|盒|罐|桶)/;

/** The words of a column that 大的 or 小的 stands for, where each tells a measure. */
function byMeasure(words: readonly string[], text: string): string[] {
  const measured = words.map((word) => ({ word, value: Number(/^\d+(?:\.\d+)?/.exec(word)?.[0] ?? Number.NaN) }));
  if (measured.length < 2 || measured.some(({ value }) => Number.isNaN(value))) return [];
  measured.sort((a, b) => a.value - b.value);
  const found = [LESSER.test(text) ? measured[0] : undefined, GREATER.test(text) ? measured.at(-1) : undefined];
  return found.flatMap((it) => (it ? [it.word] : []));
}

export interface Choice {
  skus: Sku[];
  /** Of each colour or size named, whether any is in stock. */
  each: boolean[];
  named: boolean;
}

interface Row {
  sku: Sku;
  words: string[];
}

const known = new WeakMap<Product, Row[]>();

function rowsOf(product: Product): Row[] {
  let rows = known.get(product);
  if (!rows) {
    rows = product.skus.map((sku) => ({ sku, words: columnsOf(sku.name) }));
    known.set(product, rows);
  }
  return rows;
}

/** The SKUs a clause names by colour and size; all of them where it names neither. */
export function chosen(product: Product, words: string): Choice {
  const clause = spelt(words);
  const sizes = new Set(sizesIn(clause).map(({ name }) => name));
  const rows = rowsOf(product);
  const names = (word: string): boolean =>
    (word.length >= 2 && callsOf(word).some((call) => standsIn(clause, call))) || sizes.has(sizeName(word));
  const columns = Math.max(0, ...rows.map(({ words }) => words.length));
  let left = rows;
  const named: { column: number; word: string }[] = [];
  for (let column = 0; column < columns; column++) {
    const all = [...new Set(rows.flatMap((row) => row.words[column] ?? []))];
    const literally = all.filter(names);
    const spoken = byMeasure(literally.length > 0 ? [] : all, clause).concat(
      all.filter((it) => !isOfHue(it, literally) && isShortFor(it, clause)),
    );
    const words = new Set(literally.concat(spoken));
    // 藏青加绒 holds 藏青: the longer name is the one meant.
    const whole = [...words].filter(
      (word) => spoken.includes(word) || standsIn(clause, word) || sizes.has(sizeName(word)),
    );
    const said = whole.length > 0 ? whole : [...words];
    const meant = said.filter((word) => !said.some((other) => other !== word && other.includes(word)));
    if (meant.length === 0) continue;
    left = left.filter((row) => meant.includes(row.words[column] ?? ''));
    for (const word of meant) named.push({ column, word });
  }
  const each = named.map(({ column, word }) => left.some((row) => row.words[column] === word && row.sku.stock > 0));
  return { skus: left.map(({ sku }) => sku), each, named: named.length > 0 };
}

/** Whether words name a colour or size of the product, and this SKU isn't one of those meant. */
export function tellsOtherChoice(product: Product, words: string, sku: string): boolean {
  const { skus, named } = chosen(product, words);
  return named && !skus.some(({ name }) => readable(name) === readable(sku));
}
