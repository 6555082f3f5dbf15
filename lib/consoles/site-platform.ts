import { hostOfPattern, matchesPattern } from '../text/match-pattern';
import type { ConsolePack } from './pack';

/** The platform that a pack among these names for the site of this address; undefined: none reads it. */
export function platformOfSite(url: string, among: readonly ConsolePack[]): string | undefined {
  const { hostname } = new URL(url);
  const isOfSite = (pattern: string): boolean => hostOfPattern(pattern) === hostname || matchesPattern(pattern, url);
  return among.find(({ matches }) => matches.some(isOfSite))?.platform;
}

/** The platform of a site (host and port) that the user taught, whichever lesson it was: its orders belong to its chats. */
export const ownPlatformOf = (site: string): string => cut(`own-${wordsOf(site)}`, site);

/** The pack of one lesson of a site (host and port): no other site's, and not the other lesson's, or one would replace the other. */
export function taughtIdOf(site: string, lesson: 'chat' | 'orders'): string {
  const id = `own-${lesson === 'orders' ? 'orders--' : ''}${wordsOf(site)}`;
  // Dots and hyphens become the same.
  return site.includes('-') ? marked(id, site) : cut(id, site);
}

/** As many characters as an id may have. */
const MOST = 40;

const wordsOf = (site: string): string => site.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const cut = (id: string, site: string): string => (id.length > MOST ? marked(id, site) : id);

function marked(id: string, site: string): string {
  let hash = 0;
  for (const char of site.toLowerCase()) hash = (Math.imul(hash, 31) + (char.codePointAt(0) as number)) >>> 0;
  const mark = hash.toString(36);
  return `${id.slice(0, MOST - mark.length - 1)}-${mark}`;
}
