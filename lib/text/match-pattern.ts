import { literally } from './literally';

const PATTERN = /^(\*|https?|file|chrome-extension):\/\/(\*|(?:\*\.)?[^/*:]+)(?::(\d+|\*))?(\/.*)$/;

/** Whether a text is a match pattern as a manifest writes it (`https://*.example.com/chat/*`). */
export const isMatchPattern = (pattern: string): boolean => PATTERN.test(pattern);

/**
 * Whether a URL fits a match pattern, by the browser's rules: `*` as the scheme means http or https, a pattern without a port fits
 * every port, the path is compared with path and query, and the fragment doesn't count. False for anything that is no URL.
 */
export function matchesPattern(pattern: string, url: string): boolean {
  const parts = PATTERN.exec(pattern);
  if (!parts || !URL.canParse(url)) return false;
  const [, scheme, host = '', port, path = ''] = parts;
  const { protocol, hostname, port: actualPort, pathname, search } = new URL(url);
  const schemeFits = scheme === '*' ? /^https?:$/.test(protocol) : protocol === `${scheme}:`;
  if (!schemeFits || (port && port !== '*' && port !== actualPort)) return false;
  const hostFits =
    host === '*' ||
    hostname === host ||
    (host.startsWith('*.') && (hostname === host.slice(2) || hostname.endsWith(host.slice(1))));
  return hostFits && new RegExp(`^${path.split('*').map(literally).join('.*')}$`, 's').test(pathname + search);
}

/** The host of a match pattern as it is written; null when it is none. */
export const hostOfPattern = (pattern: string): string | null => PATTERN.exec(pattern)?.[2] ?? null;
