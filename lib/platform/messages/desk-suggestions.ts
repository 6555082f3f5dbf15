import { z } from '../../shared/zod';
import { suggestionSetSchema } from '../../suggest/suggestion-schema';
import { message } from '../message';
import { nothing } from './nothing';

/** The worker's answer to a tab's view, told to the side panel as well. */
export const deskSuggestions = message({
  name: 'desk.suggestions',
  from: 'extension',
  request: z.object({ tabId: z.number(), suggestions: suggestionSetSchema }),
  response: nothing,
});
