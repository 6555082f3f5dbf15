import { z } from '../shared/zod';

/** Longer than any real message; a page that says more is cut by the reader, not refused here. */
export const text = z.string().check(z.maxLength(20_000));
/** Keys, names, values. */
export const short = z.string().check(z.maxLength(2_000));
/** What a buyer said and is answered: more than a view carries. */
export const messages = z.array(text).check(z.maxLength(500));
