import { readFileSync } from 'node:fs';

/** A request that reached the browser's network stack, whichever page, frame or worker asked for it. */
export interface NetworkRequest {
  url: string;
  method: string;
  /** Origin of the document or worker that asked; null for the browser itself and for navigations from the address bar. */
  initiator: string | null;
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; method?: string; initiator?: string } }[];
}

/**
 * Reads Chromium's own network log (`--log-net-log`), which is complete only once the browser has closed. It sees service workers,
 * extension pages, WebSockets and beacons alike; listeners on pages would miss some of these.
 */
export function readNetworkLog(file: string): NetworkRequest[] {
  const log = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  const start = log.constants.logEventTypes.URL_REQUEST_START_JOB;
  if (start === undefined) throw new Error('this browser writes no URL_REQUEST_START_JOB into its network log');
  return log.events.flatMap(({ type, params }) => {
    if (type !== start || !params?.url || !/^(https?|wss?):/.test(params.url)) return [];
    const initiator = params.initiator && params.initiator !== 'not an origin' ? params.initiator : null;
    return [{ url: params.url, method: params.method ?? '', initiator }];
  });
}

/** Hosts a fresh Chromium, Chrome or Edge calls by itself (updates, sign-in state), flags notwithstanding. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gvt1|gvt2|gstatic|microsoft|msn|bing|edge\.skype)\.com$/;

/** The requests that went anywhere but the origins allowed, without those the browser makes for itself. */
export function foreignRequests(
  requests: readonly NetworkRequest[],
  allowedOrigins: readonly string[],
): NetworkRequest[] {
  return requests.filter(({ url, initiator }) => {
    const { origin, hostname } = new URL(url);
    if (allowedOrigins.includes(origin)) return false;
    return initiator !== null || !BROWSERS_OWN.test(hostname);
  });
}
