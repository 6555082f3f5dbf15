import MiniSearch from 'minisearch';
import type { Peer } from './peer';

const bigrams = (text: string): string[] => {
  const folded = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  if (folded.length < 2) return folded === '' ? [] : [folded];
  return Array.from({ length: folded.length - 1 }, (_, i) => folded.slice(i, i + 2));
};

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const words = (text: string): string[] =>
  Array.from(segmenter.segment(text.toLowerCase()))
    .filter((segment) => segment.isWordLike)
    .map((segment) => segment.segment);

const minisearch = (name: string, tokenize: (text: string) => string[]): Peer => ({
  name,
  build(questions) {
    const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'], tokenize });
    index.addAll(questions.map(({ id, text }) => ({ id, text })));
    return {
      search: (query, limit) =>
        index
          .search(query)
          .slice(0, limit)
          .map(({ id, score }) => ({ id: String(id), score })),
    };
  },
});

export const miniSearchBigrams = minisearch('minisearch-bigrams', bigrams);
export const miniSearchSegmenter = minisearch('minisearch-segmenter', words);
