import { normalise } from '../text/normalise';
import { packStrings, type StringBlob, stringAt } from './blob';
import { ChoiceLog } from './choice-log';
import { AUTHORED, DocumentColumns, type DocumentKind, LEARNED, REMOVED, TEXT } from './columns';
import { documentsOf } from './documents';
import { distinctGrams, gramLength } from './grams';
import { type FrozenPostings, freeze, LivePostings, placeOf } from './postings';
import { readSnapshot, writeSnapshot } from './snapshot';
import type { LearnedExample, SuggestEntry } from './types';

const SMALL_TALK = 1;
const GONE = 2;
/** Distinct learned questions an entry keeps; past that the rarest and oldest gives way. */
const LEARNED_PER_ENTRY = 60;

/**
 * Entries and their documents: a frozen part, as built or loaded, and a live one for what was added since. What is removed is only marked,
 * and document counts are corrected, so that matching gives the same figures as a rebuild. Entries are known by slot, documents by row.
 */
export class EntryStore {
  readonly columns: DocumentColumns;
  readonly live = new LivePostings();
  choices: ChoiceLog;
  /** Rows that match, and their characters altogether. */
  documents = 0;
  characters = 0;
  entries = 0;
  slots: number;

  private readonly liveTexts: string[] = [];
  private readonly liveIds: string[] = [];
  private readonly liveRows = new Map<number, number[]>();
  /** Per gram: removed rows that held it. */
  private readonly lost = new Map<number, number>();
  private slotById: Map<string, number> | null = null;
  private flags: Uint8Array;

  private constructor(
    readonly frozen: FrozenPostings,
    private readonly texts: StringBlob,
    private readonly ids: StringBlob,
    /** Per frozen slot the first of its rows; one more than slots. */
    private readonly firstRow: Uint32Array,
    flags: Uint8Array,
    rows: { kind: Uint8Array; length: Uint16Array; times: Uint16Array },
    choices: ChoiceLog,
  ) {
    this.slots = flags.length;
    this.entries = flags.length;
    this.flags = flags.slice();
    this.choices = choices;
    this.columns = new DocumentColumns(rows.kind.length + 64);
    this.columns.kind.set(rows.kind);
    this.columns.length.set(rows.length);
    this.columns.times.set(rows.times);
    this.columns.size = rows.kind.length;
    for (let slot = 0; slot < flags.length; slot++) {
      this.columns.entry.fill(slot, firstRow[slot], firstRow[slot + 1]);
    }
    this.documents = rows.kind.length;
    for (let row = 0; row < rows.length.length; row++) this.characters += rows.length[row] as number;
  }

  static build(entries: readonly SuggestEntry[], choices = new ChoiceLog()): EntryStore {
    const unique = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
    const texts: string[] = [];
    const kinds: DocumentKind[] = [];
    const times: number[] = [];
    const firstRow = new Uint32Array(unique.length + 1);
    unique.forEach((entry, slot) => {
      for (const document of documentsOf(entry)) {
        texts.push(document.text);
        kinds.push(document.kind);
        times.push(Math.min(0xffff, document.times));
      }
      firstRow[slot + 1] = texts.length;
    });
    const normalised = texts.map(normalise);
    return new EntryStore(
      freeze(normalised),
      packStrings(texts),
      packStrings(unique.map((entry) => entry.id)),
      firstRow,
      Uint8Array.from(unique, (entry) => (entry.smallTalk ? SMALL_TALK : 0)),
      {
        kind: Uint8Array.from(kinds),
        length: Uint16Array.from(normalised, gramLength),
        times: Uint16Array.from(times),
      },
      choices,
    );
  }

