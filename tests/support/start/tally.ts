import { type Percentiles, percentiles } from '../percentiles';

/** What `npm start -- --headless --json` prints. */
export interface Report {
  turns: number;
  /** Turns for which the panel offered something. */
  suggested: number;
  /** Picks after which the box changed. */
  inserted: number;
  /** Picks after which it didn't. */
  refused: number;
  /** Inserts read back by the script: in the right conversation, exactly what the panel showed. */
  verified: number;
  /** Inserts that were not. */
  wrong: number;
  /** Messages sent without a key or click of the script's. */
  sent: number;
  guard: { held: number; passed: number };
  ms: {
    readToPaint: { warm: Percentiles | null; cold: Percentiles | null };
    keyToFinding: Percentiles | null;
    insert: Percentiles | null;
  };
  /** Turns whose words the panel never showed. */
  unpainted: number;
  /** Requests beyond the practice page. */
  requests: number;
  errors: string[];
}

/** What happened so far. */
export class Tally {
  turns = 0;
  suggested = 0;
  inserted = 0;
  refused = 0;
  verified = 0;
  wrong = 0;
  unpainted = 0;
  requests = 0;
  readonly guard = { held: 0, passed: 0 };
  readonly warm: number[] = [];
  readonly cold: number[] = [];
  readonly keyToFinding: number[] = [];
  readonly insert: number[] = [];
  readonly errors: string[] = [];
  /** Texts the script itself sent, in order. */
  readonly ownSends: { key: string; text: string }[] = [];
  sent = 0;

  report(): Report {
    const { turns, suggested, inserted, refused, verified, wrong, sent, guard, unpainted, requests, errors } = this;
    return {
      turns,
      suggested,
      inserted,
      refused,
      verified,
      wrong,
      sent,
      guard,
      ms: {
        readToPaint: { warm: percentiles(this.warm), cold: percentiles(this.cold) },
        keyToFinding: percentiles(this.keyToFinding),
        insert: percentiles(this.insert),
      },
      unpainted,
      requests,
      errors,
    };
  }
}

export const passes = (report: Report): boolean =>
  report.turns > 0 &&
  report.wrong === 0 &&
  report.sent === 0 &&
  report.unpainted === 0 &&
  report.requests === 0 &&
  report.errors.length === 0;

const shown = (it: Percentiles | null): string => (it ? `p50 ${it.p50} ms, p95 ${it.p95} ms` : 'not measured');

/** The report for people. */
export function table(report: Report): string {
  const { ms, guard } = report;
  const rows: [string, string | number][] = [
    ['turns', report.turns],
    ['suggested', report.suggested],
    ['inserted', report.inserted],
    ['verified', report.verified],
    ['wrong inserts', report.wrong],
    ['refused', report.refused],
    ['sent by itself', report.sent],
    ['guard', `${guard.held} held, ${guard.passed} passed at the second Enter`],
    ['read to paint, warm', shown(ms.readToPaint.warm)],
    ['read to paint, cold', shown(ms.readToPaint.cold)],
    ['key to finding', shown(ms.keyToFinding)],
    ['insert', shown(ms.insert)],
    ['never painted', report.unpainted],
    ['other requests', report.requests],
    ['errors', report.errors.length],
  ];
  const lines = rows.map(([name, value]) => `${name.padEnd(20)} ${value}`);
  return [...lines, ...report.errors.map((error) => `  ${error}`)].join('\n');
}
