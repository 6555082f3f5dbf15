import type { Phrase } from '../phrases/phrase';

/** Something that a format can't hold of a phrase. */
export interface Loss {
  phraseId: string;
  /** `characters`: written as `?`; `levels`: two levels of groups become one; `cell-too-long`: cut by the other program. */
  kind: 'characters' | 'levels' | 'cell-too-long';
  /** The characters, the group as it is written, or the name of the column. */
  found: string;
}

/** A way out of the library. A file in `writers/` with one of these as its default export is all that a new one needs. */
export interface Writer {
  id: string;
  label: string;
  /** Without dot. */
  extension: string;
  mediaType: string;
  /** What would be lost beyond the fields the format does not have at all; to be shown before anything is written. */
  losses(phrases: readonly Phrase[]): Loss[];
  write(phrases: readonly Phrase[]): Promise<Uint8Array<ArrayBuffer>>;
}
