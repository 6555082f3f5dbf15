import type { Phrase } from '../../phrases/phrase';
import { z } from '../../shared/zod';
import { toBase64 } from '../../text/base64';
import type { ReadRow, Uses } from '../format';
import { MAX_PICTURES_BYTES } from '../limits';
import { isPicture, type Picture, pictureBytes } from '../picture';
import { type OwnRow, ownRowSchema } from './own-row';

/**
 * Our own file of phrases: JSON with a name, a version and the rows. Reading refuses bad rows one by one, with their number.
 * Version 1 left out what a phrase did not have; a picture that does not fit is named by its id alone.
 */
const FORMAT = 'yingda-library';
const VERSION = 2;

const fileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal([1, VERSION]),
  phrases: z.array(z.unknown()),
});

/** Whether parsed JSON says it is a library of ours. */
export const isLibrary = (json: unknown): json is z.infer<typeof fileSchema> => fileSchema.safeParse(json).success;

const newerSchema = z.object({ format: z.literal(FORMAT), version: z.number().check(z.gt(VERSION)) });

/** Whether a later release wrote it: nobody knows what is left out of it here. */
export const isNewerLibrary = (json: unknown): boolean => newerSchema.safeParse(json).success;

/** The rows of a library of ours; a field that a row does not have stays absent. */
export function readLibraryRows({ phrases }: z.infer<typeof fileSchema>): ReadRow[] {
  return phrases.map((value, index): ReadRow => {
    const row = index + 1;
    const read = ownRowSchema.safeParse(value);
    if (!read.success) {
      const found = read.error.issues[0]?.path.join('.') ?? '';
      const isEmpty = found === 'body' && (value as { body?: unknown }).body === '';
      return { row, fault: isEmpty ? 'no-body' : 'malformed', found };
    }
    const { images, ...fields } = read.data;
    if (!images) return { ...fields, row, warnings: [] };
    return { ...fields, pictures: images.map(pictureOf), row, warnings: [] };
  });
}

/** The id alone where the file does not hold the picture, or something else in its place. */
function pictureOf(image: NonNullable<OwnRow['images']>[number]): Picture | string {
  if (typeof image === 'string') return image;
  const { id, name, type, data } = image;
  const bytes = pictureBytes(data);
  return bytes && isPicture(type, bytes) ? { id, name, type, bytes: bytes.buffer } : id;
}

/** The pictures that fit into a file, those of the first phrases first. */
export function picturesThatFit(
  phrases: readonly Phrase[],
  pictures: ReadonlyMap<string, Picture>,
): ReadonlyMap<string, Picture> {
  const fitting = new Map<string, Picture>();
  let bytes = 0;
  for (const id of phrases.flatMap(({ images }) => images)) {
    const picture = pictures.get(id);
    if (!picture || !isPicture(picture.type, new Uint8Array(picture.bytes))) continue;
    bytes += picture.bytes.byteLength;
    if (bytes > MAX_PICTURES_BYTES) break;
    fitting.set(id, picture);
  }
  return fitting;
}

/**
 * The whole library as our own JSON, one phrase a line so that two exports can be compared. Phrases stand in their order. `uses`: by
 * phrase.
 */
export function writeLibrary(
  phrases: readonly Phrase[],
  pictures: ReadonlyMap<string, Picture> = new Map(),
  uses: ReadonlyMap<string, Uses> = new Map(),
): string {
  const fitting = picturesThatFit(phrases, pictures);
  const rows = phrases.map(({ order, images, ...row }) => {
    const written = images.map((id) => {
      const picture = fitting.get(id);
      return picture
        ? { id, name: picture.name, type: picture.type, data: toBase64(new Uint8Array(picture.bytes)) }
        : id;
    });
    const { autoReply = null, copyOf = null, validFrom = null, validTo = null, ...rest } = row;
    const used = uses.get(row.id);
    return JSON.stringify({
      ...rest,
      autoReply,
      copyOf,
      validFrom,
      validTo,
      images: written,
      ...(used && { uses: used }),
    });
  });
  return `{"format":"${FORMAT}","version":${VERSION},"phrases":[\n${rows.join(',\n')}\n]}\n`;
}
