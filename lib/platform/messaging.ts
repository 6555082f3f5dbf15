import { type Browser, browser } from 'wxt/browser';
import { describe } from '../shared/log';
import { err, ok, type Result } from '../shared/result';
import type { Message, SenderKind } from './message';

/**
 * `no-receiver` – nobody listens there (no console page, or not loaded yet); `stale` – this script belongs to a version of the
 * extension that is gone, the page must be reloaded; `invalid` – the answer does not fit its schema; `failed` – the receiver failed.
 */
export type SendError = 'no-receiver' | 'stale' | 'invalid' | 'failed';

interface Envelope {
  yingda: string;
  request: unknown;
}
/** An answer as it travels. */
export type Reply = { ok: true; value: unknown } | { ok: false; error: string };

/** Who sent a message, as the browser attests it. */
export interface Sender {
  kind: SenderKind;
  /** Tab and frame of a page; absent for the worker, the panel and the popup. */
  tabId?: number;
  windowId?: number;
  frameId?: number;
  /** Another one once the frame loads anew. */
  documentId?: string;
  url: string;
}

/** To the worker; the extension's open pages hear it too. */
export const send = <Request, Response>(message: Message<Request, Response>, request: Request) =>
  exchange(message, (data) => browser.runtime.sendMessage(data), request);

/** To a tab: the frame that a pack reads answers, the others keep silent. */
export const sendToTab = <Request, Response>(tabId: number, message: Message<Request, Response>, request: Request) =>
  exchange(message, (data) => browser.tabs.sendMessage(tabId, data), request);

async function exchange<Request, Response>(
  message: Message<Request, Response>,
  deliver: (data: Envelope) => Promise<unknown>,
  request: Request,
): Promise<Result<Response, SendError>> {
  if (!isAlive()) return err('stale');
  let reply: Reply | undefined;
  try {
    reply = (await deliver(envelope(message, request))) as Reply | undefined;
  } catch (cause) {
    const text = describe(cause);
    if (/context invalidated/i.test(text) || !isAlive()) return err('stale');
    // A receiver that closes (a killed worker, a page that navigates) ends the exchange without an answer.
    return err('no-receiver');
  }
  return answerIn(message, reply);
}

/** What an answer says; undefined: there came none. */
export function answerIn<Response>(
  message: Pick<Message<unknown, Response>, 'response'>,
  reply: Reply | undefined,
): Result<Response, SendError> {
  if (!reply) return err('no-receiver');
  if (!reply.ok) return err('failed');
  const parsed = message.response.safeParse(reply.value);
  return parsed.success ? ok(parsed.data) : err('invalid');
}

/** False in a content script whose extension was updated, reloaded or removed: it loses `runtime.id`, or all of `runtime`. */
export const isAlive = (): boolean => Boolean((browser as Partial<typeof browser>).runtime?.id);

export interface Handler {
  name: string;
  handle(request: unknown, sender: Sender): Promise<Reply> | null;
}

/** Answers a message. An exception becomes a failed reply; `failed` is told so that it is logged where it happened. */
export function answer<Request, Response>(
  message: Message<Request, Response>,
  work: (request: Request, sender: Sender) => Response | Promise<Response>,
  failed: (where: string, cause: unknown) => void,
): Handler {
  return {
    name: message.name,
    handle: (request, sender) => {
      const refused = refusal(message, sender);
      if (refused) return Promise.resolve(refused);
      const parsed = message.request.safeParse(request);
      if (!parsed.success) return Promise.resolve({ ok: false, error: 'invalid request' });
      return respond(message.name, () => work(parsed.data, sender), failed);
    },
  };
}

/** Answers only where this is for us: in a tab of several frames all of them hear a message. */
export const answerIf = (isOurs: () => boolean, { name, handle }: Handler): Handler => ({
  name,
  handle: (request, sender) => (isOurs() ? handle(request, sender) : null),
});

/** Hears a message that somebody else answers. */
export function overhear<Request, Response>(
  message: Message<Request, Response>,
  work: (request: Request, sender: Sender) => void,
): Handler {
  return {
    name: message.name,
    handle: (request, sender) => {
      const parsed = message.request.safeParse(request);
      if (!refusal(message, sender) && parsed.success) work(parsed.data, sender);
      return null;
    },
  };
}

const refusal = (message: Message<unknown, unknown>, sender: Sender): Reply | null =>
  message.from === sender.kind ? null : { ok: false, error: `${message.name} is not for ${sender.kind}` };

async function respond(
  name: string,
  work: () => unknown,
  failed: (where: string, cause: unknown) => void,
): Promise<Reply> {
  try {
    return { ok: true, value: await work() };
  } catch (cause) {
    failed(name, cause);
    return { ok: false, error: describe(cause) };
  }
}

/**
 * Listens for messages; call it synchronously when the worker starts. Whatever speaks from a tab and is no page of our own is a content
 * script of ours in a console's page; the practice page belongs to the extension and still speaks as a page.
 */
export function listen(handlers: readonly Handler[], signal?: AbortSignal): void {
  const take = receiver(handlers);
  const onMessage = (data: unknown, from: Browser.runtime.MessageSender, reply: (value: Reply) => void): boolean => {
    const answer = take(data, from);
    if (!answer) return false;
    void answer.then(reply);
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage), { once: true });
}

/** Gives what arrived to its handler; null where nobody is to answer. */
export function receiver(handlers: readonly Handler[]) {
  const byName = new Map(handlers.map((handler) => [handler.name, handler]));
  return (data: unknown, from: Browser.runtime.MessageSender): Promise<Reply> | null => {
    if (from.id !== browser.runtime.id || !isEnvelope(data)) return null;
    const sender = senderOf(from);
    return sender && (byName.get(data.yingda)?.handle(data.request, sender) ?? null);
  };
}

/** A message as it travels. */
export const envelope = <Request>({ name }: Message<Request, unknown>, request: Request): Envelope => ({
  yingda: name,
  request,
});

const isEnvelope = (data: unknown): data is Envelope =>
  typeof data === 'object' && data !== null && typeof (data as Envelope).yingda === 'string';

function senderOf(from: Browser.runtime.MessageSender): Sender | null {
  const url = from.url ?? '';
  const where = {
    url,
    ...(from.tab?.id === undefined ? {} : { tabId: from.tab.id, windowId: from.tab.windowId }),
    ...(from.frameId === undefined ? {} : { frameId: from.frameId }),
    ...(from.documentId === undefined ? {} : { documentId: from.documentId }),
  };
  // Only the worker may have no address: a frame without one (about:blank, a sandbox) is anybody's.
  if (url === '') return from.tab ? null : { kind: 'extension', ...where };
  const own = browser.runtime.getURL('/' as never);
  if (url.startsWith(own) && !url.startsWith(`${own}practice.html`)) return { kind: 'extension', ...where };
  return from.tab ? { kind: 'page', ...where } : null;
}
