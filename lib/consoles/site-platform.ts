import { hostOfPattern, matchesPattern } from '../text/match-pattern';
import type { ConsolePack } from './pack';

/** The platform that a pack among these names for the site of this address; undefined: none reads it. */
export function platformOfSite(url: string, among: readonly ConsolePack[]): string | undefined {
  const { hostname } = new URL(url);
  const isOfSite = (pattern: string): boolean => hostOfPattern(pattern) === hostname || matchesPattern(pattern, url);
  return among.find(({ matches }) => matches.some(isOfSite))?.platform;
}

/** The platform of a site (host and port) that the user taught, whichever lesson it was: its orders belong to its chats. */
export const ownPlatformOf = (site: string): string =>
  `own-${site.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`.slice(0, 40);
