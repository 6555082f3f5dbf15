import { type Checker, compileCheckerInSlices } from '../../checks/checker';
import type { Store } from '../../data/store';
import { csvRows } from '../../formats/delimited/csv-text';
import { lint, lintChecks } from '../../phrases/lint';
import type { LintCheck, LintFacts, LintFinding, LintLibrary } from '../../phrases/lint/check';
import { type LintFix, type Mended, mend } from '../../phrases/lint/fix';
import type { Phrase } from '../../phrases/phrase';
import { PRACTICE_SHOP } from '../../practice/shop';
import type { Clock } from '../../shared/clock';
import { ok, type Result } from '../../shared/result';
import { Slice } from '../../shared/slices';
import type { Translate } from '../../shared/strings';
import type { SaveFault } from '../library/library';
import { mayEdit, roleNow } from '../library/library-role';
import { isWithinCaps } from '../library/save-phrase';
import { takeBack } from '../library/take-back';
import { Observable } from '../observable';
import { told } from '../save-fault';
import type { LintApp, LintFixed, LintItem, LintState } from './lint';
import { LintResults } from './lint-results';
import type { RulesForShop } from './rules-for-shop';

/** How often what was found is shown (ms). */
const SHOW_EVERY_MS = 150;

export interface LintPorts {
  store: Pick<Store, 'phrases' | 'examples' | 'facts' | 'shops' | 'values' | 'ready'>;
  /** Those that phrases are held to. */
  rules(): Promise<RulesForShop>;
  /** Lets the page live between two slices. */
  pause(): Promise<void>;
  /** Ms of a clock that only goes forward. */
  elapsed(): number;
  refreshConsoles(): void;
  save(name: string, text: string): void;
  t: Translate;
  now: Clock;
  fault(where: string, cause: unknown): void;
}

/** Looks the library over in slices and mends what it finds, each time as one change that can be taken back. */
export class LintSession implements LintApp {
  readonly #ports: LintPorts;
  readonly #state = new Observable<LintState>({ kind: 'idle' });
  #run: AbortController | null = null;
  #results = new LintResults();
  #phrases = new Map<string, Phrase>();
  /** The library's revision that the results speak of. */
  #revision = 0;
  readonly #takenOut = new Map<string, LintItem[]>();

  constructor(ports: LintPorts, signal: AbortSignal) {
    this.#ports = ports;
    signal.addEventListener('abort', () => this.cancel(), { once: true });
    const { phrases, ready } = ports.store;
    void ready
      .then(() => {
        const stop = phrases.watchChanges(() => void this.#noticeChange().catch(this.#failed), this.#failed);
        signal.addEventListener('abort', stop, { once: true });
      })
      .catch(this.#failed);
  }

  subscribe = this.#state.subscribe;
  getState = (): LintState => this.#state.value;

  start(): void {
    this.cancel();
    const run = new AbortController();
    this.#run = run;
    this.#results = new LintResults();
    this.#takenOut.clear();
    this.#state.value = { kind: 'running', done: 0, total: 0, groups: [] };
    void this.#look(run.signal).catch((cause: unknown) => {
      this.#failed(cause);
      if (this.#run === run) this.#state.value = { kind: 'error', fault: 'failed' };
    });
  }

  cancel(): void {
    this.#run?.abort();
    this.#run = null;
    if (this.#state.value.kind === 'running') this.#finish(true);
  }

  async fix(itemId: string, place: number): Promise<Result<LintFixed, SaveFault>> {
    const item = this.#results.get(itemId);
    const fix = item?.fixes[place];
    return item && fix ? this.#mend([{ item, fix }]) : ok({ changeId: null, changed: 0, refused: 0 });
  }

  fixAll(kind: string): Promise<Result<LintFixed, SaveFault>> {
    return this.#mend(
      this.#results.ofKind(kind).flatMap((item) => (item.fixes[0] ? [{ item, fix: item.fixes[0] }] : [])),
    );
  }

  async undo(changeId: string): Promise<Result<{ kept: number }, SaveFault>> {
    const { store, now, refreshConsoles } = this.#ports;
    const undone = await takeBack(store, changeId, now());
    if (!undone.ok) return undone;
    refreshConsoles();
    this.#revision = await store.phrases.revision();
    for (const item of this.#takenOut.get(changeId) ?? []) this.#results.add(item);
    this.#takenOut.delete(changeId);
    this.#show();
    return ok({ kept: undone.value.kept });
  }

  exportReport(): void {
    const { t, save } = this.#ports;
    const head = [
      'lintColumnKind',
      'lintColumnLevel',
      'lintColumnPhrase',
      'lintColumnCode',
      'lintColumnSay',
      'lintColumnText',
    ] as const;
    const level = { block: t('uiMeaningBlock'), warn: t('uiMeaningWarn'), tip: t('uiMeaningTip') };
    const rows = this.#results
      .groups()
      .flatMap(({ title, items }) =>
        items.map((item) => [
          t(title),
          level[item.level],
          item.title,
          item.code,
          t(item.say, ...item.args),
          item.excerpt,
        ]),
      );
    // The mark lets spreadsheets read it as UTF-8.
    save('yingda-check-up.csv', `\ufeff${csvRows([head.map((key) => t(key)), ...rows])}`);
  }

  async #look(signal: AbortSignal): Promise<void> {
    const { pause, elapsed } = this.#ports;
    const library = await this.#library();
    if (signal.aborted) return;
    const total = library.phrases.length * lintChecks.length;
    let done = 0;
    const slice = new Slice(pause, elapsed);
    let shownAt = elapsed();
    for (const { check, step } of lint(library)) {
      if (step === null) done++;
      else if (step !== 'pause') this.#results.add(this.#itemOf(check, step));
      if (!slice.isOver) continue;
      const at = elapsed();
      if (at - shownAt >= SHOW_EVERY_MS) {
        shownAt = at;
        this.#state.value = { kind: 'running', done, total, groups: this.#results.groups() };
      }
      await slice.rest();
      if (signal.aborted) return;
    }
    this.#run = null;
    this.#finish(false);
  }

  async #library(): Promise<LintLibrary> {
    const { store, now } = this.#ports;
    this.#revision = await store.phrases.revision();
    const [phrases, uses, facts, checker] = await Promise.all([
      store.phrases.all(),
      store.examples.totals(),
      this.#facts(),
      this.#checker(),
    ]);
    this.#phrases = new Map(phrases.map((phrase) => [phrase.id, phrase]));
    return { phrases, uses, facts, now: now(), check: (text) => checker.check(text) };
  }

