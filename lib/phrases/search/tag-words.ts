import { fold } from '../../text/normalise';
import type { Phrase } from '../phrase';

/** Words of a query that ask for a tag, `#售后`, as they are compared; what is left is looked for as ever. */
export function tagWords(query: string): { tags: string[]; rest: string } {
  const words = fold(query).split(/\s+/);
  const isTag = (word: string) => word.startsWith('#');
  return {
    tags: words.filter(isTag).map((word) => word.slice(1)),
    rest: words.filter((word) => !isTag(word)).join(' '),
  };
}

/** Those that have for each wanted tag one that begins with it; nothing after the `#` asks for any tag. */
export function withTags<P extends Pick<Phrase, 'tags'>>(phrases: readonly P[], wanted: readonly string[]): P[] {
  // A library has thousands of phrases and a handful of tags.
  const known = new Map<string, string>();
  const folded = (tag: string) => known.get(tag) ?? known.set(tag, fold(tag)).get(tag) ?? '';
  return phrases.filter(({ tags }) => wanted.every((start) => tags.some((tag) => folded(tag).startsWith(start))));
}
