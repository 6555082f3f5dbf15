import type { Finding } from '../checks/finding';
import type { DraftFacts } from './link';

/** Facts are asked once the agent's hands rest (ms): an answer to half a sentence helps nobody. */
const SETTLE_MS = 250;

export interface FactWatchPorts {
  window: Window;
  /** The draft in the box now. */
  draft(): { text: string; findings: readonly Finding[] };
  /** The answer is null when nobody answered or the draft was overtaken. */
  ask(question: { text: string; reword: boolean }): Promise<DraftFacts | null>;
  /** For the text that was asked about, which may be gone by now. */
  answered(text: string, facts: DraftFacts): void;
  fault(cause: unknown): void;
  signal: AbortSignal;
}

/** Asks the extension what the shop's facts say of the draft, a moment after it changed. The newest question alone may answer. */
export function watchFacts({ window, draft, ask, answered, fault, signal }: FactWatchPorts): { look(): void } {
  let asked = 0;
  let timer: number | undefined;
  let dueAt = 0;
  /** One timer for a run of keys: a timer anew for each costs more than all else that is done here. */
  const wait = () => {
    const left = dueAt - window.performance.now();
    timer = left > 0 ? window.setTimeout(wait, left) : undefined;
    if (left <= 0) void run(asked).catch(fault);
  };
  const run = async (mine: number) => {
    const { text, findings } = draft();
    if (text.trim() === '') return;
    const facts = await ask({ text, reword: findings.some(({ family }) => family === 'perfunctory') });
    if (facts && mine === asked && !signal.aborted) answered(text, facts);
  };
  signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });
  return {
    look: () => {
      asked++;
      dueAt = window.performance.now() + SETTLE_MS;
      timer ??= window.setTimeout(wait, SETTLE_MS);
    },
  };
}
