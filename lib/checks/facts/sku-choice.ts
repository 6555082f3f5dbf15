import type { Product, Sku } from '../../shop/product';
import { readable } from '../../text/quantities/readable';
import { sizeName, sizesIn } from '../../text/quantities/sizes';

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
    (word.length >= 2 &&
      (clause.includes(word) || (/^\d/.test(word) && clause.includes(word.replace(/[床装款]$/, ''))))) ||
    sizes.has(sizeName(word));
  const columns = Math.max(0, ...rows.map(({ words }) => words.length));
  let left = rows;
  const named: { column: number; word: string }[] = [];
  for (let column = 0; column < columns; column++) {
    const words = new Set(
      rows.map((row) => row.words[column]).filter((word) => word !== undefined && names(word)) as string[],
    );
    // 藏青加绒 holds 藏青: the longer name is the one meant.
    const meant = [...words].filter((word) => ![...words].some((other) => other !== word && other.includes(word)));
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
