import type { Phrase } from '../phrases/phrase';
import type { Uses } from './format';
import type { Picture } from './picture';

/** Something that a format can't hold of a phrase. */
export interface Loss {
  phraseId: string;
  /**
   * `characters`: written as `?`; `levels`: two levels of groups become one; `cell-too-long`: cut by the other program; `field`: the format
   * has no place for it; `pictures`: left out.
   */
  kind: LossKind;
  /** The characters, the group as it is written, the column's or the field's name in our tables, the number of pictures. */
  found: string;
}

/** In the order in which they are told. */
export const LOSS_KINDS = ['characters', 'cell-too-long', 'levels', 'pictures', 'field'] as const;
export type LossKind = (typeof LOSS_KINDS)[number];

export type Pictures = ReadonlyMap<string, Picture>;
export type UsesOf = ReadonlyMap<string, Uses>;

/** A way out of the library. A file in `writers/` with one of these as its default export is all that a new one needs. */
export interface Writer {
  id: string;
  label: string;
  /** Without dot. */
  extension: string;
  mediaType: string;
  /** What would be lost; to be shown before anything is written. */
  losses(phrases: readonly Phrase[], pictures?: Pictures): Loss[];
  /** `uses`: by phrase. */
  write(phrases: readonly Phrase[], pictures?: Pictures, uses?: UsesOf): Promise<Uint8Array<ArrayBuffer>>;
}
