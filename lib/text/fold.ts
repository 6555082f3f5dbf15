import { ASTRAL, COMPLEX, compatible, FOLD, FOLD_WITH_TRAITS, needTables, TRAIT, traitsOf } from './fold-table';

/**
 * A text as the checker reads it: `codes[0…length)` are folded UTF-16 units with a 0 behind them, `starts[i]` the offset in `text` where
 * unit i came from, and behind the last one the length of the text.
 * What stands between two units in the text and has no unit of its own is a soft gap. The arrays belong to the folder and are
 * overwritten by its next `fold`.
 */
export interface Folded {
  text: string;
  codes: Uint16Array;
  starts: Int32Array;
  length: number;
  /** Whether each unit came from one unit of the text: no surrogates, no ⑩. */
  simple: boolean;
  /** Whether a meaningful emoji is among them. */
  emoji: boolean;
  /** Whether any unit of the text may be written otherwise than it is folded: else whatever stands without a gap stands as it is. */
  disguised: boolean;
  /** Where signs stand in the text that structure is made of, `signAt[0…signCount)`: brackets, @, dots, lines and crosses. */
  signAt: Int32Array;
  signCount: number;
  /** The longest runs, gaps left aside: of letters and figures, of letters, of figures with Chinese ones, of the letter x. */
  longestWord: number;
  longestLatin: number;
  longestNumber: number;
  longestCross: number;
  /** The longest row of letters and figures with no more than `MOST_BETWEEN` other units between each two. */
  longestChain: number;
}

/** Folded units that may stand between two letters or figures of one number, whatever they are. */
export const MOST_BETWEEN = 3;

const COMMA = 0x2c;
const COLON = 0x3a;
const FULL_STOP = 0x3002;

/** 。！？； and line breaks (as folded): nothing before them is near what follows. */
export const endsSentence = (code: number): boolean =>
  code > 0x3f ? code === FULL_STOP : code === 0x21 || code === 0x3f || code === 0x3b || code === 0x0a;

/** Sentence ends, and the comma and colon. */
export const endsClause = (code: number): boolean => code === COMMA || code === COLON || endsSentence(code);

/** What the sign at `at` stands for. A lone surrogate stands for nothing. */
function foldComplex(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdfff) return compatible(text[at] ?? '').slice(0, 2);
  const point = text.codePointAt(at) ?? 0;
  if (point < 0x10000) return '';
  // A letter we know nothing about stands for itself.
  const isSign = (point >= 0x1f000 && point <= 0x1faff) || point >= 0xe0000;
  return ASTRAL.get(point) ?? (isSign ? '' : String.fromCodePoint(point));
}

/** The number of UTF-16 units of the sign at `at`. */
export const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Folds texts into buffers that are used again; one folder per checker, so that nothing is allocated at a key press. */
export class Folder {
  readonly folded: Folded = {
    text: '',
    codes: new Uint16Array(512),
    starts: new Int32Array(512),
    length: 0,
    simple: true,
    emoji: false,
    disguised: false,
    signAt: new Int32Array(512),
    signCount: 0,
    longestWord: 0,
    longestLatin: 0,
    longestNumber: 0,
    longestCross: 0,
    longestChain: 0,
  };

  /** Where letters and figures stand among the codes. */
  #counted = new Int32Array(512);
  #countedEnd = 0;

  /** Folds width, case, styled and look-alike letters and traditional characters; drops soft gaps. One pass; never throws. */
  fold(text: string): Folded {
    needTables();
    const { folded } = this;
    // One unit never yields more than one: ⑩ is one unit and yields two, a pair of surrogates is two and yields two at most.
    if (folded.codes.length <= text.length * 2) {
      folded.codes = new Uint16Array(text.length * 3);
      folded.starts = new Int32Array(text.length * 3);
      folded.signAt = new Int32Array(text.length * 3);
      this.#counted = new Int32Array(text.length * 3);
    }
    folded.text = text;
    folded.simple = true;
    folded.emoji = false;
    folded.signCount = 0;
    const { codes, starts } = folded;
    const counted = this.#counted;
    let countedEnd = 0;
    let length = 0;
    let traits = 0;
    // Of what kind a unit is can't be guessed by any processor, so there is no branch but for the rare.
    for (let at = 0; at < text.length; at++) {
      const read = FOLD_WITH_TRAITS[text.charCodeAt(at)] as number;
      traits |= read;
      if (read >= TRAIT.rare) {
        folded.length = length;
        this.#countedEnd = countedEnd;
        at += this.#foldRare(read, at) - 1;
        ({ length } = folded);
        countedEnd = this.#countedEnd;
        continue;
      }
      codes[length] = read;
      starts[length] = at;
      counted[countedEnd] = length;
      countedEnd += (read >>> 16) & 1;
      length += 1 - ((read >>> 17) & 1);
    }
    codes[length] = 0;
    starts[length] = text.length;
    folded.length = length;
    folded.disguised = !folded.simple || folded.emoji || (traits & TRAIT.disguised) !== 0;
    this.#measureRuns(countedEnd);
    return folded;
  }

