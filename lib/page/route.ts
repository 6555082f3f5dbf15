/** How often the address is looked at (ms) where nothing announces its changes. */
const POLL = 800;

export interface RouteOptions {
  window: Window;
  /** Gets the new URL, once for each that differs from the one before. */
  onRoute: (url: string) => void;
  signal: AbortSignal;
}

/**
 * Tells when a single-page console changes its address. `pushState` raises no event, so it is heard through the Navigation API, and
 * where the page has none the address is polled while the tab is shown.
 */
export function watchRoute({ window, onRoute, signal }: RouteOptions): void {
  if (signal.aborted) return;
  let url = window.location.href;
  const check = (): void => {
    if (window.location.href === url) return;
    url = window.location.href;
    onRoute(url);
  };
  window.addEventListener('popstate', check, { signal });
  window.addEventListener('hashchange', check, { signal });
  if ('navigation' in window && window.navigation instanceof EventTarget) {
    window.navigation.addEventListener('currententrychange', check, { signal });
    return;
  }
  const timer = window.setInterval(() => {
    if (!window.document.hidden) check();
  }, POLL);
  signal.addEventListener('abort', () => window.clearInterval(timer), { once: true });
}
