import type { ConsolePack } from '../consoles/pack';
import { delay } from '../shared/delay';
import type { PageLink } from './link';
import { watchRoute } from './route';

/** After a question that nobody answered (ms), doubled each time: a worker that is just being installed hears nothing yet. */
const ASK_AGAIN_MS = 500;
const ASK_AGAIN_MOST_MS = 10_000;

export interface PackFinderOptions {
  window: Window;
  link: Pick<PageLink, 'pack'>;
  /** What reads this address from now on; null: nothing does. Not called again while it stays the same. */
  found(pack: ConsolePack | null): void;
  fault(cause: unknown): void;
  signal: AbortSignal;
}

/** Which pack reads this frame. Asked at the start, and again when a single-page console goes elsewhere. */
export function findPack({ window, link, found, fault, signal }: PackFinderOptions): void {
  let current: string | null | undefined;
  let asked = 0;
  const ask = async () => {
    const mine = ++asked;
    for (let pause = ASK_AGAIN_MS; ; pause = Math.min(pause * 2, ASK_AGAIN_MOST_MS)) {
      const answer = await link.pack();
      if (mine !== asked || signal.aborted) return;
      if (answer) {
        const id = answer.pack?.id ?? null;
        if (id !== current) {
          current = id;
          found(answer.pack);
        }
        return;
      }
      await delay(pause, signal);
      if (mine !== asked || signal.aborted) return;
    }
  };
  const start = () => void ask().catch(fault);
  watchRoute({ window, onRoute: start, signal });
  start();
}
