import { z } from '../../shared/zod';
import { message } from '../message';
import { nothing } from './nothing';

/** A page that has told of a chat shows none any more, and was not loaded anew. */
export const pageLeft = message({ name: 'page.left', from: 'page', request: z.object({}), response: nothing });
