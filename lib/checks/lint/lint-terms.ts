import { Folder } from '../../text/fold';
import type { Trie } from '../engine/trie';
import { Vocabulary } from '../engine/vocabulary';
import { termsOf } from '../engine/wordings';
import type { Rule } from '../rule';
import { allowWords } from './allow-words';
import { AGENT_MESSAGES, cleanMessages } from './clean-messages';
import { Sounds } from './sounds';
import { WordUse } from './word-use';

/** What is to be known of a word before it becomes a term of a rule. */
export interface TermVerdict {
  term: string;
  /** As the checker reads it; empty for a word of nothing but signs that are read across, which can never be found. */
  folded: string;
  /** An earlier word of the list that is read the same. */
  sameAs: string | null;
  /** Ids of rules that have it as a term. */
  duplicateOf: string[];
  /** Clean messages that hold it, and their share of all. */
  flagged: number;
  share: number;
  /** Up to three of them. */
  examples: string[];
  /** What it is mostly part of there, to be allowed: 最 → 最近, 最后. */
  allow: string[];
  /** The share that is left once those are allowed. */
  shareAllowed: number;
  /** Why the word should be a tip only. */
  demotion: 'one-character' | 'common' | null;
  /** Whether what sounds like it may be found too: `safe` if clean messages say nothing that does; null for what has no sound. */
  soundAlikes: 'safe' | 'unsafe' | null;
}

export interface LintReport {
  verdicts: TermVerdict[];
  /** Clean messages that were tried. */
  messages: number;
  /** Messages that hold any of the words, and their share. */
  flagged: number;
  share: number;
}

export interface LintOptions {
  /** Rules that are there already. */
  rules?: readonly Rule[];
  /** Instead of those that come with the project: a shop's own sent messages, say. */
  messages?: readonly string[];
}

/** A word that is left in more clean messages than this is common: one false alarm in a hundred messages is more than agents bear. */
const COMMON = 0.01;

/** Words, and messages, looked at between two yields: a few milliseconds' work. */
const TERMS = 500;
const SOUNDS = 200;
const MESSAGES = 50;

interface Words {
  folded: string[];
  /** By place in the list: the number of the word, or -1 for none. */
  words: Int32Array;
  /** By word: the first place in the list that has it. */
  first: number[];
  /** By word: the ids of rules that have it. */
  rules: Map<number, string[]>;
  trie: Trie;
}

/**
 * Tries words on clean messages. Yields how far it is, from 0 to 1, every few milliseconds; the page is to pause there. Sixty thousand
 * words take about a second in all.
 */
export function* lintTerms(terms: readonly string[], options: LintOptions = {}): Generator<number, LintReport> {
  const messages = options.messages ?? cleanMessages();
  const drafts = options.messages?.length ?? AGENT_MESSAGES;
  const words = yield* numbered(terms, options.rules ?? []);
  const { folded, first } = words;
  const use = new WordUse(words.trie, first.length);
  const sounds = new Sounds(first.length);
  for (const [i, at] of first.entries()) {
    const own = folded[at] as string;
    if (Sounds.hasSound(own)) sounds.add(own);
    if (i % SOUNDS === SOUNDS - 1) yield 0.2 + (0.2 * i) / first.length;
  }
  yield 0.4;
  sounds.close();
  yield 0.4;
  for (const [i, message] of messages.entries()) {
    use.read(message, i, i < drafts);
    sounds.read(message);
    if (i % MESSAGES === MESSAGES - 1) yield 0.4 + (0.5 * i) / messages.length;
  }
  const verdicts: TermVerdict[] = [];
  for (const [i, term] of terms.entries()) {
    verdicts.push(verdict(term, i, terms, words, use, sounds, messages.length));
    if (i % TERMS === TERMS - 1) yield 0.9 + (0.1 * i) / terms.length;
  }
  const flagged = use.messagesWithAny;
  return { verdicts, messages: messages.length, flagged, share: shareOf(flagged, messages.length) };
}

const shareOf = (part: number, all: number): number => (all === 0 ? 0 : part / all);

/** Folds and numbers the words. */
function* numbered(terms: readonly string[], rules: readonly Rule[]): Generator<number, Words> {
  const folder = new Folder();
  const vocabulary = new Vocabulary({ words: terms.length, units: 3 * terms.length });
  const known = new Map<string, number>();
  const folded: string[] = [];
  const words = new Int32Array(terms.length).fill(-1);
  const first: number[] = [];
  for (const [i, term] of terms.entries()) {
    const { codes, length } = folder.fold(term);
    const own = String.fromCharCode(...codes.subarray(0, length));
    folded.push(own);
    if (length > 0) {
      const word = known.get(own) ?? known.size;
      words[i] = word;
      if (word === known.size) {
        vocabulary.add(codes, length, word);
        known.set(own, word);
        first.push(i);
      }
    }
    if (i % TERMS === TERMS - 1) yield (0.15 * i) / terms.length;
  }
  yield 0.15;
  const owners = new Map<number, string[]>();
  let read = 0;
  for (const rule of rules) {
    const { id } = rule;
    for (const term of termsOf(rule)) {
      const { codes, length } = folder.fold(term);
      const word = known.get(String.fromCharCode(...codes.subarray(0, length)));
      if (word !== undefined) owners.set(word, [...new Set([...(owners.get(word) ?? []), id])]);
      if (++read % TERMS === 0) yield 0.15;
    }
  }
  yield 0.2;
  // In one piece, about ten milliseconds for sixty thousand words.
  const trie = vocabulary.finish();
  return { folded, words, first, rules: owners, trie };
}

function verdict(
  term: string,
  at: number,
  terms: readonly string[],
  { folded, words, first, rules }: Words,
  use: WordUse,
  sounds: Sounds,
  messages: number,
): TermVerdict {
  const own = folded[at] as string;
  const word = words[at] as number;
  if (word < 0) return { ...NOTHING, term };
  const flagged = use.messagesWith(word);
  const places = use.placesOf(word);
  const { words: allow, left } = allowWords(own, places);
  const seen = new Set(places.map(({ message }) => message)).size;
  const shareAllowed = shareOf(flagged, messages) * (seen === 0 ? 1 : left / seen);
  const earlier = first[word] as number;
  return {
    term,
    folded: own,
    sameAs: earlier < at ? (terms[earlier] as string) : null,
    duplicateOf: rules.get(word) ?? [],
    flagged,
    share: shareOf(flagged, messages),
    examples: [...use.examplesOf(word)],
    allow,
    shareAllowed,
    demotion: own.length === 1 ? 'one-character' : shareAllowed > COMMON ? 'common' : null,
    soundAlikes: !Sounds.hasSound(own) ? null : sounds.isConfused(own) ? 'unsafe' : 'safe',
  };
}

const NOTHING = {
  folded: '',
  sameAs: null,
  duplicateOf: [],
  flagged: 0,
  share: 0,
  examples: [],
  allow: [],
  shareAllowed: 0,
  demotion: null,
  soundAlikes: null,
} satisfies Omit<TermVerdict, 'term'>;
