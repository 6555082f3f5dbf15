import { writeRulePack } from '../../checks/pack-file';
import { writeWordList } from '../../checks/word-list';
import type { FalseAlarmRow, RulePackRow } from '../../data/records';
import type { OwnChangeRow } from '../../data/repositories/own-changes';
import type { Store } from '../../data/store';
import type { WriteError } from '../../data/write';
import type { Clock } from '../../shared/clock';
import { err, ok, type Result } from '../../shared/result';
import type { Translate } from '../../shared/strings';
import { kept } from '../kept';
import type { SaveFault } from '../library/library';
import { Observable } from '../observable';
import { told } from '../save-fault';
import type { CallContext } from '../transfer/transfer-engine';
import type {
  OwnChange,
  OwnPack,
  OwnRulesApp,
  OwnRulesState,
  RuleFileFault,
  RuleImportSettings,
  RuleImportStep,
  RuleImportView,
  RuleSource,
  TriedChoice,
  TriedFilter,
  TriedRow,
} from './own-rules';
import type { RuleEngine } from './rule-import-engine';

export interface RunningRuleEngine {
  engine: RuleEngine;
  end(): void;
}

export interface OwnRulesPorts {
  store: Pick<Store, 'ready' | 'rulePacks' | 'falseAlarms' | 'ownChanges'>;
  /** Starts the worker. */
  start(): RunningRuleEngine;
  save(name: string, text: string): void;
  refreshConsoles(): void;
  newId(): string;
  now: Clock;
  t: Translate;
  fault(where: string, cause: unknown): void;
}

/** Changes of rows that come within so many ms are worked out together. */
const SETTLE_MS = 300;

