import { expectationOf } from '../../checks/lint/expect';
import { soundAlikesOf } from '../../checks/lint/sounds';
import { type Tried, tryPack, tryWords } from '../../checks/lint/try-rules';
import { type PackFault, readRulePack } from '../../checks/pack-file';
import type { RulePack } from '../../checks/rule';
import { packOfWords, readWords } from '../../checks/word-list';
import type { Store } from '../../data/store';
import { decodeText } from '../../formats/delimited/decode';
import type { FileFault } from '../../formats/fault';
import { MAX_BYTES } from '../../formats/limits';
import type { Clock } from '../../shared/clock';
import { localDate } from '../../shared/local-time';
import { err, ok, type Result } from '../../shared/result';
import { Slice } from '../../shared/slices';
import type { SaveFault } from '../library/library';
import { told } from '../save-fault';
import type { CallContext } from '../transfer/transfer-engine';
import { freeListId, type Opened, replacedBy } from './own-pack-ids';
import {
  type Expected,
  type RuleImportSettings,
  type RuleImportView,
  type RuleSource,
  TRIED_FILTERS,
  type TriedChoice,
  type TriedFilter,
  type TriedRow,
} from './own-rules';

export interface RuleEnginePorts {
  store: Pick<Store, 'ready' | 'rulePacks'>;
  /** All that come with the extension. */
  shipped: readonly RulePack[];
  newId(): string;
  now: Clock;
  /** Lets the worker hear of what was asked meanwhile. */
  pause(): Promise<void>;
  /** Ms of a clock that only goes forward. */
  elapsed(): number;
}

export type RuleEngine = Pick<RuleImportEngine, 'open' | 'settle' | 'rows' | 'choose' | 'expect' | 'save'>;

/** A sound-alike is a term: so many words may have theirs, or a list would be a hundred times as long. */
export const MOST_ALIKE = 100;
const FAULTS_SHOWN = 200;

/** Reads rule packs and word lists, tries them on clean messages and saves what is chosen. Runs in a worker of the workspace's page. */
export class RuleImportEngine {
  readonly #ports: RuleEnginePorts;
  #bytes: Uint8Array = new Uint8Array();
  #name = '';
  #opened: Opened | null = null;
  #settings: RuleImportView['settings'] | null = null;
  #tried: Tried[] = [];
  #choices: TriedChoice[] = [];
  readonly #passing = new Map<TriedFilter, number[]>();
  #revision = 0;

  constructor(ports: RuleEnginePorts) {
    this.#ports = ports;
  }

  async open(
    source: RuleSource,
    settings: RuleImportSettings,
    context: CallContext<number>,
  ): Promise<Result<RuleImportView, FileFault | PackFault>> {
    const isFile = 'file' in source;
    this.#name = isFile ? source.file.name : '';
    if (isFile && source.file.size > MAX_BYTES) return err('too-large');
    this.#bytes = isFile ? new Uint8Array(await source.file.arrayBuffer()) : new TextEncoder().encode(source.pasted);
    return this.#look(settings, context);
  }

