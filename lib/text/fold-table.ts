import { HAN_FIGURES, isWordUnit } from './figures';
import bundledAlikes from './generated/look-alikes';
import { readPairs, SIMPLIFIED } from './simplify';

/**
 * What one UTF-16 unit folds to. Three kinds of values: `DROPPED` (zero-width, combining marks, spaces, symbols, emoji: a soft gap that
 * words are read across), `COMPLEX` (more than one unit in or out: surrogates, ⑩), and otherwise the folded unit itself.
 */
export const FOLD = new Uint16Array(0x10000);
export const DROPPED = 0;
export const COMPLEX = 1;

/** Emoji that agents type in a word's place. Such a code may be part of a term (威❤) and is otherwise read across (好❤评). */
export const MEANINGFUL = { heart: 0xe000, penguin: 0xe001, phone: 0xe002, chat: 0xe003, satellite: 0xe004 } as const;
export const isMeaningful = (code: number): boolean => code >= 0xe000 && code <= 0xe004;

/** Sentence and clause punctuation stays, as one sign for each: no term is read across it. [what it folds to][what is folded]. */
const PUNCTUATION = ',,，、﹐﹑､|::：﹕∶|;;；﹔|!!！﹗|??？﹖|。。｡|\n\n\r\u2028\u2029\u0085\u000b\u000c';

/**
 * [character of written Cantonese][what it is elsewhere]: 冇得退 is 没得退, 唔会 is 不会, to a rule and to a negation. Only characters that
 * are written for nothing else.
 */
const DIALECT = '唔不冇没佢他嘅的咗了嗰那哋们俾给畀给睇看揾找搵找攞拿嚟来喺在啲些喇啦㗎啊噉这';

/** Ranges that are soft gaps or noise as a whole; letters, digits and punctuation among them are put back afterwards. */
const DROPPED_RANGES: [number, number][] = [
  [0x00, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2b0, 0x36f], // modifier letters, combining marks
  [0x483, 0x489],
  [0x591, 0x5c7],
  [0x610, 0x61f],
  [0x64b, 0x65f],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180e],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x2000, 0x2bff], // general punctuation, arrows, mathematics, boxes, dingbats
  [0x2e00, 0x2e7f],
  [0x2ff0, 0x303f],
  [0x3164, 0x3164],
  [0x31c0, 0x31ef],
  [0x4dc0, 0x4dff],
  [0xa700, 0xa721],
  [0xe000, 0xf8ff], // private use: nothing anyone can read
  [0xfe00, 0xfe6f],
  [0xfeff, 0xfeff],
  [0xff00, 0xff0f],
  [0xff1a, 0xff20],
  [0xff3b, 0xff40],
  [0xff5b, 0xff65],
  [0xffa0, 0xffa0],
  [0xffe0, 0xffff],
];

/** The characters of a sign's compatibility form that fold to something, e.g. ⑴ → 1, ⑩ → 10, é → e. */
export const compatible = (sign: string): string => foldedForm(sign.normalize('NFKD').toLowerCase());

function foldedForm(form: string): string {
  let out = '';
  for (const char of form) {
    const folded = FOLD[char.charCodeAt(0)] ?? DROPPED;
    if (char.length === 1 && folded > COMPLEX) out += String.fromCharCode(folded);
  }
  return out;
}

function fillTable(): void {
  for (let code = 0; code < 0x10000; code++) FOLD[code] = SIMPLIFIED[code] || code;
  for (const [from, to] of DROPPED_RANGES) FOLD.fill(DROPPED, from, to + 1);
  for (let code = 0x41; code <= 0x5a; code++) FOLD[code] = code + 0x20;
  FOLD[0x3007] = 0x96f6; // 〇 is written for 零
  for (let i = 0; i < DIALECT.length; i += 2) FOLD[DIALECT.charCodeAt(i)] = DIALECT.charCodeAt(i + 1);
  FOLD[0x25] = 0x25;
  FOLD[0x2b] = 0x2b;
  for (const group of `${PUNCTUATION}|${lookAlikes}`.split('|')) {
    const to = group.charCodeAt(0);
    for (const sign of group.slice(1)) {
      if (sign.length > 1) ASTRAL.set(sign.codePointAt(0) as number, group.charAt(0));
      else FOLD[sign.charCodeAt(0)] = to;
    }
  }
  FOLD.fill(COMPLEX, 0xd800, 0xe000);
}

