import type { FileFault } from '../fault';
import type { StoredNumber, Table } from '../format';
import { MAX_COLUMNS, MAX_ROWS } from '../limits';
import { attribute, attributesOf, type Token } from '../markup/markup';
import { MarkupStream } from '../markup/markup-stream';
import { DAYS_TO_1904, MOST_WHOLE, plainNumber } from './number-format';
import type { SheetStyles } from './sheet-styles';

/** Empty cells that a row may carry for their format alone; sheets that were once wider have thousands. */
const MAX_CELLS_IN_ROW = 17_000;

/** Shared texts: more than rows that are read have cells. */
const MAX_TEXTS = MAX_ROWS * 6;

/** More merged cells than rows that are read. */
const MAX_MERGED = MAX_ROWS * 4;

/** Excel writes characters that XML can't hold as `_x000D_`, and an underscore before such a run as `_x005F_`. */
const unescapeExcel = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

const cellText = (text: string): string => unescapeExcel(text).replace(/\r\n?/g, '\n');

/** The table of texts that cells refer to. `<si>` holds one in a `<t>` or in runs of several; `<rPh>` is a reading aid. */
export class SharedTexts extends MarkupStream {
  readonly #texts: string[];
  #text = '';
  #isText = false;
  #isAid = false;

  constructor(texts: string[]) {
    super();
    this.#texts = texts;
  }

  protected token(token: Token): FileFault | null {
    if (token.kind === 'text') {
      if (this.#isText && !this.#isAid) this.#text += token.text;
      return null;
    }
    const isOpen = token.kind === 'open' && !token.isEmpty;
    if (token.name === 't') this.#isText = isOpen;
    else if (token.name === 'rph') this.#isAid = isOpen;
    else if (token.name === 'si') {
      if (!isOpen) this.#texts.push(cellText(this.#text));
      this.#text = '';
      if (this.#texts.length > MAX_TEXTS) return 'too-many-cells';
    }
    return null;
  }
}

/** Rows with text in them, of one sheet. */
export class SheetRows extends MarkupStream {
  readonly rows: Table['rows'] = [];
  readonly #strings: readonly string[];
  readonly #styles: SheetStyles;
  #row = 0;
  #cells: string[] = [];
  #numbers: StoredNumber[] = [];
  #seen = 0;
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #isValue = false;
  #isAid = false;
  #merged = 0;

  constructor(strings: readonly string[], styles: SheetStyles) {
    super();
    this.#strings = strings;
    this.#styles = styles;
  }

  protected token(token: Token): FileFault | null {
    if (token.kind === 'text') {
      if (this.#isValue && !this.#isAid) this.#value += token.text;
      return null;
    }
    if (token.name === 'rph') this.#isAid = token.kind === 'open' && !token.isEmpty;
    if (token.kind === 'open') return this.#open(token.name, token.attributes, token.isEmpty);
    if (token.name === 'v' || token.name === 't') this.#isValue = false;
    if (token.name === 'c') return this.#endCell();
    return token.name === 'row' ? this.#endRow() : null;
  }

  #open(name: string, attributes: string, isEmpty: boolean): FileFault | null {
    if (name === 'mergecell') {
      return ++this.#merged > MAX_MERGED ? 'too-many-cells' : this.#merge(attribute(attributes, 'ref') ?? '');
    }
    if (name === 'row') {
      this.#row = Number(attribute(attributes, 'r') ?? this.#row + 1);
      this.#cells = [];
      this.#seen = 0;
      this.#column = -1;
    } else if (name === 'c') {
      if (++this.#seen > MAX_CELLS_IN_ROW) return 'too-many-columns';
      this.#cell(attributes);
    } else if (name === 'v' || name === 't') {
      this.#isValue = !isEmpty;
    }
    return null;
  }

  #cell(attributes: string): void {
    let column = this.#column + 1;
    this.#type = 'n';
    this.#style = 0;
    this.#value = '';
    for (const [name, value] of attributesOf(attributes)) {
      const letters = name === 'r' ? /^[A-Z]{1,7}/.exec(value)?.[0] : undefined;
      if (letters) column = columnOf(letters);
      else if (name === 't') this.#type = value;
      else if (name === 's') this.#style = Number(value);
    }
    this.#column = column;
  }

  /** A cell over several rows speaks for each of them: sheets name a category once that way. What lies beside its column is empty anyway. */
  #merge(ref: string): null {
    const [, letters, first, last] = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(ref) ?? [];
    if (!letters || first === last) return null;
    const column = columnOf(letters);
    const from = this.#placeOf(Number(first));
    const text = this.rows[from]?.row === Number(first) ? this.rows[from]?.cells[column] : undefined;
    if (!text) return null;
    for (let at = from + 1; at < this.rows.length; at++) {
      const { row, cells } = this.rows[at] as Table['rows'][number];
      if (row > Number(last)) break;
      // One that was written all the same, or merged already, ends it: overlaps would cost each their whole length.
      if (cells[column]) break;
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    return null;
  }

  /** Where a row stands, or would: rows come in their order. */
  #placeOf(row: number): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle]?.row ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #endCell(): FileFault | null {
    const text = this.#textOfCell();
    if (text === '') return null;
    if (this.#column >= MAX_COLUMNS) return 'too-many-columns';
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
    return null;
  }

  #textOfCell(): string {
    const value = this.#value;
    if (this.#type === 's') return this.#strings[Number(value)] ?? '';
    if (this.#type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (this.#type === 'e') return '';
    const isDay = this.#type === 'd';
    if (this.#type !== 'n' && !isDay) return cellText(value);
    const number = isDay ? dayOf(value) - (this.#styles.isFrom1904 ? DAYS_TO_1904 : 0) : Number(value);
    return value !== '' && Number.isFinite(number) ? this.#shown(number) : value;
  }

  /** As the program shows the number. What it stored is kept beside: dates are shown without their year, long numbers without their end. */
  #shown(number: number): string {
    const format = this.#styles.formatOf(this.#style);
    const isCut = Math.abs(number) >= MOST_WHOLE;
    if (format === plainNumber) {
      if (isCut) this.#numbers.push({ column: this.#column, stored: number, warning: 'digits-lost' });
      return plainNumber(number);
    }
    const text = format(number);
    const stored: StoredNumber = {
      column: this.#column,
      stored: number + (this.#styles.isFrom1904 ? DAYS_TO_1904 : 0),
    };
    if (text === null) stored.warning = 'number-format';
    else if (isCut) stored.warning = 'digits-lost';
    this.#numbers.push(stored);
    return text ?? plainNumber(number);
  }

  #endRow(): FileFault | null {
    if (this.#cells.some((cell) => cell.trim())) {
      const row: Table['rows'][number] = { row: this.#row, cells: this.#cells };
      if (this.#numbers.length > 0) row.numbers = this.#numbers;
      this.rows.push(row);
    }
    this.#cells = [];
    this.#numbers = [];
    return this.rows.length > MAX_ROWS + 1 ? 'too-many-rows' : null;
  }
}

/** `A` is 0, `AA` 26. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const DAY_MS = 86_400_000;
/** Days from the end of 1899 to 1970. */
const DAYS_TO_1970 = 25_569;

/** A day written out, as the number that it would be. */
const dayOf = (text: string): number =>
  Date.parse(/T.*(?:Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`) / DAY_MS + DAYS_TO_1970;
