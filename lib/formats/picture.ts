import { fromBase64 } from '../text/base64';
import { MAX_PICTURE } from './limits';

/** A phrase's picture, with its bytes. */
export interface Picture {
  id: string;
  /** As the user named the file. */
  name: string;
  type: PictureType;
  bytes: ArrayBuffer;
}

export type PictureType = keyof typeof MAGIC;

/** What a file of each type begins with. `null`: any byte. */
const MAGIC = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/gif': [0x47, 0x49, 0x46, 0x38],
  'image/webp': [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
} as const;

const isType = (type: string): type is PictureType => Object.hasOwn(MAGIC, type);

/** Whether bytes are what their type says: nothing else (SVG, HTML) may come in under a picture's name. */
export function isPicture(type: string, bytes: Uint8Array): type is PictureType {
  if (!isType(type) || bytes.length > MAX_PICTURE) return false;
  return MAGIC[type].every((byte, i) => byte === null || bytes[i] === byte);
}

/** The bytes of a picture written as base64; null for what is none, or longer than a picture may be. */
export const pictureBytes = (text: string): Uint8Array<ArrayBuffer> | null =>
  text.length > (MAX_PICTURE * 4) / 3 + 4 ? null : fromBase64(text);
