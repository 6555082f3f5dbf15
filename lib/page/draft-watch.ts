import { type Checker, hitWords } from '../checks/checker';
import type { Finding } from '../checks/finding';
import { readText } from '../editors/read';
import { watchFacts } from './fact-watch';
import type { DraftFacts } from './link';
import { listen } from './listening';

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
  /** What the shop's facts say of a draft; null where nobody answered, or a newer draft was asked about. */
  ask(question: { text: string; reword: boolean }): Promise<DraftFacts | null>;
  /** The facts' findings on this draft came or went; its own stay. */
  joined(findings: Finding[]): void;
  /** The checker failed on a draft. */
  fault(cause: unknown): void;
  signal: AbortSignal;
}

export interface DraftWatch {
  readonly text: string;
  /** Of the rules and of the shop's facts. */
  readonly findings: Finding[];
  /** Of the rules alone: what was found within the key press, and may hold a send. */
  readonly ruled: Finding[];
  /** The checker failed on this text: that there are no findings says nothing. */
  readonly unchecked: boolean;
  /** Reads and checks now; cheap when nothing changed. `box`: as the caller knows it already. */
  look(typedAt?: number | null, box?: HTMLElement | null): void;
  /** Checks again although the text is the same: other rules, other exceptions. */
  recheck(): void;
  /** The page shows something else: the facts are asked anew. */
  askAgain(): void;
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
  let ruled: Finding[] = [];
  let findings: Finding[] = [];
  let facts: DraftFacts | null = null;
  let unchecked = false;
  let checkedBy: Checker | null = null;

  const isOpen = (finding: Finding): boolean => !ignored.has(keyOf(finding.ruleId, hitWords(text, finding)));
  const combine = () => {
    const said = ruled.find(({ family }) => family === 'perfunctory');
    const wording = facts?.wording ?? null;
    const own =
      said && wording !== null
        ? // What says nothing, or nothing new, is replaced as a whole and once.
          ruled.flatMap((finding) => {
            if (finding.family !== 'perfunctory') return [finding];
            return finding === said ? [{ ...finding, start: 0, end: text.length, replacement: wording }] : [];
          })
        : ruled;
    findings = facts ? [...own, ...facts.findings.filter(isOpen)] : own;
  };
  const check = (checker: Checker | null): Finding[] => {
    unchecked = false;
    try {
      return (checker?.check(text, { previousReplies: ports.previousReplies() }) ?? []).filter(isOpen);
    } catch (cause) {
      unchecked = true;
      ports.fault(cause);
      return [];
    }
  };
  const look = (typedAt: number | null = null, box = ports.box()) => {
    const now = box ? readText(box) : '';
    const checker = ports.checker();
    if (now === text && checker === checkedBy) return;
    if (now.trim() === '') ignored.clear();
    if (now !== text) facts = null;
    text = now;
    checkedBy = checker;
    ruled = check(checker);
    combine();
    ports.changed(text, findings, typedAt);
    asking.look();
  };
  const asking = watchFacts({
    window,
    draft: () => ({ text, findings: ruled }),
    ask: ports.ask,
    answered: (of, answer) => {
      // The draft may have changed since: an answer belongs to the text it was asked for.
      if (of !== text) return;
      facts = answer;
      combine();
      ports.joined(findings);
    },
    fault: ports.fault,
    signal,
  });
  const recheck = () => {
    checkedBy = null;
    look();
  };

  listen(window, 'input', (event) => look(event.timeStamp), { capture: true, signal });
  // Programs put text into boxes without an event; the next key or click at the latest shows it.
  listen(window, 'keyup', () => look(), { capture: true, signal });
  listen(window, 'click', () => look(), { capture: true, signal });
  const timer = window.setInterval(() => window.document.visibilityState === 'visible' && look(), LOOK_MS);
  signal.addEventListener('abort', () => window.clearInterval(timer), { once: true });

  return {
    get text() {
      return text;
    },
    get findings() {
      return findings;
    },
    get ruled() {
      return ruled;
    },
    get unchecked() {
      return unchecked;
    },
    look,
    recheck,
    askAgain: () => {
      if (text.trim() !== '') asking.look();
    },
    forget: () => {
      if (ignored.size === 0 && !facts) return;
      facts = null;
      ignored.clear();
      recheck();
    },
    ignoreOnce: (ruleId, words) => {
      ignored.add(keyOf(ruleId, words));
      // Its span may have been widened to the whole draft for another wording.
      if (words === hitWords(text, { start: 0, end: text.length })) {
        for (const one of ruled) if (one.family === 'perfunctory') ignored.add(keyOf(one.ruleId, hitWords(text, one)));
      }
      recheck();
    },
  };
}

const keyOf = (ruleId: string, words: string): string => `${ruleId}\n${words}`;
