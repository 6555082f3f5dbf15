import type { Store } from '../../data/store';
import { err, ok, type Result } from '../../shared/result';
import { faultOf } from '../save-fault';
import type { ImageFault } from './library';

/** Consoles refuse larger pictures, and a library of them should still fit a backup. */
export const LARGEST_IMAGE_BYTES = 2 * 2 ** 20;
/** Consoles send a few pictures in one go. */
export const MOST_IMAGES = 9;
const LONGEST_NAME = 80;
const LOOSE = '';

/** What the bytes are, by how they begin: a file's name and stated type say what anybody likes. */
export function imageType(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(head)) return 'image/gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
  return null;
}

/** Stores a picture for a draft that is not saved yet; gives its id. `has`: pictures the draft has. */
export async function addImage(
  images: Store['images'],
  file: File,
  has: number,
  id: string,
): Promise<Result<string, ImageFault>> {
  if (has >= MOST_IMAGES) return err('too-many');
  if (file.size > LARGEST_IMAGE_BYTES) return err('too-large');
  const bytes = await file.arrayBuffer();
  const type = imageType(new Uint8Array(bytes));
  if (type === null) return err('not-an-image');
  const added = await images.add({ id, phraseId: LOOSE, name: file.name.slice(0, LONGEST_NAME), type, bytes });
  return added.ok ? ok(id) : err(faultOf(added.error));
}

/** The picture's bytes, or null when it is gone. */
export async function imageBlob(images: Store['images'], id: string): Promise<Blob | null> {
  const row = (await images.get([id])).get(id);
  return row ? new Blob([row.bytes], { type: row.type }) : null;
}
