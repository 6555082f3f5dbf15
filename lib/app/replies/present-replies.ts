import type { Phrase } from '../../phrases/phrase';
import { relatedId } from '../../phrases/related';
import { wordingInTurn } from '../../phrases/variables/worded';
import type { Suggestion } from '../../suggest/suggestion';
import type { Candidate, SuggestReason } from '../../suggest/types';
import { foldKey } from '../../text/normalise';

/** Related answers offered below a first contact: more would push out what else fits. */
const FOLLOW_UPS = 3;

/** Words of the library that are to be offered: not yet filled. */
export interface Reply extends Pick<Suggestion, 'phraseId' | 'title' | 'reason' | 'confidence'> {
  phrase: Phrase;
  wording: string;
}

export interface Opening {
  /** The buyer has just opened, and nobody of the shop has answered yet. */
  opening: boolean;
  /** What the shop's side wrote to this buyer, oldest first. */
  said: readonly string[];
}

/**
 * What candidates say: a phrase in its next wording; an automatic reply where it fits, as a draft. To a buyer who has just opened the
 * reply for first contact comes first, and the answers to its related questions last; later only the answer to a question that is asked.
 */
export function repliesOf(
  candidates: readonly Candidate[],
  phrases: ReadonlyMap<string, Phrase>,
  { opening, said }: Opening,
): Reply[] {
  const first: Reply[] = [];
  const replies: Reply[] = [];
  const followUps: Reply[] = [];
  for (const { id, reason, confidence } of candidates) {
    const phrase = phrases.get(id);
    if (!phrase) continue;
    const whole = { phrase, phraseId: phrase.id, title: phrase.title, reason, confidence };
    const wording = wordingInTurn([phrase.body, ...phrase.variants], said);
    const { autoReply } = phrase;
    const asked = autoReply ? relatedAsked(autoReply.related, reason) : -1;
    const answer = (place: number, why: SuggestReason): Reply => {
      const related = autoReply?.related[place];
      const words = { title: related?.question ?? '', wording: related?.answer ?? '' };
      return { ...whole, ...words, phraseId: relatedId(phrase.id, place), reason: why };
    };
    if (asked >= 0) {
      replies.push(answer(asked, reason));
    } else if (autoReply?.occasion !== 'first-contact') {
      replies.push({ ...whole, wording });
    } else if (opening && first.length === 0) {
      first.push({ ...whole, wording, reason: { kind: 'occasion' } });
      autoReply.related.slice(0, FOLLOW_UPS).forEach(({ question }, place) => {
        followUps.push(answer(place, { kind: 'related', question }));
      });
    }
  }
  return [...first, ...replies, ...followUps];
}

/** Which related question the candidate is here for; -1 for none. */
function relatedAsked(related: readonly { question: string }[], reason: SuggestReason): number {
  if (reason.kind !== 'question' && reason.kind !== 'small-talk') return -1;
  const key = foldKey(reason.question);
  return related.findIndex(({ question }) => foldKey(question) === key);
}
