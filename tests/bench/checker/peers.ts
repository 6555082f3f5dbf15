import { AhoCorasick as DoubleArray } from '@monyone/aho-corasick/fast';
import FastScan from 'fastscan';
import { Mint } from 'mint-filter';
import ModernAhoCorasick from 'modern-ahocorasick';
import ModernFast from 'modern-ahocorasick/fast';
import { parseRawPattern, RegExpMatcher } from 'obscenity';

/**
 * A matcher of npm, asked for every place where a term stands. None of them folds, reads across gaps, knows conditions or structure:
 * they are timed on the least part of what the checker does.
 */
export interface PeerMatcher {
  name: string;
  /** The most terms it is given; more take it seconds a draft. */
  atMost?: number;
  /** Returns what counts the hits in a text. */
  build(terms: readonly string[]): (text: string) => number;
}

export const PEERS: PeerMatcher[] = [
  {
    name: '@monyone/aho-corasick/fast',
    build(terms) {
      const matcher = new DoubleArray([...terms]);
      return (text) => matcher.matchInText(text).length;
    },
  },
  {
    name: 'fastscan',
    build(terms) {
      const matcher = new FastScan([...terms]);
      return (text) => matcher.search(text).length;
    },
  },
  {
    name: 'mint-filter',
    build(terms) {
      const matcher = new Mint([...terms]);
      return (text) => matcher.filter(text, { replace: false }).words.length;
    },
  },
  {
    name: 'modern-ahocorasick',
    build(terms) {
      const matcher = new ModernAhoCorasick([...terms]);
      return (text) => matcher.search(text).length;
    },
  },
  {
    name: 'modern-ahocorasick/fast',
    build(terms) {
      const matcher = new ModernFast([...terms]);
      return (text) => matcher.search(text).length;
    },
  },
  {
    name: 'obscenity',
    atMost: 10_000,
    build(terms) {
      const blacklistedTerms = terms.map((term, id) => ({ id, pattern: parseRawPattern(term) }));
      const matcher = new RegExpMatcher({ blacklistedTerms });
      return (text) => matcher.getAllMatches(text).length;
    },
  },
];
