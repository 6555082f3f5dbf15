import { matchesPattern } from '../text/match-pattern';
import type { ConsolePack } from './pack';

const files = import.meta.glob<ConsolePack>('./packs/*.ts', { eager: true, import: 'default' });

/** The shipped packs, by file name. A file in `packs/` is all it takes to add one. */
export const packs: readonly ConsolePack[] = Object.keys(files)
  .sort()
  .map((file) => files[file] as ConsolePack);

/** The first pack that reads a frame with this URL, or null. */
export function packFor(url: string, among: readonly ConsolePack[]): ConsolePack | null {
  return (
    among.find(
      (pack) =>
        pack.matches.some((pattern) => matchesPattern(pattern, url)) &&
        (pack.url === undefined || new RegExp(pack.url, 'u').test(url)),
    ) ?? null
  );
}
