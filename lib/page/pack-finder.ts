import type { ConsolePack, PageReader } from '../consoles/pack';
import { rootsRead } from '../consoles/reader/roots';
import { showsChat } from '../consoles/reader/shows-chat';
import { delay } from '../shared/delay';
import { placeOf } from '../text/page-place';
import { observePage } from './observe';
import { watchRoute } from './route';

/** After a question that nobody answered (ms), doubled each time: a worker that is just being installed hears nothing yet. */
const ASK_AGAIN_MS = 500;
const ASK_AGAIN_MOST_MS = 10_000;
/** Between two looks (ms) at a page that changes, for the parts of a pack that isn't at home there. */
const LOOK_AGAIN_MS = 300;

export interface PackFinderOptions {
  window: Window;
  /** What may read this address; null: nobody answered. */
  link: { readers(): Promise<PageReader[] | null> };
  /** Whether the page shows the parts of a pack that isn't at home there. Absent: a chat's. */
  isShown?(pack: ConsolePack): boolean;
  /**
   * What reads this address from now on; null: nothing does. Not called again while it stays the same. `reads`: to be asked before each
   * reading; false: the page has become another one, and who reads it now has been told.
   */
  found(pack: ConsolePack | null, reads: () => boolean): void;
  fault(cause: unknown): void;
  signal: AbortSignal;
}

/** Which pack reads this frame. Asked at the start, and again when a single-page console goes elsewhere. */
export function findPack(options: PackFinderOptions): void {
  const { window, link, found, fault, signal } = options;
  const { isShown = (pack: ConsolePack) => showsChat(pack, window.document) } = options;
  let current: string | null | undefined;
  let readers: readonly PageReader[] = [];
  let watching: AbortController | null = null;
  let asked = 0;
  /** Of a page that goes elsewhere by itself the address is known before anybody answers for it. */
  const isThere = ({ home }: ConsolePack): boolean => home === undefined || home === placeOf(window.location.href);
  const isRight = ({ pack, isAtHome }: PageReader): boolean => (isAtHome && isThere(pack)) || isShown(pack);
  const choose = (): void => {
    const reader = readers.find(isRight) ?? null;
    const id = reader?.pack.id ?? null;
    if (id === current) return;
    current = id;
    found(reader?.pack ?? null, () => {
      if (reader === null || isRight(readers.find(({ pack }) => pack.id === id) ?? reader)) return true;
      choose();
      return false;
    });
  };
  const ask = async () => {
    const mine = ++asked;
    for (let pause = ASK_AGAIN_MS; ; pause = Math.min(pause * 2, ASK_AGAIN_MOST_MS)) {
      const answer = await link.readers();
      if (mine !== asked || signal.aborted) return;
      if (answer) {
        readers = answer;
        choose();
        watch();
        return;
      }
      await delay(pause, signal);
      if (mine !== asked || signal.aborted) return;
    }
  };
  /** Where the address alone decides, nothing is looked at for it. */
  const watch = (): void => {
    watching?.abort();
    watching = null;
    if (readers.every(({ isAtHome }) => isAtHome)) return;
    watching = new AbortController();
    const life = AbortSignal.any([signal, watching.signal]);
    let isDue = false;
    const soon = async () => {
      if (isDue) return;
      isDue = true;
      await delay(LOOK_AGAIN_MS, life);
      isDue = false;
      if (!life.aborted) choose();
    };
    const { document } = window;
    observePage({ document, roots: rootsRead, onChange: () => void soon().catch(fault), signal: life });
  };
  const start = () => void ask().catch(fault);
  watchRoute({ window, onRoute: start, signal });
  start();
}