  /** Folds what is not one unit for one, and remembers signs; returns how many units of the text that took. */
  #foldRare(read: number, at: number): number {
    const { folded } = this;
    const { text, codes, starts } = folded;
    if (read & TRAIT.sign) folded.signAt[folded.signCount++] = at;
    if (read & TRAIT.dropped) return 1;
    const isOne = (read & 0xffff) !== 0;
    if (!isOne) folded.simple = false;
    const form = isOne ? String.fromCharCode(read & 0xffff) : foldComplex(text, at);
    for (let i = 0; i < form.length; i++) {
      const code = form.charCodeAt(i);
      const traits = traitsOf(code);
      if (traits & TRAIT.rare) folded.emoji = true;
      if (traits & TRAIT.counted) this.#counted[this.#countedEnd++] = folded.length;
      codes[folded.length] = code;
      starts[folded.length++] = at;
    }
    return isOne ? 1 : widthAt(text, at);
  }

  #measureRuns(count: number): void {
    const { folded } = this;
    const { codes } = folded;
    const counted = this.#counted;
    let behind = -1;
    let word = 0;
    let latin = 0;
    let number = 0;
    let cross = 0;
    let longestWord = 0;
    let longestLatin = 0;
    let longestNumber = 0;
    let longestCross = 0;
    let chain = 0;
    let longestChain = 0;
    for (let i = 0; i < count; i++) {
      const at = counted[i] as number;
      const code = codes[at] as number;
      if (at !== behind) word = latin = number = cross = 0;
      chain = at - behind <= MOST_BETWEEN ? chain + 1 : 1;
      behind = at + 1;
      word = code < 0x80 ? word + 1 : 0;
      latin = code > 0x60 && code < 0x80 ? latin + 1 : 0;
      number = code < 0x3a || code > 0x80 ? number + 1 : 0;
      cross = code === 0x78 ? cross + 1 : 0;
      if (word > longestWord) longestWord = word;
      if (latin > longestLatin) longestLatin = latin;
      if (number > longestNumber) longestNumber = number;
      if (cross > longestCross) longestCross = cross;
      if (chain > longestChain) longestChain = chain;
    }
    folded.longestWord = longestWord;
    folded.longestLatin = longestLatin;
    folded.longestNumber = longestNumber;
    folded.longestCross = longestCross;
    folded.longestChain = longestChain;
  }
}

/** The offset in the original text behind unit `index`, with the marks that sit on it (keycap, variation selector, accents). */
export function endOf({ text, starts, simple }: Folded, index: number): number {
  const at = starts[index] ?? 0;
  // The next unit stands right behind.
  if (simple && starts[index + 1] === at + 1) return at + 1;
  let end = at + (simple ? 1 : widthAt(text, at));
  while (end < text.length && isMark(text.charCodeAt(end))) end++;
  return end;
}

/** Nearly all that follows a hit is ASCII or Han, which need no look at the properties of Unicode. */
const isMark = (unit: number): boolean =>
  unit >= 0x300 && !(unit >= 0x3100 && unit < 0xa000) && unit < 0xff00 && /^\p{M}/u.test(String.fromCharCode(unit));

/** Whether something stands in the text between unit `index` and the one before it. */
export const hasGap = ({ text, starts, simple }: Folded, index: number): boolean => {
  const before = starts[index - 1] ?? 0;
  return (starts[index] ?? 0) > before + (simple ? 1 : widthAt(text, before));
};

/** What stands in the text between unit `index` and the one before it. */
export function gapBefore({ text, starts }: Folded, index: number): string {
  const before = starts[index - 1] as number;
  return text.slice(before + widthAt(text, before), starts[index]);
}

/** Whether the units `start…end` stand in the text one behind the other, each as one unit; `false` also where that takes a closer look. */
export const isSolid = ({ starts, simple }: Folded, start: number, end: number): boolean =>
  simple && (starts[end - 1] ?? 0) - (starts[start] ?? 0) === end - 1 - start;

const shared = new Folder();

/** The folded units as a string: how terms, allow words and triggers are written before they are compared with a draft. */
export const foldText = (text: string): string => writtenFolded(shared.fold(text));

/** The same of what a folder has folded. Most words are written as they are folded, and need no other string. */
export function writtenFolded({ text, codes, length }: Folded): string {
  let same = 0;
  while (same < length && codes[same] === text.charCodeAt(same)) same++;
  if (same === length && length === text.length) return text;
  let out = '';
  for (let i = 0; i < length; i++) out += String.fromCharCode(codes[i] as number);
  return out;
}

const NOTHING = 0x200b;

/**
 * The same folding, but unit for unit: offsets are those of the text, and ASCII signs stay (@ . - / {). For what needs structure:
 * numbers, links, ids, placeholders. Signs that mean nothing there become U+200B.
 */
export function foldInPlace(text: string): string {
  needTables();
  const units = new Array<number>(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const code = FOLD[unit] as number;
    if (code > COMPLEX) units[at] = code;
    else if (code === COMPLEX) {
      units[at] = foldComplex(text, at).charCodeAt(0) || NOTHING;
      if (widthAt(text, at) === 2) units[++at] = NOTHING;
    } else if (unit < 0x7f) units[at] = unit;
    else if (unit > 0xff00 && unit < 0xff5f) units[at] = unit - 0xfee0;
    else units[at] = unit === 0x3000 || unit === 0xa0 ? 0x20 : unit >= 0x2010 && unit <= 0x2015 ? 0x2d : NOTHING;
  }
  let out = '';
  for (let from = 0; from < units.length; from += 4096) out += String.fromCharCode(...units.slice(from, from + 4096));
  return out;
}
