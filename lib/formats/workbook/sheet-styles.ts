import type { FileFault } from '../fault';
import type { Token } from '../markup/markup';
import { attribute } from '../markup/markup';
import { MarkupStream } from '../markup/markup-stream';
import { type NumberFormat, numberFormat } from './number-format';

/** Excel itself holds 65,490 styles, and a few hundred formats of its users. */
const MAX_STYLES = 100_000;
const MAX_FORMATS = 10_000;

/** The number formats of a workbook's cells, by the number of their style. */
export class SheetStyles extends MarkupStream {
  /** Days are counted from 1904, as old programs for the Mac do. */
  readonly isFrom1904: boolean;
  readonly #codes = new Map<number, string>();
  readonly #styles: number[] = [];
  readonly #formats = new Map<number, NumberFormat>();
  #list = '';

  constructor(isFrom1904: boolean) {
    super();
    this.isFrom1904 = isFrom1904;
  }

  formatOf(style: number): NumberFormat {
    const id = this.#styles[style] ?? 0;
    let format = this.#formats.get(id);
    if (!format) {
      format = numberFormat(id, this.#codes.get(id), this.isFrom1904);
      this.#formats.set(id, format);
    }
    return format;
  }

  /** Formats and styles stand in other lists, too, which no cell refers to. */
  protected token(token: Token): FileFault | null {
    if (token.kind === 'text') return null;
    if (token.name === 'numfmts' || token.name === 'cellxfs') {
      this.#list = token.kind === 'open' && !token.isEmpty ? token.name : '';
    } else if (token.kind === 'open' && token.name === 'numfmt' && this.#list === 'numfmts') {
      this.#codes.set(Number(attribute(token.attributes, 'numFmtId')), attribute(token.attributes, 'formatCode') ?? '');
    } else if (token.kind === 'open' && token.name === 'xf' && this.#list === 'cellxfs') {
      this.#styles.push(Number(attribute(token.attributes, 'numFmtId') ?? 0));
    }
    return this.#codes.size > MAX_FORMATS || this.#styles.length > MAX_STYLES ? 'too-many-cells' : null;
  }
}
