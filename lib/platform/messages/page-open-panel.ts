import { z } from '../../shared/zod';
import { message } from '../message';
import { nothing } from './nothing';

/** The badge was clicked. Answered synchronously: the browser opens the panel only within the click. */
export const pageOpenPanel = message({
  name: 'page.open-panel',
  from: 'page',
  request: z.object({}),
  response: nothing,
});