  /** Null when the bytes are of another version, cut off or damaged. */
  static load(bytes: ArrayBuffer): EntryStore | null {
    const columns = readSnapshot(bytes);
    if (columns?.length !== 13) return null;
    const [grams, starts, documents, counts, units, textStarts, idUnits, idStarts, firstRow, flags, kind, length] =
      columns as unknown as [
        ...[Uint32Array, Uint32Array, Uint16Array | Uint32Array, Uint8Array, Uint16Array, Uint32Array, Uint16Array],
        ...[Uint32Array, Uint32Array, Uint8Array, Uint8Array, Uint16Array],
      ];
    const rest = columns[12] as Uint32Array;
    const times = new Uint16Array(rest.subarray(0, kind.length));
    return new EntryStore(
      { grams, starts, documents, counts },
      { units, starts: textStarts },
      { units: idUnits, starts: idStarts },
      firstRow,
      flags,
      { kind, length, times },
      new ChoiceLog([...rest.subarray(kind.length)]),
    );
  }

  /** Only of a store without live or removed rows: see `compacted`. */
  save(): ArrayBuffer {
    const { grams, starts, documents, counts } = this.frozen;
    const size = this.columns.size;
    const choices = this.choices.toArray();
    const timesAndChoices = new Uint32Array(size + choices.length);
    timesAndChoices.set(this.columns.times.subarray(0, size));
    timesAndChoices.set(choices, size);
    return writeSnapshot([
      grams,
      starts,
      documents,
      counts,
      this.texts.units,
      this.texts.starts,
      this.ids.units,
      this.ids.starts,
      this.firstRow,
      this.flags.subarray(0, this.slots),
      this.columns.kind.subarray(0, size),
      this.columns.length.subarray(0, size),
      timesAndChoices,
    ]);
  }

  /** The same entries with everything frozen; itself when it is so already. */
  compacted(): EntryStore {
    if (this.liveTexts.length === 0 && this.lost.size === 0 && this.entries === this.slots) return this;
    const slots = new Map<number, number>();
    const entries: SuggestEntry[] = [];
    for (let slot = 0; slot < this.slots; slot++) {
      if (this.isGone(slot)) continue;
      slots.set(slot, entries.length);
      entries.push(this.entryAt(slot));
    }
    return EntryStore.build(entries, this.choices.renamed(slots));
  }

  slotOf(id: string): number | undefined {
    if (!this.slotById) {
      this.slotById = new Map();
      for (let slot = 0; slot < this.slots; slot++) if (!this.isGone(slot)) this.slotById.set(this.idAt(slot), slot);
    }
    return this.slotById.get(id);
  }

  idAt(slot: number): string {
    const frozen = this.ids.starts.length - 1;
    return slot < frozen ? stringAt(this.ids, slot) : (this.liveIds[slot - frozen] ?? '');
  }

  textAt(row: number): string {
    const frozen = this.texts.starts.length - 1;
    return row < frozen ? stringAt(this.texts, row) : (this.liveTexts[row - frozen] ?? '');
  }

  isSmallTalkAt(slot: number): boolean {
    return ((this.flags[slot] ?? 0) & SMALL_TALK) !== 0;
  }

  /** Rows of an entry that match: its text, then authored, then learned questions in the order of learning. */
  rowsAt(slot: number): number[] {
    const rows: number[] = [];
    if (slot < this.firstRow.length - 1) {
      for (let row = this.firstRow[slot] as number; row < (this.firstRow[slot + 1] as number); row++) rows.push(row);
    }
    return rows.concat(this.liveRows.get(slot) ?? []).filter((row) => this.columns.kind[row] !== REMOVED);
  }

  entryTextAt(slot: number): string {
    const row = this.rowsAt(slot).find((candidate) => this.columns.kind[candidate] === TEXT);
    return row === undefined ? '' : this.textAt(row);
  }

  /** What was learned, a count above the first of authored questions included. */
  learnedAt(slot: number): LearnedExample[] {
    return this.rowsAt(slot).flatMap((row) => {
      const kind = this.columns.kind[row];
      const times = (this.columns.times[row] ?? 0) - (kind === AUTHORED ? 1 : 0);
      return kind === TEXT || times < 1 ? [] : [{ question: this.textAt(row), times }];
    });
  }

