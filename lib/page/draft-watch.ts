import { type Checker, hitWords } from '../checks/checker';
import type { Finding } from '../checks/finding';
import { readText } from '../editors/read';

/** A page that empties its box after sending tells nobody: this often the box is looked at anyway while the tab is visible. */
const LOOK_MS = 700;

export interface DraftWatchPorts {
  window: Window;
  box(): HTMLElement | null;
  checker(): Checker | null;
  /** What the agent sent before in this conversation, for repeated answers. */
  previousReplies(): string[];
  /** The text or its findings changed. `typedAt`: time stamp of the key that did it, on the page's clock, or null. */
  changed(draft: string, findings: Finding[], typedAt: number | null): void;
  /** The checker failed on a draft. */
  fault(cause: unknown): void;
  signal: AbortSignal;
}

export interface DraftWatch {
  readonly text: string;
  readonly findings: Finding[];
  /** The checker failed on this text: that there are no findings says nothing. */
  readonly unchecked: boolean;
  /** Reads and checks now; cheap when nothing changed. */
  look(typedAt?: number | null): void;
  /** Checks again although the text is the same: other rules, other exceptions. */
  recheck(): void;
  /** Drops findings of this rule on these words (as `hitWords` gives them) until the draft is emptied or `forget` is called. */
  ignoreOnce(ruleId: string, words: string): void;
  /** What was fine to say to one buyer is a finding again: another conversation was opened. */
  forget(): void;
}

/** Follows the box's text and checks it at each change, inside the key press. */
export function watchDraft(ports: DraftWatchPorts): DraftWatch {
  const { window, signal } = ports;
  const ignored = new Set<string>();
  let text = '';
  let findings: Finding[] = [];
  let unchecked = false;
  let checkedBy: Checker | null = null;

  const check = (checker: Checker | null): Finding[] => {
    unchecked = false;
    try {
      return (checker?.check(text, { previousReplies: ports.previousReplies() }) ?? []).filter(
        (finding) => !ignored.has(keyOf(finding.ruleId, hitWords(text, finding))),
      );
    } catch (cause) {
      unchecked = true;
      ports.fault(cause);
      return [];
    }
  };
  const look = (typedAt: number | null = null) => {
    const box = ports.box();
    const now = box ? readText(box) : '';
    const checker = ports.checker();
    if (now === text && checker === checkedBy) return;
    if (now.trim() === '') ignored.clear();
    text = now;
    checkedBy = checker;
    findings = check(checker);
    ports.changed(text, findings, typedAt);
  };
  const recheck = () => {
    checkedBy = null;
    look();
  };

  const { document } = window;
  document.addEventListener('input', (event) => look(event.timeStamp), { capture: true, signal });
  // Programs put text into boxes without an event; the next key or click at the latest shows it.
  document.addEventListener('keyup', () => look(), { capture: true, signal });
  document.addEventListener('click', () => look(), { capture: true, signal });
  const timer = window.setInterval(() => document.visibilityState === 'visible' && look(), LOOK_MS);
  signal.addEventListener('abort', () => window.clearInterval(timer), { once: true });

  return {
    get text() {
      return text;
    },
    get findings() {
      return findings;
    },
    get unchecked() {
      return unchecked;
    },
    look,
    recheck,
    forget: () => {
      if (ignored.size === 0) return;
      ignored.clear();
      recheck();
    },
    ignoreOnce: (ruleId, words) => {
      ignored.add(keyOf(ruleId, words));
      recheck();
    },
  };
}

const keyOf = (ruleId: string, words: string): string => `${ruleId}\n${words}`;
