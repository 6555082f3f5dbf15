import { h } from './dom';
import type { OverlayHost } from './host';
import { severityIcon } from './severity-icon';

/** Long enough to read two lines out of the corner of the eye. */
const SHOWN_MS = 4_000;

export interface Toast {
  show(text: string, tone: 'ok' | 'warn', box: DOMRect | null): void;
  /** The box was emptied: what was put into it is sent or gone, and the word of it would lie over the talk. A warning stays. */
  emptied(): void;
}

export function createToast(host: OverlayHost, window: Window, signal: AbortSignal): Toast {
  const toast = h('div', { class: 'toast', role: 'status', 'aria-live': 'polite', 'data-yingda-toast': true });
  let timer = 0;
  signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });
  return {
    show: (text, tone, box) => {
      toast.dataset.tone = tone;
      toast.replaceChildren(severityIcon(tone), ` ${text}`);
      host.show(toast);
      if (box) {
        toast.style.left = `${Math.max(6, box.left)}px`;
        toast.style.bottom = `${Math.max(6, window.innerHeight - box.top + 6)}px`;
      } else {
        toast.style.left = '12px';
        toast.style.bottom = '12px';
      }
      window.clearTimeout(timer);
      timer = window.setTimeout(() => host.hide(toast), SHOWN_MS);
    },
    emptied: () => {
      if (toast.dataset.tone === 'ok') host.hide(toast);
    },
  };
}