  /** How many rows hold the gram. */
  frequency(gram: number): number {
    const place = placeOf(this.frozen.grams, gram);
    const frozen = place < 0 ? 0 : (this.frozen.starts[place + 1] as number) - (this.frozen.starts[place] as number);
    return frozen + this.live.run(gram).length / 2 - (this.lost.get(gram) ?? 0);
  }

  /** Adds an entry, or replaces the one of its id, which keeps what it has learned unless the new one brings its own. */
  put(entry: SuggestEntry): void {
    const known = this.slotOf(entry.id);
    const learned = entry.learned ?? (known === undefined ? [] : this.learnedAt(known));
    const slot = known ?? this.newSlot(entry.id);
    for (const row of this.rowsAt(slot)) this.removeRow(row);
    this.flags[slot] = entry.smallTalk ? SMALL_TALK : 0;
    for (const { text, kind, times } of documentsOf({ ...entry, learned })) this.addRow(slot, kind, text, times);
  }

  drop(id: string): void {
    const slot = this.slotOf(id);
    if (slot === undefined) return;
    for (const row of this.rowsAt(slot)) this.removeRow(row);
    this.flags[slot] = GONE;
    this.slotById?.delete(id);
    this.entries--;
  }

  /** Adds a question that led to the entry, or counts it once more. */
  addExample(slot: number, question: string): void {
    const key = normalise(question);
    const rows = this.rowsAt(slot).filter((row) => this.columns.kind[row] !== TEXT);
    const same = rows.find((row) => normalise(this.textAt(row)) === key);
    if (same !== undefined) {
      this.columns.times[same] = Math.min(0xffff, (this.columns.times[same] ?? 0) + 1);
      return;
    }
    const learned = rows.filter((row) => this.columns.kind[row] === LEARNED);
    if (learned.length >= LEARNED_PER_ENTRY) {
      const times = (row: number) => this.columns.times[row] ?? 0;
      this.removeRow(learned.reduce((rarest, row) => (times(row) < times(rarest) ? row : rarest)));
    }
    this.addRow(slot, LEARNED, question, 1);
  }

  private entryAt(slot: number): SuggestEntry {
    const rows = this.rowsAt(slot);
    const authored = rows.filter((row) => this.columns.kind[row] === AUTHORED);
    return {
      id: this.idAt(slot),
      text: this.entryTextAt(slot),
      questions: authored.map((row) => this.textAt(row)),
      smallTalk: this.isSmallTalkAt(slot),
      learned: this.learnedAt(slot),
    };
  }

  private isGone(slot: number): boolean {
    return ((this.flags[slot] ?? 0) & GONE) !== 0;
  }

  private newSlot(id: string): number {
    const slot = this.slots++;
    this.entries++;
    this.liveIds.push(id);
    this.slotById?.set(id, slot);
    if (slot >= this.flags.length) {
      const flags = new Uint8Array(Math.max(64, Math.ceil(slot * 1.5)));
      flags.set(this.flags);
      this.flags = flags;
    }
    return slot;
  }

  private addRow(slot: number, kind: DocumentKind, text: string, times: number): void {
    const normalised = normalise(text);
    const length = gramLength(normalised);
    const row = this.columns.push(slot, kind, length, times);
    this.live.add(row, normalised);
    this.liveTexts.push(text);
    const rows = this.liveRows.get(slot);
    if (rows) rows.push(row);
    else this.liveRows.set(slot, [row]);
    this.documents++;
    this.characters += length;
  }

  private removeRow(row: number): void {
    this.columns.kind[row] = REMOVED;
    this.documents--;
    this.characters -= this.columns.length[row] ?? 0;
    for (const gram of distinctGrams(normalise(this.textAt(row)))) this.lost.set(gram, (this.lost.get(gram) ?? 0) + 1);
  }
}
