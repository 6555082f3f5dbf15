import { NUMBER, numberOf } from './numerals';

/** A number without a unit: a price, where a price word stands before it. */
export interface BareFigure {
  value: number;
  start: number;
  end: number;
}

/** What ends a figure that is no part of something else: 卖59哦, 59一件, 59起. */
const ENDS =
  /^(?:是[吧吗]|特价| ?[哦哈呢啦了吧呀啊噢喔嘞咯]|[对没]|的(?:[哦哈呢啦价]|(?![\u4e00-\u9fa5a-z\d]))|起|给[您你]|就?[能可]以?拿|左右| ?[,。!;~?… ]|一[件个条只套盒床双]|包邮|就|$)/;
const FIGURE = new RegExp(`(?<![\\d.a-z×*/:-])${NUMBER}`, 'g');

/** Numbers of two digits or more that no unit follows, in a readable text. A Chinese one needs a place: 一百八. */
export function bareFiguresIn(text: string): BareFigure[] {
  const found: BareFigure[] = [];
  for (const { 0: word, index: start } of text.matchAll(FIGURE)) {
    const end = start + word.length;
    if (!ENDS.test(text.slice(end)) || (!/^\d/.test(word) && !/[十百千]/.test(word))) continue;
    const value = numberOf(word);
    if (value !== null && value >= 10 && value < 100_000) found.push({ value, start, end });
  }
  return found;
}
