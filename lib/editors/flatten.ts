/**
 * A contenteditable box as plain text, and where each character of it stands. `innerText` gives no positions, counts paragraph
 * margins as blank lines and shows a browser's own `<br>` placeholders as line breaks; offsets into it could not be trusted.
 */
export interface FlatText {
  text: string;
  /** In document order. Between two pieces lies at most the one line break that a `<br>` or a block's edge makes. */
  pieces: Piece[];
  /** Offsets of the points asked for, in the same order; `null` for a point outside the box. */
  offsets: (number | null)[];
}

/** A run of characters that stand in one text node from `from` on, or an element that stands for `length` characters. */
interface Piece {
  start: number;
  length: number;
  node: Node;
  from: number;
}

/** A boundary point as in a DOM `Range`. */
export interface Point {
  node: Node;
  offset: number;
}

const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
/** Not part of what is sent: code, and a placeholder that Slate keeps in the tree. */
const SKIPPED = 'script, style, [data-slate-placeholder]';
/** Editors put these into empty lines to hold the caret. */
const CARET_HOLDER = /[\u200b\ufeff]/;
const SPACE = /[ \t\r\n]/;

/** Reads a box's text; `points` are translated into offsets on the way. Cost grows with the number of characters. */
export function flatten(box: HTMLElement, points: readonly Point[] = []): FlatText {
  return new Flattener(box, points).read();
}

/** The DOM point of an offset. An offset on the edge of two lines belongs to the line it ends, or begins, by its number. */
export function pointAt(box: HTMLElement, flat: FlatText, offset: number): Point {
  const piece = flat.pieces.find(({ start, length }) => offset <= start + length);
  if (!piece) return { node: box, offset: box.childNodes.length };
  if (piece.node.nodeType === Node.TEXT_NODE) return { node: piece.node, offset: piece.from + offset - piece.start };
  const parent = piece.node.parentNode ?? box;
  const index = [...parent.childNodes].indexOf(piece.node as ChildNode);
  return { node: parent, offset: offset > piece.start ? index + 1 : index };
}

class Flattener {
  private text = '';
  private readonly pieces: Piece[] = [];
  private readonly offsets: (number | null)[];
  /** A line break that is written once something follows it: the last one of a box, or of a block, shows nothing. */
  private breakDue = false;
  private lineHasContent = false;
  private afterSpace = false;
  private readonly keepsSpaces: boolean;

  constructor(
    private readonly box: HTMLElement,
    private readonly points: readonly Point[],
  ) {
    this.offsets = points.map(() => null);
    this.keepsSpaces = preservesSpaces(box);
  }

  read(): FlatText {
    this.children(this.box);
    const last = this.text.length;
    const offsets = this.offsets.map((offset) => (offset === null ? null : Math.min(offset, last)));
    return { text: this.text, pieces: this.pieces, offsets };
  }

  private children(parent: Node): void {
    let index = 0;
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      this.mark(parent, index++);
      this.visit(child);
    }
    this.mark(parent, index);
  }

  private visit(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) this.characters(node as Text);
    if (node.nodeType === Node.ELEMENT_NODE) this.element(node as Element);
  }

  private element(element: Element): void {
    if (element.matches(SKIPPED)) return;
    if (element.localName === 'br') {
      this.mark(element, 0);
      this.content(element, '');
      this.afterSpace = false;
      this.breakDue = true;
      this.lineHasContent = false;
    } else if (element.localName === 'img') {
      const alt = element.getAttribute('alt') ?? '';
      if (alt) this.content(element, alt);
      this.afterSpace = false;
    } else if (BLOCKS.has(element.localName)) {
      this.edge();
      this.children(element);
      this.edge();
    } else {
      this.children(element);
    }
  }

  private edge(): void {
    if (this.lineHasContent) this.breakDue = true;
    this.lineHasContent = false;
  }

  private content(node: Node, text: string, from = 0): void {
    if (this.breakDue) this.text += '\n';
    this.breakDue = false;
    this.lineHasContent = true;
    this.pieces.push({ start: this.text.length, length: text.length, node, from });
    this.text += text;
  }

  private characters(node: Text): void {
    const { data } = node;
    let run = '';
    let from = 0;
    const flush = () => {
      if (run) this.content(node, run, from);
      run = '';
    };
    for (let i = 0; i < data.length; i++) {
      this.mark(node, i, run.length);
      const char = data.charAt(i);
      const collapsible = !this.keepsSpaces && SPACE.test(char);
      const shows = run !== '' || this.lineHasContent;
      if (CARET_HOLDER.test(char) || (collapsible && (this.afterSpace || !shows))) {
        flush();
        continue;
      }
      if (!run) from = i;
      run += collapsible || char === '\u00a0' ? ' ' : char;
      this.afterSpace = collapsible;
    }
    this.mark(node, data.length, run.length);
    flush();
  }

  /** Notes the offset of each point asked for at this place; `ahead`: characters read and not yet written. */
  private mark(node: Node, offset: number, ahead = 0): void {
    for (let i = 0; i < this.points.length; i++) {
      const point = this.points[i] as Point;
      if (point.node === node && point.offset === offset) {
        this.offsets[i] = this.text.length + ahead + (this.breakDue ? 1 : 0);
      }
    }
  }
}

/** Asks the browser once per box: editors set it on the box, not on its parts. */
function preservesSpaces(box: HTMLElement): boolean {
  const { whiteSpace } = box.ownerDocument.defaultView?.getComputedStyle(box) ?? { whiteSpace: '' };
  return whiteSpace ? /^(pre|break-spaces)/.test(whiteSpace) : box.localName === 'pre';
}
