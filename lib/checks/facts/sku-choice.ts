import type { Product, Sku } from '../../shop/product';
import { readable } from '../../text/quantities/readable';
import { sizeName, sizesIn } from '../../text/quantities/sizes';

/** 50克袋装 is 50克, too, and 1.5米床 is 1.5米. */
const callsOf = (word: string): string[] => {
  const measure = /^\d+(?:\.\d+)?[\u4e00-\u9fa5]/.exec(word)?.[0];
  return measure === undefined || measure === word ? [word] : [word, measure];
};

/** What a SKU's colour, size and kind are called. */
export const wordsOf = (name: string): string[] =>
  readable(name)
    .split(/[ /+,]+/)
    .filter(Boolean)
    .flatMap(callsOf);

export interface Choice {
  skus: Sku[];
  /** Of each colour or size named, whether any is in stock. */
  each: boolean[];
  named: boolean;
}

/** The SKUs a clause names by colour and size; all of them where it names neither. */
export function chosen(product: Product, clause: string): Choice {
  const sizes = new Set(sizesIn(clause).map(({ name }) => name));
  const rows = product.skus.map((sku) => ({
    sku,
    words: readable(sku.name)
      .split(/[ /+,]+/)
      .filter(Boolean),
  }));
  const names = (word: string): boolean =>
    (word.length >= 2 && callsOf(word).some((call) => clause.includes(call))) || sizes.has(sizeName(word));
  const columns = Math.max(0, ...rows.map(({ words }) => words.length));
  let left = rows;
  const named: { column: number; word: string }[] = [];
  for (let column = 0; column < columns; column++) {
    const words = new Set(
      rows.map((row) => row.words[column]).filter((word) => word !== undefined && names(word)) as string[],
    );
    // 藏青加绒 holds 藏青: the longer name is the one meant.
    const whole = [...words].filter((word) => clause.includes(word) || sizes.has(sizeName(word)));
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
