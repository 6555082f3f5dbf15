import type { Finding } from '../../checks/finding';
import type { PageView } from '../../service/view';
import { type RewordPorts, reword } from '../replies/reword';
import { type FactCheckPorts, factChecker } from './check-facts';

/** Tabs whose newest view is remembered. A cache: a page whose view isn't here sends it along. */
const REMEMBERED_TABS = 40;

/** What a page asks about the draft in its box. */
export interface DraftQuestion {
  text: string;
  /** Of the view the draft was written on. */
  revision: number;
  view?: PageView;
  /** Whether another wording for the whole draft is wanted. */
  reword: boolean;
}

/** `answer` is null when nothing was checked: the view is needed, or a newer draft was asked about meanwhile. */
export interface DraftAnswer {
  answer: { findings: Finding[]; wording: string | null } | null;
  needs: 'view' | 'nothing';
}

export interface DraftCheckPorts extends FactCheckPorts, RewordPorts {
  /** Adds what order pages tell. */
  join(view: PageView): PageView;
}

/** The checks of drafts that need the shop's data: one question at a time for each tab, the newest ends the one before. */
export function draftChecks(ports: DraftCheckPorts) {
  const checker = factChecker(ports);
  const views = new Map<number, PageView>();
  const running = new Map<number, AbortController>();

  const see = (tabId: number, view: PageView): void => {
    views.delete(tabId);
    views.set(tabId, view);
    if (views.size > REMEMBERED_TABS) views.delete(views.keys().next().value as number);
  };

  return {
    see,
    ask: async (tabId: number, question: DraftQuestion): Promise<DraftAnswer> => {
      running.get(tabId)?.abort();
      const mine = new AbortController();
      running.set(tabId, mine);
      try {
        if (question.view) see(tabId, question.view);
        const seen = views.get(tabId);
        if (seen?.revision !== question.revision) return { answer: null, needs: 'view' };
        const view = ports.join(seen);
        const [findings, wording] = await Promise.all([
          checker.check({ text: question.text, view }, mine.signal),
          question.reword ? reword(ports, view, question.text) : null,
        ]);
        const isLate = mine.signal.aborted || findings === null;
        return { answer: isLate ? null : { findings, wording }, needs: 'nothing' };
      } finally {
        if (running.get(tabId) === mine) running.delete(tabId);
      }
    },
  };
}
