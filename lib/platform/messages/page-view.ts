import { pageViewSchema } from '../../service/view-schema';
import { z } from '../../shared/zod';
import { suggestionSetSchema } from '../../suggest/suggestion-schema';
import { message } from '../message';

/**
 * A page shows something new. The worker answers with suggestions; the side panel listens along. The first goes as a message, which wakes the
 * worker; those after it by its port, see `page-views`, and to panels that have asked as news.
 */
export const pageView = message({
  name: 'page.view',
  from: 'page',
  request: pageViewSchema,
  response: z.object({ suggestions: z.nullable(suggestionSetSchema) }),
});
