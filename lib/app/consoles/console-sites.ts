import type { ConsolePack, PackFault } from '../../consoles/pack';
import { hostOfPattern, matchesPattern } from '../../text/match-pattern';

/** The origins of match patterns, each once: permissions and switches are by origin. Our own pages need none. */
export const sitesOf = (patterns: readonly string[]): string[] => [
  ...new Set(
    patterns
      .filter((pattern) => /^(?:\*|https?):/.test(pattern))
      .map((pattern) => pattern.replace(/^([^:]+:\/\/[^/]+)\/.*$/, '$1/*')),
  ),
];

/** Whether a pack is for pages of the web: our own practice page is no console to be listed. */
export const isOfWeb = ({ matches }: Pick<ConsolePack, 'matches'>): boolean =>
  matches.some((pattern) => /^(?:\*|https):/.test(pattern));

/** An address as it was typed, made whole, and the pattern of its site; null when it is no https address. */
export function readAddress(address: string): { url: string; site: string } | null {
  const text = address.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d+(?:\/|$)/.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return null;
  const { protocol, hostname, username, password, href } = new URL(whole);
  if (protocol !== 'https:' || username || password || !/^[^.]+(?:\.[^.]+)+$/.test(hostname)) return null;
  return { url: href, site: `https://${hostname}/*` };
}

/** Beyond a top-level domain those below it that anybody may have a name in, as in `*.com.cn`. */
const PUBLIC = /^\*\.(?:(?:com|net|org|gov|edu|co|ac|or|ne)\.)?[^.]+$/;

/** A pack from a file may not claim the whole web, or a whole top-level domain: own packs come first everywhere. */
export const wideMatches = (pack: ConsolePack): PackFault[] =>
  pack.matches.flatMap((pattern, i) => {
    const host = hostOfPattern(pattern) ?? '*';
    return host === '*' || PUBLIC.test(host) ? [{ path: `matches.${i}`, message: `too wide: ${pattern}` }] : [];
  });

/** Whether a page keeps silent by intent: loading it anew would not help. */
export const isSwitchedOff = (url: string, off: readonly string[]): boolean =>
  off.some((host) => matchesPattern(host, url));
