/** How long the last notice stands (ms); the side panel goes on saying the same. */
const NOTICE_MS = 8_000;

export interface PageLifeOptions {
  window: Window;
  /** Whether the extension that this script belongs to is still there. */
  extensionAlive(): boolean;
  /** Says that the page must be reloaded. Called once. */
  sayFarewell(): void;
  signal: AbortSignal;
}

export interface PageLife {
  /** Aborts once the extension was updated, reloaded or removed under the page: listeners and timers of a dead script go. */
  working: AbortSignal;
  /** Outlives `working` by the last notice. */
  shown: AbortSignal;
  /** Ask before anything that needs the extension; the first `false` ends the work. */
  isAlive(): boolean;
}

/** The browser tells a content script nothing when its extension goes: it must look, say so once, and leave the page to itself. */
export function createPageLife({ window, extensionAlive, sayFarewell, signal }: PageLifeOptions): PageLife {
  const working = new AbortController();
  const shown = new AbortController();
  return {
    working: AbortSignal.any([signal, working.signal]),
    shown: AbortSignal.any([signal, shown.signal]),
    isAlive: () => {
      if (extensionAlive()) return true;
      if (!working.signal.aborted) {
        working.abort();
        sayFarewell();
        window.setTimeout(() => shown.abort(), NOTICE_MS);
      }
      return false;
    },
  };
}
