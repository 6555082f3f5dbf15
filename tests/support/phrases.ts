import { BLANK_PHRASE, type Phrase } from '../../lib/phrases/phrase';

/** A phrase for tests: complete, and changed where a test cares. */
export const aPhrase = (id: string, change: Partial<Phrase> = {}): Phrase => ({
  ...BLANK_PHRASE,
  id,
  code: id,
  title: id,
  body: `${id} 的内容`,
  order: 0,
  createdAt: 0,
  updatedAt: 0,
  ...change,
});