  /** What was decided row by row stays if the rows do. */
  async settle(
    settings: RuleImportSettings,
    context: CallContext<number>,
  ): Promise<Result<RuleImportView, FileFault | PackFault>> {
    const before = this.#settings;
    const isSame = before?.encoding === settings.encoding && before.replaces === (settings.replaces ?? null);
    if (!isSame || this.#opened?.kind !== 'words') return this.#look(settings, context);
    const read = readWords(this.#bytes, readOptions(settings));
    if (!read.ok) return read;
    this.#opened = { kind: 'words', ...read.value };
    this.#settings = { ...settings, replaces: before.replaces };
    read.value.words.forEach(({ family, severity }, at) => {
      const tried = this.#tried[at];
      if (tried) Object.assign(tried, { family, severity });
    });
    return ok(this.#view());
  }

  async rows(filter: TriedFilter, from: number, to: number): Promise<TriedRow[]> {
    return this.#placesOf(filter)
      .slice(from, to)
      .map((at) => this.#row(at));
  }

  async choose(
    which: { at: number } | { filter: TriedFilter },
    choice: Partial<TriedChoice>,
  ): Promise<RuleImportView | null> {
    const places = 'at' in which ? [which.at] : this.#placesOf(which.filter);
    let alike = this.#choices.filter((one) => one.alike).length;
    for (const at of places) {
      const before = this.#choices[at];
      const tried = this.#tried[at];
      if (!before || !tried) continue;
      const next = { ...before, ...choice };
      // Not everything can be asked of every row.
      if (next.alike && !before.alike && (tried.soundAlikes !== 'safe' || ++alike > MOST_ALIKE)) next.alike = false;
      next.allow &&= tried.allow.length > 0;
      this.#choices[at] = next;
    }
    this.#passing.delete('left');
    this.#revision++;
    return this.#opened && this.#view();
  }

  /** What clean messages would come to, with what is chosen now. */
  async expect(context: CallContext<number>): Promise<Expected> {
    const { messages, shares } = await this.#run(expectationOf(this.#chosen('trial')), context);
    return { messages, shares };
  }

  async save(): Promise<Result<void, SaveFault>> {
    const { store, newId, now } = this.#ports;
    const settings = this.#settings;
    if (!this.#opened || !settings || !this.#choices.some(({ take }) => take)) return err('invalid');
    await store.ready;
    const opened = this.#opened;
    const own = opened.kind === 'pack' ? opened.pack.id : settings.replaces;
    const id = own ?? freeListId(opened, await store.rulePacks.all());
    const pack = this.#chosen(id);
    const at = now();
    return told(await store.rulePacks.save({ id, pack, on: true, at }, { id: newId(), at }));
  }

  async #look(
    settings: RuleImportSettings,
    context: CallContext<number>,
  ): Promise<Result<RuleImportView, FileFault | PackFault>> {
    const { store, shipped } = this.#ports;
    this.#opened = null;
    await store.ready;
    const own = await store.rulePacks.all();
    const read = this.#read(settings);
    if (!read.ok) return read;
    const opened = read.value;
    const label = settings.label || (opened.kind === 'pack' ? opened.pack.label : this.#name.replace(/\.\w+$/, ''));
    const replaces = replacedBy(opened, label, settings, own);
    const known = [...shipped, ...own.filter(({ id, on }) => on && id !== replaces).map(({ pack }) => pack)];
    const trying = opened.kind === 'pack' ? tryPack(opened.pack, known) : tryWords(opened.words, known);
    this.#tried = await this.#run(trying, context);
    this.#choices = this.#tried.map(firstChoice);
    this.#passing.clear();
    this.#opened = opened;
    this.#settings = { ...settings, label, replaces };
    this.#revision++;
    return ok(this.#view());
  }

  #read(settings: RuleImportSettings): Result<Opened, FileFault | PackFault> {
    const decoded = decodeText(this.#bytes, settings.encoding ?? undefined);
    if (!decoded) return err(this.#bytes.length === 0 ? 'empty' : 'not-text');
    if (/\.json$/i.test(this.#name) || /^\s*\{/.test(decoded.text)) {
      const read = readRulePack(decoded.text);
      return read.ok ? ok({ kind: 'pack', pack: asOwn(read.value) }) : read;
    }
    const read = readWords(this.#bytes, readOptions(settings));
    return read.ok ? ok({ kind: 'words', ...read.value }) : read;
  }

  /** What is taken, as a pack. */
  #chosen(id: string): RulePack {
    const opened = this.#opened;
    const settings = this.#settings;
    if (!opened || !settings) return { id, label: id, version: '1', rules: [] };
    const { label } = settings;
    if (opened.kind === 'pack') {
      const rules = opened.pack.rules.flatMap((rule, at) => {
        const choice = this.#choices[at];
        return choice?.take ? [choice.tip ? { ...rule, severity: 'tip' as const } : rule] : [];
      });
      return { ...opened.pack, label, rules };
    }
    const words = opened.words.flatMap((word, at) => {
      const { take, tip, allow, alike } = this.#choices[at] as TriedChoice;
      if (!take) return [];
      const exceptions = allow ? this.#tried[at]?.allow : undefined;
      return [
        {
          ...word,
          ...(tip ? { severity: 'tip' as const } : {}),
          ...(exceptions ? { allow: exceptions } : {}),
          ...(alike ? { soundAlikes: soundAlikesOf(word.word) } : {}),
        },
      ];
    });
    const version = localDate(this.#ports.now());
    return packOfWords(words, { ...settings.texts, id, label, version });
  }

  #row(at: number): TriedRow {
    const { shareAllowed, ...tried } = this.#tried[at] as Tried;
    const choice = this.#choices[at] as TriedChoice;
    const severity = choice.tip ? 'tip' : tried.severity;
    return { ...tried, at, severity, share: choice.allow ? shareAllowed : tried.share, choice };
  }

  #placesOf(filter: TriedFilter): number[] {
    let places = this.#passing.get(filter);
    if (!places) {
      places = this.#tried.flatMap((tried, at) => (passes(filter, tried, this.#choices[at]) ? [at] : []));
      // What agents would hear most of comes first.
      places.sort((a, b) => (this.#tried[b]?.flagged ?? 0) - (this.#tried[a]?.flagged ?? 0) || a - b);
      this.#passing.set(filter, places);
    }
    return places;
  }

  #view(): RuleImportView {
    const opened = this.#opened as Opened;
    const settings = this.#settings as RuleImportView['settings'];
    const faults = opened.kind === 'words' ? opened.faults : [];
    const counts = TRIED_FILTERS.map((filter) => [filter, this.#placesOf(filter).length]);
    return {
      name: this.#name,
      kind: opened.kind,
      settings,
      encoding: opened.kind === 'words' ? opened.encoding : null,
      damaged: opened.kind === 'words' ? opened.damaged : 0,
      counts: Object.fromEntries(counts) as RuleImportView['counts'],
      faults: faults.slice(0, FAULTS_SHOWN),
      faultCount: faults.length,
      revision: this.#revision,
    };
  }

  async #run<T>(steps: Generator<number, T>, { progress, signal }: CallContext<number>): Promise<T> {
    const { elapsed, pause } = this.#ports;
    const slice = new Slice(pause, elapsed);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (!slice.isOver) continue;
      progress(step.value);
      await slice.rest();
      signal.throwIfAborted();
    }
  }
}

const readOptions = ({ family, severity, encoding }: RuleImportSettings) => ({
  family,
  severity,
  ...(encoding ? { encoding } : {}),
});

/** A pack of the user's own holds wherever it is put to use; what it was bound to as a whole binds its rules. */
const asOwn = ({ kind: _, platforms, ...pack }: RulePack): RulePack => ({
  ...pack,
  rules: platforms ? pack.rules.map((rule) => ({ ...rule, platforms: rule.platforms ?? platforms })) : pack.rules,
});

/** What is there already isn't taken twice; what is too common or too short is a tip; exceptions are believed. */
const firstChoice = ({ coveredBy, demotion, allow }: Tried): TriedChoice => ({
  take: coveredBy.length === 0,
  tip: demotion !== null,
  allow: allow.length > 0,
  alike: false,
});

function passes(filter: TriedFilter, tried: Tried, choice: TriedChoice | undefined): boolean {
  if (filter === 'flagged') return tried.flagged > 0;
  if (filter === 'demoted') return tried.demotion !== null;
  if (filter === 'covered') return tried.coveredBy.length > 0;
  if (filter === 'allow') return tried.allow.length > 0;
  if (filter === 'alike') return tried.soundAlikes === 'safe';
  return filter === 'all' || !choice?.take;
}
