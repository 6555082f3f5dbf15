import type { Store } from '../../data/store';
import type { FileFault } from '../../formats/fault';
import type { ImportPlan, PlannedRow } from '../../formats/plan';
import { ImportFile, type Preview, type ReadProgress } from '../../formats/preview';
import type { Phrase } from '../../phrases/phrase';
import type { Clock } from '../../shared/clock';
import { err, ok, type Result } from '../../shared/result';
import type { LibraryRole } from '../library/library';
import { roleNow } from '../library/library-role';
import { takeBack } from '../library/take-back';
import { exportedFile, exportPreview } from './export-phrases';
import { writePlan } from './import-job';
import type {
  ImportReport,
  ImportSettings,
  ImportSource,
  ImportView,
  RowFilter,
  RowView,
  Selection,
  WriteFault,
  WriteProgress,
} from './transfer';
import type { CallContext, TransferEngine } from './transfer-engine';

export interface EnginePorts {
  store: Pick<Store, 'ready' | 'phrases' | 'staging' | 'images' | 'values' | 'examples'>;
  newId(): string;
  now: Clock;
  /** Runs it while no other page imports; undefined when one does. */
  alone<T>(work: () => Promise<T>): Promise<T | undefined>;
}

interface Planned {
  plan: ImportPlan;
  role: LibraryRole;
  /** By filter, the places of the rows that pass it. Made when first asked for. */
  passing: Map<RowFilter, number[]>;
}

/** Reads files, compares them with the library and writes what was seen. Runs in a worker of the workspace's page. */
export class ImportEngine implements TransferEngine {
  readonly #ports: EnginePorts;
  #name = '';
  #file: ImportFile | null = null;
  #present: { revision: number; phrases: Phrase[] } | null = null;
  #planned: Planned | null = null;
  /** Calls that change what was planned run one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(ports: EnginePorts) {
    this.#ports = ports;
  }

  async sweep(): Promise<boolean> {
    const { alone, store } = this.#ports;
    await store.ready;
    const swept = await alone(async () => {
      const left = (await store.staging.jobs()).filter(({ kind }) => kind === 'import');
      for (const { id } of left) await store.staging.drop(id);
      return left.length > 0;
    });
    return swept ?? false;
  }

  open(source: ImportSource, settings: ImportSettings, context: CallContext<ReadProgress>) {
    return this.#inTurn(() => {
      this.#name = 'file' in source ? source.file.name : '';
      this.#file = new ImportFile('file' in source ? source.file : source);
      return this.#preview(settings, context);
    });
  }

  correct(settings: ImportSettings, context: CallContext<ReadProgress>) {
    return this.#inTurn(() => this.#preview(settings, context));
  }

  async rows(filter: RowFilter, from: number, to: number): Promise<RowView[]> {
    const planned = this.#planned;
    if (!planned) return [];
    const { plan, passing } = planned;
    const places = passing.get(filter) ?? placesOf(plan, filter);
    passing.set(filter, places);
    return places.slice(from, to).flatMap((at) => {
      const row = plan.rows[at];
      return row ? [viewOf(row)] : [];
    });
  }

  write(context: CallContext<WriteProgress>): Promise<Result<ImportReport, WriteFault>> {
    return this.#inTurn(async () => {
      const { alone, newId, now, store } = this.#ports;
      const { plan, role } = this.#planned ?? {};
      const revision = this.#present?.revision;
      if (!plan || revision === undefined) return err('invalid');
      if (role !== (await roleNow(store.values))) return err('changed');
      const options = { ...context, jobId: newId(), now: now(), revision };
      const written = await alone(() => writePlan(plan, store, options));
      if (written?.ok) this.#forget();
      return written ?? err('busy');
    });
  }

  async undo(changeId: string) {
    const { now, store } = this.#ports;
    await store.ready;
    return takeBack(store, changeId, now());
  }

  previewExport = async (selection: Selection, writerId: string) =>
    exportPreview(this.#ports.store, selection, writerId);

  exportFile = async (selection: Selection, writerId: string) =>
    exportedFile(this.#ports.store, selection, writerId, this.#ports.now());

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    // The caller hears of a failure; the next in turn doesn't.
    this.#last = done.catch(() => {});
    return done;
  }

  #forget(): void {
    this.#file = null;
    this.#planned = null;
    this.#present = null;
  }

  async #preview(
    asked: ImportSettings,
    { progress }: CallContext<ReadProgress>,
  ): Promise<Result<ImportView, FileFault>> {
    if (!this.#file) return err('empty');
    const { newId, now } = this.#ports;
    this.#planned = null;
    const present = await this.#library();
    const role = await roleNow(this.#ports.store.values);
    const settings = settingsFor(role, asked);
    const { formatId, mapping, encoding, delimiter, sheet, under, ...where } = settings;
    const options = { ...where, ...(under ? { under } : {}), newId, now: now() };
    const correction = {
      ...(formatId && { formatId }),
      ...(mapping && { mapping }),
      ...(encoding && { encoding }),
      ...(delimiter && { delimiter }),
      ...(sheet && { sheet }),
    };
    const preview = await this.#file.preview(present, options, correction, progress);
    if (!preview.ok) return preview;
    if (preview.value.plan.ok) this.#planned = { plan: preview.value.plan.value, role, passing: new Map() };
    return ok(this.#view(preview.value, settings));
  }

  #view({ plan, ...seen }: Preview, settings: ImportSettings): ImportView {
    const counted = plan.ok ? plan.value : null;
    return {
      ...seen,
      name: this.#name,
      settings,
      fault: plan.ok ? null : plan.error,
      removed: counted?.remove.length ?? 0,
      counts: {
        all: counted?.rows.length ?? 0,
        create: counted?.create ?? 0,
        update: counted?.update ?? 0,
        skip: counted?.skip ?? 0,
        error: counted?.errors ?? 0,
        warned: counted?.rows.filter(({ warnings }) => warnings.length > 0).length ?? 0,
      },
    };
  }

  /** The whole library, read anew only when it has changed. */
  async #library(): Promise<Phrase[]> {
    const { ready, phrases } = this.#ports.store;
    await ready;
    const revision = await phrases.revision();
    if (this.#present?.revision !== revision) this.#present = { revision, phrases: await phrases.all() };
    return this.#present.phrases;
  }
}

/** What an agent brings in is his own: shop phrases are neither changed nor replaced, whatever the file says. */
const settingsFor = (role: LibraryRole, asked: ImportSettings): ImportSettings =>
  role === 'supervisor' ? asked : { ...asked, scope: 'personal', moves: true };

const placesOf = ({ rows }: ImportPlan, filter: RowFilter): number[] =>
  rows.flatMap((row, at) => {
    if (filter === 'all') return [at];
    return (filter === 'warned' ? row.warnings.length > 0 : row.action === filter) ? [at] : [];
  });

function viewOf(row: PlannedRow): RowView {
  if (!('pictures' in row)) return row;
  const { pictures, ...shown } = row;
  return shown;
}