  async #checker(): Promise<Checker> {
    const { rules, pause } = this.#ports;
    const { packs, ...options } = await rules();
    return compileCheckerInSlices(packs, options, pause);
  }

  /** Of the shops that know something; the practice shop counts where there is no other. */
  async #facts(): Promise<LintFacts[]> {
    const { shops, facts } = this.#ports.store;
    const ids = (await shops.all()).map(({ id }) => id).filter((id) => id !== PRACTICE_SHOP);
    return Promise.all(
      (ids.length > 0 ? ids : [PRACTICE_SHOP]).map(async (shopId) => ({ shopId, ...(await facts.ofShop(shopId)) })),
    );
  }

  #itemOf(check: LintCheck, found: LintFinding): LintItem {
    const phrase = this.#phrases.get(found.phraseId);
    return {
      ...found,
      id: this.#results.newId(check.kind),
      level: found.level ?? check.level,
      title: phrase?.title ?? '',
      code: phrase?.code ?? '',
      excerpt: phrase?.body.slice(0, 120) ?? '',
    };
  }

  /** Several findings may be about one phrase: each is mended as the ones before left it. */
  async #mend(asked: readonly { item: LintItem; fix: LintFix }[]): Promise<Result<LintFixed, SaveFault>> {
    const { store, now, refreshConsoles } = this.#ports;
    const at = now();
    const touched = ({ item, fix }: (typeof asked)[number]) => [
      item.phraseId,
      ...(fix.do === 'merge' ? [fix.into] : []),
    ];
    const rows = new Map<string, Mended>(await store.phrases.get([...new Set(asked.flatMap(touched))]));
    const role = await roleNow(store.values);
    const isForeign = (id: string) => {
      const row = rows.get(id);
      return row !== undefined && !mayEdit(row, role);
    };
    const wanted = asked.filter((one) => !touched(one).some(isForeign));
    const refused = new Set(asked.flatMap(touched).filter(isForeign)).size;
    const alive = (id: string) => {
      const row = rows.get(id);
      return row?.deletedAt === undefined ? row : undefined;
    };
    const changed = new Set<string>();
    const mergedInto = new Map<string, string>();
    const heir = (id: string): string => {
      const next = mergedInto.get(id);
      return next === undefined ? id : heir(next);
    };
    const gone: LintItem[] = [];
    for (const { item, fix } of wanted) {
      const phrase = alive(item.phraseId);
      const mended = phrase ? mend(fix, phrase, (id) => alive(heir(id)), at) : [];
      // Merged on, a phrase may grow beyond what files take: the rest of its doubles stay, and so do the findings about them.
      if (fix.do === 'merge' && mended.some((row) => row.deletedAt === undefined && !isWithinCaps(row))) continue;
      gone.push(item);
      if (!phrase) continue;
      for (const row of mended) {
        rows.set(row.id, row);
        changed.add(row.id);
      }
      if (fix.do === 'merge' && !alive(phrase.id)) mergedInto.set(phrase.id, fix.into);
    }
    if (changed.size === 0) {
      this.#results.remove(gone);
      this.#show();
      return ok({ changeId: null, changed: 0, refused });
    }
    const saved = await store.phrases.saveAll(
      [...changed].flatMap((id) => rows.get(id) ?? []),
      'mend',
      at,
      { heirs: new Map([...mergedInto.keys()].map((id) => [id, heir(id)])) },
    );
    if (!saved.ok) return told(saved);
    this.#revision = await store.phrases.revision();
    const trashed = new Set([...changed].filter((id) => !alive(id)));
    const taken = this.#results.remove([...gone, ...this.#results.about(trashed)]);
    this.#takenOut.set(saved.value.id, taken);
    this.#show();
    refreshConsoles();
    return ok({ changeId: saved.value.id, changed: saved.value.changed, refused });
  }

  #finish(stopped: boolean): void {
    const { size } = this.#phrases;
    this.#state.value = { kind: 'done', groups: this.#results.groups(), checked: size, stopped, stale: false };
  }

  #show(): void {
    const state = this.#state.value;
    if (state.kind === 'done') this.#state.value = { ...state, groups: this.#results.groups() };
  }

  async #noticeChange(): Promise<void> {
    const state = this.#state.value;
    if (state.kind !== 'done' || state.stale) return;
    const revision = await this.#ports.store.phrases.revision();
    const now = this.#state.value;
    if (now.kind === 'done' && revision > this.#revision) this.#state.value = { ...now, stale: true };
  }

  readonly #failed = (cause: unknown): void => this.#ports.fault('check-up', cause);
}
