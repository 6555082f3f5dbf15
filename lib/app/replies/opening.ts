import type { Conversation } from '../../service/conversation';
import { openMessages } from '../../service/conversation';
import { isSmallTalk } from '../../suggest/small-talk';

/** What stands for the words of a buyer who has only sent a card. */
export const OPENING_WORDS = '你好';

/** Whether the buyer has just opened: nobody of the shop has answered, and nothing of substance was asked. */
export function isOpening({ messages }: Conversation, words: readonly string[]): boolean {
  const isAnswered = messages.some(({ side, robot }) => !side.known || (side.value === 'agent' && !robot));
  return !isAnswered && openMessages(messages).length > 0 && (words.length === 0 || isSmallTalk(words.join(' ')));
}