/**
 * What else there is to know of a unit while folding, above the 16 bits of its code. `counted`: letters and figures, Chinese ones among
 * them. `disguised`: not written as it is folded, but for capital letters and punctuation. `sign`: structure is made of it: brackets of
 * blanks, the @ and dots of addresses, lines and crosses, which are dropped, and 〇. `rare` is what takes a closer look: signs, meaningful
 * emoji, and whatever is not one unit for one unit.
 */
export const TRAIT = {
  counted: 0x1_0000,
  dropped: 0x2_0000,
  disguised: 0x4_0000,
  sign: 0x8_0000,
  rare: 0x10_0000,
} as const;

const SIGNS = '{}｛｝[]［］【】()（）<>《》＜＞#＃@＠﹫.．_＿×○';
/** A sign that is read as a figure, too. */
const CIRCLE = 0x3007;

/** Dialect disguises nothing. */
const isDialect = (unit: number): boolean => DIALECT.indexOf(String.fromCharCode(unit)) % 2 === 0;

const codesOf = (signs: string): Set<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)));
const FIGURES = codesOf(HAN_FIGURES);
const MARKS = codesOf(PUNCTUATION);

/** The traits of a folded unit. */
export const traitsOf = (code: number): number =>
  isWordUnit(code) || FIGURES.has(code) ? TRAIT.counted : isMeaningful(code) ? TRAIT.rare : 0;

/** By unit its code with its traits: what a draft is folded with, one look a unit. */
export const FOLD_WITH_TRAITS = new Int32Array(0x10000);

function fillTraits(): void {
  for (let unit = 0; unit < 0x10000; unit++) {
    const code = FOLD[unit] as number;
    // Most units are written as they are folded.
    if (code === unit && code > 0x7f) FOLD_WITH_TRAITS[unit] = code;
    else if (code <= COMPLEX) FOLD_WITH_TRAITS[unit] = code === COMPLEX ? TRAIT.rare : TRAIT.dropped;
    else {
      const isCapital = unit >= 0x41 && unit <= 0x5a;
      const disguised = code === unit || isCapital || MARKS.has(code) || isDialect(unit) ? 0 : TRAIT.disguised;
      FOLD_WITH_TRAITS[unit] = code | disguised | traitsOf(code);
    }
  }
  for (const code of FIGURES) FOLD_WITH_TRAITS[code] = code | TRAIT.counted;
  for (const sign of SIGNS) FOLD_WITH_TRAITS[sign.charCodeAt(0)] = TRAIT.dropped | TRAIT.sign | TRAIT.rare;
  FOLD_WITH_TRAITS[CIRCLE] = (FOLD_WITH_TRAITS[CIRCLE] as number) | TRAIT.sign | TRAIT.rare;
}

/** What signs of two units fold to: 𝓥, 🅥, 🐧. */
export const ASTRAL = new Map<number, string>();

let lookAlikes = bundledAlikes;
let isFilled = false;

/** Fills the tables at the first fold: most frames of a console, and most starts of the worker, fold nothing. */
export function needTables(): void {
  if (isFilled) return;
  isFilled = true;
  fillTable();
  fillTraits();
}

/** What `learnCharacters` was given: each change of the rules brings it again, and the tables take milliseconds. */
let learned = '';

/** Takes the tables of traditional characters and of look-alikes where they come as data: 13 kB that the content script would carry into each frame. */
export function learnCharacters(traditional: string, alike: string): void {
  if (traditional === learned) return;
  learned = traditional;
  lookAlikes = alike;
  readPairs(traditional);
  isFilled = false;
}

/** Whether a unit of a text is there as another one: 繁, Ｖ, в, ①. */
export const isDisguised = (unit: number): boolean =>
  ((FOLD_WITH_TRAITS[unit] as number) & (TRAIT.disguised | TRAIT.rare)) !== 0;
