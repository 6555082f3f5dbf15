import { type Reading, unknown } from '../shared/reading';
import { readAgreed, readField } from './locate';
import type { ConsolePack } from './pack';

/**
 * The open conversation's key, read anew from the page; cheap enough to ask at the instant of writing. `ambiguous` while the page is
 * between two conversations; `missing` when none is open.
 */
export const currentKey = (pack: ConsolePack, document: Document): Reading<string> =>
  pack.conversation ? readAgreed(pack.conversation.key, document) : unknown('blind');

/** The open conversation's buyer as the page names them now. Names are not unique: compare keys. */
export const headerName = (pack: ConsolePack, document: Document): Reading<string> =>
  readField(pack.conversation?.buyer, document, true);