/** Own rule packs and word lists: those that are there, and the file that is being looked at. The work itself is done in a worker. */
export class OwnRulesSession implements OwnRulesApp {
  readonly #ports: OwnRulesPorts;
  readonly #state = new Observable<OwnRulesState>({
    ...{ packs: [], alarms: [], changes: [] },
    step: { kind: 'choose' },
  });
  #running: RunningRuleEngine | null = null;
  /** Grows with each file and each change of rows: the answer to an earlier one is stale. */
  #look = 0;
  #expecting: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: OwnRulesPorts, signal: AbortSignal) {
    this.#ports = ports;
    const { store, fault } = ports;
    const failed = (cause: unknown) => fault('own rules', cause);
    signal.addEventListener('abort', () => this.#end(), { once: true });
    void store.ready
      .then(() => {
        const stops = [
          store.rulePacks.watchAll((rows) => this.#set({ packs: rows.map(packOf) }), failed),
          store.falseAlarms.watchAll((alarms) => this.#set({ alarms }), failed),
          store.ownChanges.watchAll((rows) => this.#set({ changes: rows.map(changeOf) }), failed),
        ];
        signal.addEventListener('abort', () => stops.forEach((stop) => void stop()), { once: true });
      })
      .catch(failed);
  }

  subscribe = this.#state.subscribe;
  getState = (): OwnRulesState => this.#state.value;

  open(source: RuleSource): void {
    const { t } = this.#ports;
    this.#end();
    const name = 'file' in source ? source.file.name : '';
    const settings: RuleImportSettings = {
      label: 'file' in source ? '' : t('ownRulesPasted'),
      ...{ family: 'service-taboo', severity: 'warn', encoding: null },
      texts: { why: t('ownRulesWhy'), basis: t('ownRulesBasis'), advice: t('ownRulesAdvice') },
    };
    void this.#see(name, (engine, context) => engine.open(source, settings, context));
  }

  settle(change: Partial<RuleImportSettings>): void {
    const { step } = this.#state.value;
    if (step.kind !== 'report') return;
    const settings = { ...step.view.settings, ...change };
    const isLooked = change.encoding !== undefined || change.replaces !== undefined;
    // At once, so that the control follows the hand.
    if (!isLooked)
      this.#go({
        ...step,
        view: { ...step.view, settings: { ...step.view.settings, ...change, replaces: step.view.settings.replaces } },
      });
    void this.#see(isLooked ? step.view.name : null, (engine, context) => engine.settle(settings, context));
  }

  async rows(filter: TriedFilter, from: number, to: number): Promise<readonly TriedRow[]> {
    if (this.#state.value.step.kind !== 'report') return [];
    return (await this.#asked((engine) => engine.rows(filter, from, to))) ?? [];
  }

  choose(which: { at: number } | { filter: TriedFilter }, choice: Partial<TriedChoice>): void {
    const { step } = this.#state.value;
    if (step.kind !== 'report') return;
    void this.#asked((engine) => engine.choose(which, choice)).then((view) => {
      if (view) this.#report(view);
    });
  }

  async save(): Promise<Result<void, SaveFault>> {
    const { step } = this.#state.value;
    if (step.kind !== 'report') return err('invalid');
    const { view } = step;
    this.#go({ kind: 'saving', view });
    const saved = (await this.#asked((engine) => engine.save())) ?? err<SaveFault>('failed');
    if (!saved.ok) {
      this.#go({ ...step, fault: saved.error });
      return saved;
    }
    this.#end();
    this.#go({ kind: 'choose' });
    this.#ports.refreshConsoles();
    return saved;
  }

  close(): void {
    this.#end();
    this.#go({ kind: 'choose' });
  }

  async setOn(id: string, on: boolean): Promise<Result<void, SaveFault>> {
    return this.#written(await this.#ports.store.rulePacks.setOn(id, on));
  }

  async remove(id: string): Promise<Result<void, SaveFault>> {
    return this.#written(await this.#ports.store.rulePacks.remove(id, this.#change()));
  }

  async undo(changeId: string): Promise<Result<void, SaveFault>> {
    const undone = told(await this.#ports.store.ownChanges.undo(changeId));
    if (!undone.ok) return undone;
    if (!undone.value) return err('invalid');
    this.#ports.refreshConsoles();
    return ok(undefined);
  }

  exportPack(id: string, as: 'pack' | 'words'): Promise<Result<void, SaveFault>> {
    const { fault, save, store } = this.#ports;
    const exported = async () => {
      const row = await store.rulePacks.get(id);
      if (!row) return err<SaveFault>('invalid');
      if (as === 'pack') save(`yingda-rules-${id}.json`, writeRulePack(row.pack));
      else save(`yingda-words-${id}.csv`, writeWordList(row.pack));
      return ok(undefined);
    };
    return kept(exported, (cause) => fault('own rules', cause));
  }

  async removeAlarm(id: string): Promise<Result<void, SaveFault>> {
    return told(await this.#ports.store.falseAlarms.remove(id, this.#change()));
  }

  exportAlarms(): void {
    const alarms = this.#state.value.alarms.map(({ ruleId, text, at }: FalseAlarmRow) => ({ ruleId, text, at }));
    this.#ports.save('yingda-false-alarms.json', `${JSON.stringify(alarms, null, 2)}\n`);
  }

  #written(result: Result<void, WriteError>): Result<void, SaveFault> {
    if (result.ok) this.#ports.refreshConsoles();
    return told(result);
  }

  #change = () => ({ id: this.#ports.newId(), at: this.#ports.now() });

  /** Shows what comes of a look at the file. With a name as a file being read; without, what is seen stays until then. */
  async #see(
    name: string | null,
    call: (engine: RuleEngine, context: CallContext<number>) => Promise<Result<RuleImportView, RuleFileFault>>,
  ): Promise<void> {
    const look = ++this.#look;
    if (name !== null) this.#go({ kind: 'reading', name, done: 0 });
    const progress = (done: number) => {
      if (name !== null && look === this.#look) this.#go({ kind: 'reading', name, done });
    };
    const seen =
      (await this.#asked((engine) => call(engine, { progress, signal: new AbortController().signal }))) ??
      err<RuleFileFault>('failed');
    if (look !== this.#look) return;
    if (seen.ok) this.#report(seen.value);
    else {
      const { step } = this.#state.value;
      this.#end();
      this.#go({ kind: 'refused', name: name ?? (step.kind === 'report' ? step.view.name : ''), fault: seen.error });
    }
  }

  /** Shows the rows as they are chosen, and works out what they would do. */
  #report(view: RuleImportView): void {
    const look = ++this.#look;
    const { step } = this.#state.value;
    if (step.kind === 'report' && step.view.revision > view.revision) return;
    this.#go({ kind: 'report', view, expected: null, fault: null });
    clearTimeout(this.#expecting);
    this.#expecting = setTimeout(() => {
      const context = { progress: () => {}, signal: new AbortController().signal };
      void this.#asked((engine) => engine.expect(context)).then((expected) => {
        const now = this.#state.value.step;
        if (expected && look === this.#look && now.kind === 'report') this.#go({ ...now, expected });
      });
    }, SETTLE_MS);
  }

  /** Gives up what the worker does. */
  #end(): void {
    this.#look++;
    clearTimeout(this.#expecting);
    this.#running?.end();
    this.#running = null;
  }

  /** Undefined when the worker failed, which is noted, or was ended. */
  async #asked<T>(call: (engine: RuleEngine) => Promise<T>): Promise<T | undefined> {
    this.#running ??= this.#ports.start();
    const running = this.#running;
    try {
      return await call(running.engine);
    } catch (cause) {
      if (running === this.#running) this.#ports.fault('own rules', cause);
      return undefined;
    }
  }

  #go(step: RuleImportStep): void {
    this.#set({ step });
  }

  #set(change: Partial<OwnRulesState>): void {
    this.#state.value = { ...this.#state.value, ...change };
  }
}

const changeOf = ({ id, kind, label, gone, at }: OwnChangeRow): OwnChange => ({ changeId: id, kind, label, gone, at });

const packOf = ({ id, pack, on, at }: RulePackRow): OwnPack => ({
  ...{ id, label: pack.label, version: pack.version, on, at, rules: pack.rules.length },
  words: pack.rules.reduce((sum, { terms = [], wordings = [] }) => sum + terms.length + wordings.length, 0),
});
