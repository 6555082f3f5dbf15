import { delay } from '../shared/delay';
import { err, ok, type Result } from '../shared/result';
import { consoleReport } from './messages/console-report';
import type { PageReport } from './messages/page-report';
import { type SendError, sendToTab } from './messaging';

/** How long a report may be on its way (ms) after its page said that it has told; one that is not the page's to make never comes. */
const ON_ITS_WAY = 2_000;

export type ReportAnswer = Result<PageReport | null, SendError>;

/** Asks pages for all they know, and waits for what they tell: what a page answers is attested by nobody. */
export function pageReports() {
  const asking = new Set<{ tab: number; hear(report: PageReport): void }>();
  return {
    /** Null: the page has not been read yet. `invalid`: it said that it told, and nothing came that it may say. */
    async ask(tab: number): Promise<ReportAnswer> {
      let hear: (report: PageReport) => void = () => {};
      const told = new Promise<ReportAnswer>((resolve) => {
        hear = (report) => resolve(ok(report));
      });
      const own = { tab, hear };
      asking.add(own);
      const late = new AbortController();
      try {
        const answered = await sendToTab(tab, consoleReport, {});
        if (!answered.ok) return answered;
        if (!answered.value.told) return ok(null);
        const never = delay(ON_ITS_WAY, late.signal).then((): ReportAnswer => err('invalid'));
        return await Promise.race([told, never]);
      } finally {
        late.abort();
        asking.delete(own);
      }
    },
    /** A page told of itself, as far as it may: whoever asks while that is on its way gets the same. */
    heard(tab: number, report: PageReport): void {
      for (const it of asking) if (it.tab === tab) it.hear(report);
    },
  };
}
