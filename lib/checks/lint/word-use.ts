import { endsClause, type Folded, Folder, isSolid } from '../../text/fold';
import { FOUND, Scanner } from '../engine/scanner';
import type { Trie } from '../engine/trie';

/** Places of one word that are remembered with what stands around them: enough to see what is common. */
const MOST_PLACES = 300;
const MOST_EXAMPLES = 3;
/** Folded units to each side. */
const AROUND = 2;

/** What stands before and behind a word at one place, at most two folded units each, up to where a clause ends. */
export interface Place {
  message: number;
  before: string;
  after: string;
  /** A negation stands before it in its clause: 平台规定不能好评返现 denies the word, and says nothing for what stands around it. */
  denied: boolean;
}

/** Any word that denies holds one of them; whether a draft's finding is denied is for the longer words of `negation.ts` to say. */
const DENYING = new Set([...'不没无别未非勿禁'].map((sign) => sign.charCodeAt(0)));
export const isDenying = (code: number): boolean => DENYING.has(code);

/** Counts in which messages words stand, read across no gap: clean messages part none of their words. */
export class WordUse {
  /** How many messages hold any of the words. */
  messagesWithAny = 0;
  readonly #scanner: Scanner;
  readonly #folder = new Folder();
  /** By word. */
  readonly #messages: Int32Array;
  readonly #last: Int32Array;
  readonly #examples = new Map<number, string[]>();
  readonly #places = new Map<number, Place[]>();

  constructor(trie: Trie, words: number) {
    this.#scanner = new Scanner(trie);
    this.#messages = new Int32Array(words);
    this.#last = new Int32Array(words).fill(-1);
  }

  /** `number`: the message's own; `isDraft`: whether an agent said it, so that what stands around a word may be right. */
  read(text: string, number: number, isDraft: boolean): void {
    const folded = this.#folder.fold(text);
    this.#scanner.scan(folded);
    const { found, foundEnd } = this.#scanner;
    let isAny = false;
    for (let at = 0; at < foundEnd; at += FOUND) {
      const [of, from, to] = [found[at] as number, found[at + 1] as number, found[at + 2] as number];
      if (!isSolid(folded, from, to)) continue;
      isAny = true;
      this.#count(of, folded, number);
      if (isDraft) this.#place(of, folded, from, to, number);
    }
    if (isAny) this.messagesWithAny++;
  }

  #count(word: number, { text }: Folded, message: number): void {
    if (this.#last[word] === message) return;
    this.#last[word] = message;
    const messages = (this.#messages[word] as number) + 1;
    this.#messages[word] = messages;
    if (messages === 1) this.#examples.set(word, []);
    if (messages <= MOST_EXAMPLES) this.#examples.get(word)?.push(text);
  }

  #place(word: number, folded: Folded, from: number, to: number, message: number): void {
    const places = this.#places.get(word) ?? [];
    if (places.length === MOST_PLACES) return;
    const denied = isDenied(folded, from);
    places.push({ message, before: around(folded, from - 1, -1), after: around(folded, to, 1), denied });
    this.#places.set(word, places);
  }

  /** How many messages hold the word. */
  messagesWith(word: number): number {
    return this.#messages[word] as number;
  }

  /** The first few messages that hold it. */
  examplesOf(word: number): readonly string[] {
    return this.#examples.get(word) ?? [];
  }

  placesOf(word: number): readonly Place[] {
    return this.#places.get(word) ?? [];
  }
}

function around({ codes, length }: Folded, from: number, step: 1 | -1): string {
  let out = '';
  for (let at = from; at >= 0 && at < length && out.length < AROUND; at += step) {
    const code = codes[at] as number;
    if (endsClause(code)) break;
    out = step > 0 ? out + String.fromCharCode(code) : String.fromCharCode(code) + out;
  }
  return out;
}

function isDenied({ codes }: Folded, from: number): boolean {
  for (let at = from - 1; at >= 0 && !endsClause(codes[at] as number); at--)
    if (isDenying(codes[at] as number)) return true;
  return false;
}
