import { type Browser, browser } from 'wxt/browser';
import { type Change, changed, changeOf } from '../shared/change';
import type { Handler, Reply, Sender } from './messaging';

const NAME = 'page.views';
/** What a port is for: the address is a part of it, since that is what the browser attests of who speaks. */
const nameFor = (url: string): string => `${NAME} ${url}`;

interface Told {
  id: number;
  change: Change | null;
}
interface Answered {
  id: number;
  reply: Reply;
}

/**
 * A page's side of telling the worker what it shows. A message costs the page a channel of its own, and carries the whole view; the worker
 * that has answered one opens a port, over which only what has changed since the last goes.
 */
export interface PageViews {
  /** Takes the worker's ports until the signal aborts. */
  listen(signal: AbortSignal): void;
  /** Null where there is no port: it is to go by message. Undefined: the worker was stopped before it answered. */
  tell(view: unknown): Promise<Reply | undefined> | null;
  /** The next view goes by message. */
  close(): void;
}

export function pageViews(): PageViews {
  let port: Browser.runtime.Port | null = null;
  let last: unknown = null;
  let count = 0;
  const waiting = new Map<number, (reply: Reply | undefined) => void>();
  const forget = (gone: Browser.runtime.Port | null): void => {
    if (port !== gone) return;
    port = null;
    last = null;
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
  };
  const close = (): void => {
    const before = port;
    forget(before);
    before?.disconnect();
  };
  const take = (opened: Browser.runtime.Port): void => {
    if (opened.sender?.tab || opened.name !== nameFor(globalThis.location.href)) return;
    close();
    port = opened;
    opened.onMessage.addListener(({ id, reply }: Answered) => {
      waiting.get(id)?.(reply);
      waiting.delete(id);
    });
    opened.onDisconnect.addListener(() => {
      // Read, or the browser reports it as an error that nobody looked at: workers are stopped whenever they are idle.
      void browser.runtime.lastError;
      forget(opened);
    });
  };
  return {
    listen: (signal) => {
      // Of an extension that is gone there may be no runtime left to ask.
      const { onConnect } = browser.runtime;
      onConnect.addListener(take);
      const end = () => {
        onConnect.removeListener(take);
        close();
      };
      signal.addEventListener('abort', end, { once: true });
    },
    tell: (view) => {
      if (port && port.name !== nameFor(globalThis.location.href)) close();
      if (!port) return null;
      const told: Told = { id: ++count, change: changeOf(last, view) };
      try {
        port.postMessage(told);
      } catch {
        // The extension may be gone.
        forget(port);
        return null;
      }
      last = view;
      return new Promise((resolve) => waiting.set(told.id, resolve));
    },
    close,
  };
}

/** The worker's side: answers views as `handler` does, and opens a port to each document whose view it has answered. */
export function hearingViews(handler: Handler, fault: (where: string, cause: unknown) => void): Handler {
  const open = new Map<string, Browser.runtime.Port>();
  const connect = (sender: Sender): void => {
    const { tabId, documentId, url } = sender;
    if (tabId === undefined || documentId === undefined || open.get(documentId)?.name === nameFor(url)) return;
    const port = browser.tabs.connect(tabId, { documentId, name: nameFor(url) });
    open.set(documentId, port);
    let view: unknown = null;
    const forget = (): void => {
      if (open.get(documentId) === port) open.delete(documentId);
    };
    const failed = (cause: unknown): void => {
      fault(handler.name, cause);
      port.disconnect();
      forget();
    };
    port.onMessage.addListener(({ id, change }: Told) => {
      const said = (reply: Reply): void => {
        if (open.get(documentId) === port) port.postMessage({ id, reply } satisfies Answered);
      };
      try {
        view = changed(view, change);
        handler.handle(view, sender)?.then(said).catch(failed);
      } catch (cause) {
        failed(cause);
      }
    });
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      forget();
    });
  };
  return {
    name: handler.name,
    handle: (request, sender) => {
      const answer = handler.handle(request, sender);
      answer?.then(({ ok }) => ok && connect(sender)).catch((cause: unknown) => fault(handler.name, cause));
      return answer;
    },
  };
}
