import { create, insertMultiple, search } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import type { Peer } from './peer';

export const orama: Peer = {
  name: 'orama',
  async build(questions) {
    const index = create({ schema: { text: 'string' } as const, components: { tokenizer: createTokenizer() } });
    await insertMultiple(
      index,
      questions.map(({ id, text }) => ({ id, text })),
      1000,
    );
    return {
      search(query, limit) {
        const answer = search(index, { term: query, limit, threshold: 1 });
        if (answer instanceof Promise) throw new Error('Orama answered late: an asynchronous component is in use');
        return answer.hits.map(({ id, score }) => ({ id, score }));
      },
    };
  },
};
