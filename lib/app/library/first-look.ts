import type { FirstLookWanted } from '../../data/first-look';
import { ROLE } from './library-role';

/** The draft that keeps a half-typed phrase over the popup's closing. */
export const HALF_TYPED = 'phrase-half-typed';

/** What the phrase manager shows first. `limit`: more phrases than the page has room for. */
export const firstLook = (limit: number): FirstLookWanted => ({ limit, draft: HALF_TYPED, value: ROLE });
