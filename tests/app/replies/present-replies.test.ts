import { describe, expect, it } from 'vitest';
import { repliesOf } from '../../../lib/app/replies/present-replies';
import type { AutoReply } from '../../../lib/phrases/phrase';
import { relatedId } from '../../../lib/phrases/related';
import type { Candidate } from '../../../lib/suggest/types';
import { aPhrase } from '../../support/phrases';

const WELCOME: AutoReply = {
  occasion: 'first-contact',
  related: [
    { question: '什么时候发货？', answer: '当天发出' },
    { question: '支持七天退吗', answer: '支持的' },
  ],
};
const PHRASES = new Map(
  [
    aPhrase('hi'),
    aPhrase('welcome', { autoReply: WELCOME }),
    aPhrase('off', { autoReply: { ...WELCOME, occasion: 'off-duty' } }),
  ].map((phrase) => [phrase.id, phrase]),
);
const candidate = (id: string, question = '你好'): Candidate => ({
  id,
  score: 1,
  confidence: 1,
  reason: { kind: 'question', question, learned: false, shared: [] },
});
const idsFor = (opening: boolean, ...candidates: Candidate[]) =>
  repliesOf(candidates, PHRASES, { opening, said: [] }).map(({ phraseId, wording }) => [phraseId, wording]);

describe('automatic replies as drafts', () => {
  it('stand first when the buyer has just opened, with their related answers last', () => {
    expect(idsFor(true, candidate('hi'), candidate('welcome'))).toEqual([
      ['welcome', 'welcome 的内容'],
      ['hi', 'hi 的内容'],
      [relatedId('welcome', 0), '当天发出'],
      [relatedId('welcome', 1), '支持的'],
    ]);
  });

  it('are not offered for first contact once the chat goes on', () => {
    expect(idsFor(false, candidate('hi'), candidate('welcome'))).toEqual([['hi', 'hi 的内容']]);
  });

  it('give the answer when one of their related questions is asked, whatever its punctuation', () => {
    expect(idsFor(false, candidate('welcome', '什么时候发货'))).toEqual([[relatedId('welcome', 0), '当天发出']]);
  });

  it('of other occasions are phrases like any other', () => {
    expect(idsFor(true, candidate('off'))).toEqual([['off', 'off 的内容']]);
  });
});
