import { maskPersonal } from '../text/mask';
import { normalise } from '../text/normalise';

/** A buyer who pastes a page asks no more than its beginning says. */
const LONGEST = 300;

/** The messages as one normalised text: what is matched. */
export const queryText = (messages: readonly string[]): string =>
  messages
    .map((message) => normalise(message.slice(0, LONGEST)))
    .join(' ')
    .slice(0, LONGEST);

/**
 * What is learned of a buyer's messages: their words with everything personal masked, one line. A card or a number alone is
 * a question too (`#`). Empty when nothing but signs is left, which then must not be learned.
 */
export function questionOf(messages: readonly string[]): string {
  const masked = messages
    .map((message) => maskPersonal(message).replace(/\s+/g, ' ').trim())
    .filter((message) => message !== '')
    .join(' ');
  // Once more over the whole: a number may be spread over messages.
  const question = maskPersonal(masked).slice(0, LONGEST);
  return normalise(question) === '' ? '' : question;
}
