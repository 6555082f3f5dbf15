import { compileCheckerInSlices } from '../../checks/checker';
import { type Family, type Finding, type Severity, worst } from '../../checks/finding';
import { csvRows } from '../../formats/delimited/csv-text';
import { Slice } from '../../shared/slices';
import type { StringKey, Translate } from '../../shared/strings';
import { maskPersonal } from '../../text/mask';
import { Observable } from '../observable';
import type { BatchCheckApp, BatchState, FlaggedMessage } from './batch-check';
import { type BatchMessages, readMessages } from './batch-messages';
import type { RulesForShop } from './rules-for-shop';

/** How often progress is shown (ms). */
const SHOW_EVERY_MS = 150;

export interface BatchCheckPorts {
  /** Lets the page live between two slices. */
  pause(): Promise<void>;
  /** Ms of a clock that only goes forward. */
  elapsed(): number;
  save(name: string, file: Blob): void;
  t: Translate;
  fault(where: string, cause: unknown): void;
}

const NOTHING = { unread: { lines: [], count: 0 }, speakers: [] };

interface Tally {
  checked: number;
  severities: Record<Severity, number>;
  families: Map<Family, number>;
  flagged: FlaggedMessage[];
}

const LEVEL: Record<Severity, StringKey> = { block: 'uiMeaningBlock', warn: 'uiMeaningWarn', tip: 'uiMeaningTip' };

/** Checks a file of messages in slices. Only flagged ones are kept, masked, until the next file or the end of the page. */
export class BatchCheckSession implements BatchCheckApp {
  readonly #ports: BatchCheckPorts;
  readonly #state = new Observable<BatchState>({ kind: 'idle' });
  #run: AbortController | null = null;
  /** What was checked last, for other speakers. */
  #last: { file: File; rules: RulesForShop } | null = null;

  constructor(ports: BatchCheckPorts, signal: AbortSignal) {
    this.#ports = ports;
    signal.addEventListener('abort', () => this.#run?.abort(), { once: true });
  }

  subscribe = this.#state.subscribe;
  getState = (): BatchState => this.#state.value;

  open(file: File, rules: RulesForShop): void {
    this.#last = { file, rules };
    this.#start(file, rules);
  }

  checkAs(agents: readonly string[]): void {
    if (this.#last) this.#start(this.#last.file, this.#last.rules, agents);
  }

  #start(file: File, rules: RulesForShop, agents?: readonly string[]): void {
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    this.#state.value = { kind: 'running', done: 0, total: 0 };
    void this.#check(file, rules, run, agents).catch((cause: unknown) => {
      this.#ports.fault('batch check', cause);
      if (this.#run === run) this.#state.value = { kind: 'refused', name: file.name, fault: 'failed' };
    });
  }

  cancel(): void {
    this.#run?.abort();
  }

  exportReport(): void {
    const state = this.#state.value;
    if (state.kind !== 'done') return;
    const { t, save } = this.#ports;
    const head = (['batchColumnWhere', 'ruleSeverity', 'ruleWhy', 'batchColumnText'] as const).map((key) => t(key));
    const rows = state.flagged.map(({ where, severity, findings, text }) => [
      where,
      t(LEVEL[severity]),
      findings.map(({ words, why }) => `${words}: ${why}`).join('\n'),
      text,
    ]);
    // The mark lets spreadsheets read it as UTF-8.
    save('yingda-batch-check.csv', new Blob([`\ufeff${csvRows([head, ...rows])}`], { type: 'text/csv' }));
  }

  async #check(
    file: File,
    { packs, ...options }: RulesForShop,
    run: AbortController,
    agents?: readonly string[],
  ): Promise<void> {
    const { pause, elapsed } = this.#ports;
    const tally: Tally = { checked: 0, severities: { block: 0, warn: 0, tip: 0 }, families: new Map(), flagged: [] };
    const read = await readMessages(file, run.signal, agents);
    if (this.#run !== run) return;
    if (!read) return this.#finish(file.name, NOTHING, tally, true);
    if (!read.ok) {
      this.#state.value = { kind: 'refused', name: file.name, fault: read.error };
      return;
    }
    const { messages, unread, speakers } = read.value;
    if (messages.length === 0 && unread.count > 0) {
      this.#state.value = { kind: 'unread', name: file.name, unread };
      return;
    }
    const checker = await compileCheckerInSlices(packs, options, pause);
    const slice = new Slice(pause, elapsed);
    let shownAt = elapsed();
    for (const message of messages) {
      if (run.signal.aborted) break;
      count(tally, message, checker.check(message.text));
      if (!slice.isOver) continue;
      const at = elapsed();
      if (at - shownAt >= SHOW_EVERY_MS && this.#run === run) {
        shownAt = at;
        this.#state.value = { kind: 'running', done: tally.checked, total: messages.length };
      }
      await slice.rest();
    }
    if (this.#run === run) this.#finish(file.name, { unread, speakers }, tally, run.signal.aborted);
  }

  #finish(name: string, read: Pick<BatchMessages, 'unread' | 'speakers'>, tally: Tally, stopped: boolean): void {
    const { checked, severities, flagged } = tally;
    const families = [...tally.families].map(([family, count]) => ({ family, count }));
    families.sort((a, b) => b.count - a.count);
    this.#state.value = { kind: 'done', name, checked, ...read, severities, families, flagged, stopped };
  }
}

function count(tally: Tally, { where, text }: { where: string; text: string }, found: readonly Finding[]): void {
  tally.checked++;
  const severity = worst(found);
  if (!severity) return;
  tally.severities[severity]++;
  for (const family of new Set(found.map(({ family }) => family))) {
    tally.families.set(family, (tally.families.get(family) ?? 0) + 1);
  }
  tally.flagged.push({
    id: String(tally.flagged.length),
    where,
    text: maskPersonal(text),
    severity,
    findings: found.map(({ ruleId, family, severity, start, end, why }) => ({
      ruleId,
      family,
      severity,
      words: maskPersonal(text.slice(start, end)),
      why,
    })),
  });
}
