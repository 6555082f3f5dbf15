import { err, ok, type Result } from '../shared/result';
import { consoleReport } from './messages/console-report';
import type { PageReport } from './messages/page-report';
import { type SendError, sendToTab } from './messaging';

/** How long a report may be on its way (ms) after its page said that it has told; one that is not the page's to make never comes. */
const ON_ITS_WAY = 2_000;

export type ReportAnswer = Result<PageReport | null, SendError>;

/** Asks pages for all they know, and waits for what they tell: what a page answers is attested by nobody. */
export function pageReports() {
  const waiting = new Map<number, (report: PageReport) => void>();
  return {
    /** Null: the page has not been read yet. `invalid`: it said that it told, and nothing came that it may say. */
    async ask(tab: number): Promise<ReportAnswer> {
      const late = new AbortController();
      const told = new Promise<ReportAnswer>((resolve) => {
        waiting.set(tab, (report) => resolve(ok(report)));
        late.signal.addEventListener('abort', () => resolve(err('invalid')), { once: true });
      });
      const answered = await sendToTab(tab, consoleReport, {});
      if (!answered.ok) return answered;
      if (!answered.value.told) return ok(null);
      const timer = setTimeout(() => late.abort(), ON_ITS_WAY);
      return told.finally(() => clearTimeout(timer));
    },
    /** A page told of itself, as far as it may. */
    heard: (tab: number, report: PageReport): void => waiting.get(tab)?.(report),
  };
}
