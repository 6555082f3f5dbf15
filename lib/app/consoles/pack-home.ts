import type { ConsolePack } from '../../consoles/pack';
import { matchesPattern } from '../../text/match-pattern';
import { placeOf } from '../../text/page-place';

const isOfSite = (pattern: string): boolean => /^[^:]+:\/\/[^/]+\/\*$/.test(pattern);

/**
 * Whether a page of this address, which the pack's patterns fit, is where the pack is meant to read. Of packs that were taught before they
 * had a home, and claim a whole site, nobody knows it.
 */
export function isAtHome({ home, matches, hosts, devHosts = [], url: narrowed }: ConsolePack, url: string): boolean {
  if (home !== undefined) return placeOf(url) === home;
  const isNarrow = (pattern: string): boolean =>
    narrowed !== undefined || !isOfSite(pattern) || hosts.includes(pattern) || devHosts.includes(pattern);
  return matches.some((pattern) => isNarrow(pattern) && matchesPattern(pattern, url));
}
