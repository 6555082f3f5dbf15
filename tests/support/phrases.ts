import type { Phrase } from '../../lib/phrases/phrase';

/** A phrase for tests: complete, and changed where a test cares. */
export const aPhrase = (id: string, change: Partial<Phrase> = {}): Phrase => ({
  id,
  shopId: '*',
  scope: 'personal',
  code: id,
  title: id,
  body: `${id} 的内容`,
  variants: [],
  questions: [],
  stage: 'inquiry',
  groups: [],
  tags: [],
  pinned: false,
  order: 0,
  createdAt: 0,
  updatedAt: 0,
  ...change,
});
