import { type Browser, browser } from 'wxt/browser';
import type { Message } from './message';
import { envelope, type Handler, receiver } from './messaging';

const NAME = 'page.news';

/** A page's side of what it tells open side panels at every key: a message each, sent to whoever listens, would cost it three times as much. */
export interface PageNews {
  /** A panel asks what there is: the panels that are open by now hear from here on. Throws once the extension is gone. */
  open(): void;
  /** Tells the panels that hear; where there are none it does nothing, and a panel that opens asks for everything. */
  tell<Request, Response>(message: Message<Request, Response>, request: Request): void;
  /** Nobody hears any more until it is opened again. */
  close(): void;
}

/** The worker doesn't hear it, and so isn't kept awake by somebody who types. */
export function pageNews(): PageNews {
  let port: Browser.runtime.Port | null = null;
  const forget = (gone: Browser.runtime.Port): void => {
    if (port === gone) port = null;
  };
  return {
    open: () => {
      const before = port;
      const opened = browser.runtime.connect({ name: NAME });
      port = opened;
      opened.onDisconnect.addListener(() => {
        // Read, or the browser reports it as an error that nobody looked at: the panel may have closed meanwhile.
        void browser.runtime.lastError;
        forget(opened);
      });
      before?.disconnect();
    },
    tell: (message, request) => {
      const to = port;
      if (!to) return;
      try {
        to.postMessage(envelope(message, request));
      } catch {
        // The extension may be gone.
        forget(to);
      }
    },
    close: () => {
      port?.disconnect();
      port = null;
    },
  };
}

/** Hears pages' news until the signal aborts. */
export function hearNews(handlers: readonly Handler[], signal: AbortSignal): void {
  const take = receiver(handlers);
  const onConnect = (port: Browser.runtime.Port): void => {
    const { name, sender } = port;
    if (name !== NAME || !sender) return;
    port.onMessage.addListener((data: unknown) => void take(data, sender));
    signal.addEventListener('abort', () => port.disconnect(), { once: true });
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(onConnect), { once: true });
}
