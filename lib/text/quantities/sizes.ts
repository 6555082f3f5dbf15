/** A size as it is named on a label. */
export interface NamedSize {
  /** Upper case: XL, 2XL, 均码, 170/88A, 110码. */
  name: string;
  start: number;
  end: number;
}

const SIZE =
  /(?<![a-z0-9])(?:(\d{2,3}\/\d{2,3}[abcy]?)|([2-6]xl|x{0,4}l|xxs|xs|s|m)(?= ?[码号的]|(?![a-z0-9]))|(均码|均碼)|(\d{2,3})码)(?![a-z0-9])/g;

/** XXL and 2XL are one size, and XXXL and 3XL. */
const plain = (name: string): string => name.replace(/^X{2,4}L$/, (xs) => `${xs.length - 1}XL`);

/** Sizes in a readable text. A letter alone counts only with 码/号 behind it or nothing of a word around it. */
export function sizesIn(text: string): NamedSize[] {
  const found: NamedSize[] = [];
  for (const match of text.matchAll(SIZE)) {
    const [all, figures, letters, one, number] = match;
    const name = figures ?? letters ?? (one ? '均码' : `${number}码`);
    found.push({ name: sizeName(name), start: match.index, end: match.index + all.length });
  }
  return found;
}

/** The one way to write a size: XXL → 2XL, L码 → L. */
export const sizeName = (name: string): string =>
  plain(
    name
      .trim()
      .toUpperCase()
      .replace(/^([A-Z0-9]*[A-Z])码$/, '$1'),
  );
