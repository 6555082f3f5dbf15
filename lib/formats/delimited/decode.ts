/**
 * Bytes to text: byte order mark → strict UTF-8, if it reads like text → Big5, if it can be nothing else → GB18030. A person may overrule it.
 * The platform's decoder for `gb18030` also reads GBK and GB2312.
 */
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Decoded {
  /** Without byte order mark; line ends are `\n`. */
  text: string;
  encoding: Encoding;
  /** Characters that could not be decoded and became U+FFFD. */
  damaged: number;
}

const BOMS: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** What is looked at to judge a text; the rest of a file is like its head. */
const HEAD = 64 * 1024;

/** Decodes a file. `choice`: the encoding a person has set. Null for what is no text in any of them. */
export function decodeText(bytes: Uint8Array, choice?: Encoding): Decoded | null {
  const encoding = choice ?? guessEncoding(bytes);
  // The decoder drops the byte order mark itself, save that of GB18030, which it decodes to the same character.
  const text = new TextDecoder(encoding).decode(withPlainLineEnds(bytes, encoding)).replace(/^\ufeff/, '');
  if (!choice && !readsLikeText(text)) return null;
  return { text, encoding, damaged: countOf(text, '\ufffd') };
}

const CR = 13;
const LF = 10;

/**
 * Line ends as `\n`, made of the bytes: in a text, a file of nothing else would cost a hundred times its size. In none of the encodings
 * is a byte of another character a carriage return, but in UTF-16, whose units are looked at whole.
 */
function withPlainLineEnds(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  if (!bytes.includes(CR)) return bytes;
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const step = isWide ? 2 : 1;
  const low = encoding === 'utf-16be' ? 1 : 0;
  const is = (at: number, code: number) => bytes[at + low] === code && (!isWide || bytes[at + 1 - low] === 0);
  const plain = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += step) {
    const isEnd = is(at, CR);
    if (isEnd && is(at + step, LF)) continue;
    for (let i = 0; i < step && at + i < bytes.length; i++) plain[length++] = bytes[at + i] as number;
    if (isEnd) plain[length - step + low] = LF;
  }
  return plain.subarray(0, length);
}

function guessEncoding(bytes: Uint8Array): Encoding {
  for (const [encoding, bom] of BOMS) if (bom.every((byte, i) => bytes[i] === byte)) return encoding;
  const wide = wideEncoding(bytes);
  if (wide) return wide;
  const strict = decodeStrictly(bytes);
  if (strict !== null) return isGbkInDisguise(strict) ? 'gb18030' : 'utf-8';
  // A cut or patched UTF-8 file has a few bad bytes among many good characters; in GBK nearly every character is a bad one.
  const lossy = new TextDecoder('utf-8').decode(bytes);
  if (count(lossy, /[\u0800-\ufffc]/g) > 4 * countOf(lossy, '\ufffd')) return 'utf-8';
  return isBig5(bytes.subarray(0, HEAD)) ? 'big5' : 'gb18030';
}

/**
 * Files of Taiwan and Hong Kong. A third of the common characters of Big5 have an ASCII letter or sign for their second byte, which in GBK
 * none but rare ones have, and nine in ten begin with a byte from A1 to C6, which in GBK half do. Simplified text is never taken for it.
 */
function isBig5(bytes: Uint8Array): boolean {
  let pairs = 0;
  let low = 0;
  let common = 0;
  for (let at = 0; at + 1 < bytes.length; at++) {
    const lead = bytes[at] as number;
    if (lead < 0x80) continue;
    const trail = bytes[++at] as number;
    const isPair = lead > 0x80 && lead < 0xff && ((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe));
    if (!isPair) return false;
    pairs++;
    if (trail <= 0x7e) low++;
    if (lead >= 0xa1 && lead <= 0xc6) common++;
  }
  return pairs >= FEWEST_PAIRS && low * 6 >= pairs && common * 10 >= pairs * 9;
}

const FEWEST_PAIRS = 6;

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

/** UTF-16 without a mark: line ends, separators and digits leave zero bytes, all on the same side. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes.length % 2) return null;
  const head = bytes.subarray(0, HEAD);
  let even = 0;
  let odd = 0;
  head.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2) odd++;
    else even++;
  });
  if (even + odd === 0) return null;
  const encoding = odd >= even ? 'utf-16le' : 'utf-16be';
  if ((even + odd) * 5 > head.length && Math.min(even, odd) * 20 <= Math.max(even, odd)) return encoding;
  // Chinese text leaves few zeros. A stray NUL does too, but then the text is UTF-8 or GBK, and in UTF-16 it would be a muddle.
  const text = new TextDecoder(encoding).decode(head);
  const isLegible = count(text, LEGIBLE) >= 0.97 * text.length && /[\n,;\t]/.test(text);
  return isLegible && decodeStrictly(bytes) === null ? encoding : null;
}

const LEGIBLE =
  /[\t\n\r -~\u00a0-\u00ff\u2000-\u206f\u2190-\u27bf\u3000-\u30ff\u3400-\u9fff\uff00-\uffef\ud83c-\ud83e]/g;

/**
 * 模 in GBK (C4 A3) is also valid UTF-8 (ģ). A GBK text of such characters only passes as UTF-8 made of nothing but two-byte characters,
 * every one of which is a character of GB2312 too. Real UTF-8 of that sort is European: its letters stand among ASCII letters, and half
 * of its bytes lie below GB2312.
 */
function isGbkInDisguise(text: string): boolean {
  if (/[\u0800-\uffff]/.test(text)) return false;
  let pairs = 0;
  let amongLetters = 0;
  for (const { 0: char, index } of text.matchAll(/[\u0080-\u07ff]/g)) {
    const code = char.charCodeAt(0);
    const lead = 0xc0 | (code >> 6);
    const trail = 0x80 | (code & 0x3f);
    if (trail < 0xa1 || lead > 0xf7) return false;
    pairs++;
    if (/[a-z]/i.test(text[index - 1] ?? '') || /[a-z]/i.test(text[index + 1] ?? '')) amongLetters++;
  }
  return pairs > 0 && amongLetters * 2 < pairs;
}

/** Programs and pictures hold control characters, and bytes that no encoding explains; two may stand in any text. */
function readsLikeText(text: string): boolean {
  // Stray zeros are common in files that passed through C programs.
  const head = text.slice(0, HEAD).replaceAll('\0', '');
  return count(head, /[^\P{Cc}\t\n\v\f\r]|\ufffd/gu) * 20 <= head.length + 40;
}

function countOf(text: string, char: string): number {
  let found = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) found++;
  return found;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
