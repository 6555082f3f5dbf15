import { Charset, Index } from 'flexsearch';
import type { Peer } from './peer';

/** FlexSearch gives an order and no scores; `suggest` lets a question match with some of its characters. */
export const flexSearch: Peer = {
  name: 'flexsearch',
  build(questions) {
    const index = new Index({ tokenize: 'forward', encoder: Charset.CJK });
    questions.forEach(({ text }, i) => {
      index.add(i, text);
    });
    return {
      search(query, limit) {
        const found = index.search(query, { limit, suggest: true }) as number[];
        return found.map((i, place) => ({ id: questions[i]?.id ?? '', score: -place }));
      },
    };
  },
};
