import type { Page } from '@playwright/test';

/** One state of the panel as the user saw it. */
export interface Paint {
  revision: number;
  key: string;
  /** Epoch ms, taken by the panel after painting. */
  at: number;
}

interface PaintLogWindow {
  paints: (Paint & { text: string })[];
}

/** A suggestion as the panel shows it. */
export interface Offer {
  phraseId: string;
  /** What would be inserted, as far as its variables are filled. */
  text: string;
  /** A variable must be typed first. */
  asks: boolean;
}

/** Spaces and line breaks are laid out differently in the panel: compare without. */
export const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** The side panel, read only. */
export class PanelPage {
  private constructor(readonly page: Page) {}

  static async of(page: Page): Promise<PanelPage> {
    await page.waitForSelector('[data-painted-revision]', { timeout: 60_000 });
    await page.evaluate(() => {
      const target = globalThis as unknown as PaintLogWindow;
      target.paints = [];
      const note = () => {
        const root = document.querySelector<HTMLElement>('[data-painted-revision]');
        if (!root) return;
        const { paintedRevision, paintedAt, conversationKey } = root.dataset;
        target.paints.push({
          revision: Number(paintedRevision),
          key: conversationKey ?? '',
          at: Number(paintedAt),
          text: (root.textContent ?? '').replace(/\s+/g, ''),
        });
        if (target.paints.length > 500) target.paints.splice(0, 250);
      };
      note();
      new MutationObserver(note).observe(document, { subtree: true, attributeFilter: ['data-painted-at'] });
    });
    return new PanelPage(page);
  }

  /** The first paint since `since` (epoch ms) for this conversation that shows these words; null if none comes within `ms`. */
  painted(wanted: { key: string; words: string; since: number }, ms: number): Promise<Paint | null> {
    return this.page.evaluate(
      async ({ key, words, since, limit }) => {
        const end = Date.now() + limit;
        while (Date.now() < end) {
          const { paints } = globalThis as unknown as PaintLogWindow;
          const found = paints.find((it) => it.at >= since && it.key === key && it.text.includes(words));
          if (found) return { revision: found.revision, key: found.key, at: found.at };
          await new Promise((resolve) => setTimeout(resolve, 4));
        }
        return null;
      },
      // The panel cuts long words after a few lines, and makes invisible characters visible.
      { ...wanted, words: withoutSpace(wanted.words).slice(0, 12), limit: ms },
    );
  }

  /** Returns once nothing was painted for `quietMs`. */
  async quiet(quietMs: number): Promise<void> {
    await this.page.evaluate(async (limit) => {
      const { paints } = globalThis as unknown as PaintLogWindow;
      for (let last = -1, since = Date.now(); Date.now() - since < limit; ) {
        const at = paints.at(-1)?.at ?? 0;
        if (at !== last) {
          last = at;
          since = Date.now();
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }, quietMs);
  }

  offers = (): Promise<Offer[]> =>
    this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('li[data-phrase]')].map((row) => ({
        phraseId: row.dataset.phrase ?? '',
        text: row.querySelector('p')?.textContent ?? '',
        asks: row.querySelector('[data-variable]') !== null,
      })),
    );
}
