import type { CDPSession, Page } from '@playwright/test';

/** A node as CDP tells it, as far as it is used here. */
interface Node {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  /** Of a frame of the same site. */
  contentDocument?: Node;
}

export type Box = Record<'left' | 'top' | 'right' | 'bottom', number>;

export interface OverlayState {
  /** How many overlays stand in the page; two would be a page that is read twice. */
  count: number;
  /** Kind of the card beside the box; null when none is open. */
  card: string | null;
  cardText: string;
  /** Empty when none is shown. */
  toast: string;
  /** Lines under the words of findings. */
  lines: number;
  /** `ok`, the worst severity, or `not-ready`; null when hidden. */
  badge: string | null;
}

/** What Yingda shows in the page. Its shadow root is closed, to the page as to the test: only the debugger sees inside. */
export class Overlay {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async of(page: Page): Promise<Overlay> {
    return new Overlay(page, await page.context().newCDPSession(page));
  }

  async state(): Promise<OverlayState> {
    const hosts = await this.hosts();
    const inside = hosts.flatMap(({ shadowRoots }) => shadowRoots ?? []).flatMap(all);
    const part = (name: string) => inside.find((node) => attribute(node, name) !== null);
    const card = part('data-yingda-card');
    const toast = part('data-yingda-toast');
    const badge = part('data-yingda-badge');
    return {
      count: hosts.length,
      card: card ? attribute(card, 'data-kind') : null,
      cardText: card ? textOf(card) : '',
      toast: toast ? textOf(toast) : '',
      lines: part('data-yingda-lines')?.children?.length ?? 0,
      badge: badge ? attribute(badge, 'data-state') : null,
    };
  }

  /** What the teaching mode's panel says; null when there is none. */
  async teaching(): Promise<string | null> {
    const inside = (await this.hosts()).flatMap(({ shadowRoots }) => shadowRoots ?? []).flatMap(all);
    const card = inside.find((node) => attribute(node, 'class')?.split(' ').includes('teach'));
    return card ? textOf(card) : null;
  }

  /** Where the elements of this class stand, in px of the window; asked again where they were drawn anew meanwhile. */
  async boxesOf(name: string): Promise<Box[]> {
    for (;;) {
      const boxes = await this.boxesNow(name).catch((cause: unknown) => {
        if (!/Could not find node/.test(String(cause))) throw cause;
      });
      if (boxes) return boxes;
    }
  }

  private async boxesNow(name: string): Promise<Box[]> {
    const inside = (await this.hosts()).flatMap(({ shadowRoots }) => shadowRoots ?? []).flatMap(all);
    const named = inside.filter((node) => attribute(node, 'class')?.split(' ').includes(name));
    return Promise.all(
      named.map(async ({ nodeId }) => {
        const { model } = await this.session.send('DOM.getBoxModel', { nodeId });
        const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
        return { left, top, right, bottom };
      }),
    );
  }

  /** Clicks the button of the open card that says this, with the mouse. */
  async click(label: string): Promise<void> {
    const inside = (await this.hosts()).flatMap(({ shadowRoots }) => shadowRoots ?? []).flatMap(all);
    const button = inside.find((node) => node.nodeName === 'BUTTON' && textOf(node).includes(label));
    if (!button) throw new Error(`no button 「${label}」 in the overlay`);
    const { model } = await this.session.send('DOM.getBoxModel', { nodeId: button.nodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
    await this.page.mouse.click((left + right) / 2, (top + bottom) / 2);
  }

  private async hosts(): Promise<Node[]> {
    const { root } = await this.session.send('DOM.getDocument', { depth: -1, pierce: true });
    return all(root as Node).filter((node) => attribute(node, 'data-yingda-overlay') !== null);
  }
}

function all(node: Node): Node[] {
  const { children = [], shadowRoots = [], contentDocument } = node;
  return [node, ...[...children, ...shadowRoots, ...(contentDocument ? [contentDocument] : [])].flatMap(all)];
}

function attribute(node: Node, name: string): string | null {
  const { attributes = [] } = node;
  for (let i = 0; i < attributes.length; i += 2) if (attributes[i] === name) return attributes[i + 1] ?? '';
  return null;
}

const textOf = (node: Node): string =>
  all(node)
    .map(({ nodeName, nodeValue }) => (nodeName === '#text' ? nodeValue : ''))
    .join('');
