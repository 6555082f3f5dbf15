import { starterPhrases } from '../../../lib/phrases/starter';
import { isChat, readJsonLines } from '../../eval/jsonl';

/** What agents write: their side of a chats file, else the project's own phrases with the blanks filled in. */
export function agentTexts(chatsFile: string | undefined): string[] {
  if (chatsFile) {
    return readJsonLines(chatsFile, isChat).flatMap(({ turns }) =>
      turns.filter(([role, text]) => role === 'agent' && text !== '').map(([, text]) => text),
    );
  }
  return starterPhrases.flatMap(({ body, variants }) =>
    [body, ...(variants ?? [])].map((text) => text.replace(/\{[^}]*\}/g, '这一件')),
  );
}

/** A copy in one piece, as a box's value is: slices and joined strings of V8 are slower to read. */
const flat = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/** `count` drafts of exactly `length` UTF-16 units, made of consecutive texts. */
export function draftsOf(texts: readonly string[], length: number, count: number): string[] {
  const drafts: string[] = [];
  let at = 0;
  while (drafts.length < count) {
    let draft = '';
    while (draft.length < length) draft += `${draft ? '，' : ''}${texts[at++ % texts.length]}`;
    drafts.push(flat(draft.slice(0, length)));
  }
  return drafts;
}

/** Numbers in [0, 1), the same ones for the same seed (a linear congruential generator with the constants of Numerical Recipes). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * `count` different terms of 2–6 characters, drawn one by one by how often the texts use them; a tenth is Latin (3–8 letters) or Han
 * with one or two letters. A smaller count gives the beginning of the same list.
 */
export function termsFor(texts: readonly string[], count: number): string[] {
  const han = texts.join('').match(/[\u4e00-\u9fff]/g) ?? [];
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const random = seeded(60_000);
  const pick = (from: string | readonly string[]): string => from[Math.floor(random() * from.length)] as string;
  const some = (from: string | readonly string[], least: number, most: number): string =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => pick(from)).join('');
  const terms = new Set<string>();
  while (terms.size < count) {
    const kind = random();
    if (kind < 0.05) terms.add(some(letters, 3, 8));
    else if (kind < 0.1) terms.add(some(han, 1, 4) + some(letters, 1, 2));
    else terms.add(some(han, 2, 6));
  }
  return [...terms];
}

const repeated = (text: string, length: number): string => flat(text.repeat(length).slice(0, length));

/** Drafts of `length` units made to be slow: hits, near misses and half patterns everywhere. */
export const hostileDrafts = (length: number): Record<string, string> =>
  Object.fromEntries(
    [
      ['hits', '加微信'],
      ['hits-apart', '加我微 信'],
      ['triggers', '加微不能要不要没有微信支付'],
      ['hearts', '❤'],
      ['hit-hearts', '微❤'],
      ['hearts-between', '好❤❤❤❤评'],
      ['praise', '最好最低价全网第一'],
      ['figures', '1'],
      ['spaced-figures', '1 3 8-'],
      ['chinese-figures', '一三八'],
      ['mobile', '13800138000 '],
      ['letters', 'a'],
      ['hosts', 'a.'],
      ['mail', 'a@'],
      ['account', 'vx:a1'],
      ['braces', '{'],
      ['blank', '[待'],
      ['crosses', 'x×'],
      ['zero-width', '微\u200b信'],
      ['marks', '微\u0301信\u0301'],
      ['styled', '𝐯𝐱①'],
      ['lone', '\ud83d'],
    ].map(([name = '', text = '']) => [name, repeated(text, length)]),
  );
