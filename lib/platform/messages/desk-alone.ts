import { messages, short } from '../../service/text-schema';
import { pageViewSchema } from '../../service/view-schema';
import { z } from '../../shared/zod';
import { suggestionSetSchema } from '../../suggest/suggestion-schema';
import { message } from '../message';
import { nothing } from './nothing';

/** The panel asks for replies to words that were pasted into it. */
export const deskAnswer = message({
  name: 'desk.answer',
  from: 'extension',
  request: pageViewSchema,
  response: suggestionSetSchema,
});

/** A reply to such words was copied: it is learned as one that was inserted. */
export const deskCopied = message({
  name: 'desk.copied',
  from: 'extension',
  request: z.object({
    shopId: short,
    phraseId: short,
    messages,
    values: z.record(short, short),
  }),
  response: nothing,
});
