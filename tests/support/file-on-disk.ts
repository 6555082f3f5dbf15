import { openAsBlob } from 'node:fs';
import path from 'node:path';
import type { Imported } from '../../lib/formats/preview';

/** A file on the disk as the browser hands one over: its size is known before a byte is read, and pieces of it can be had. */
export async function fileOnDisk(file: string): Promise<Exclude<Imported, { pasted: string }>> {
  return new File([await openAsBlob(file)], path.basename(file));
}
