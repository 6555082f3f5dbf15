import { groupPaths, groupsFrom, groupsOf } from '../phrases/groups';
import { BLANK_PHRASE, EVERY_SHOP, type Phrase } from '../phrases/phrase';
import { titleFrom } from '../phrases/title';
import { same } from '../shared/same';
import type { RowFault, SkipReason, Warning } from './fault';
import type { Format, ImportRow, ReadRow, Uses } from './format';
import { MAX_LEVELS, MAX_NAME } from './limits';
import type { Picture } from './picture';
import { withFields } from './row-fields';

/** What an import would do with one row. */
export type PlannedRow = { row: number; warnings: Warning[] } & (
  | { action: 'create'; phrase: Phrase; pictures: Picture[] }
  | { action: 'update'; phrase: Phrase; before: Phrase; pictures: Picture[] }
  | { action: 'skip'; reason: SkipReason }
  | { action: 'error'; reason: RowFault; found: string }
);

export interface ImportPlan {
  /** In the order of the file. */
  rows: PlannedRow[];
  create: number;
  update: number;
  skip: number;
  errors: number;
  /** What goes when the file replaces the library. */
  remove: Phrase[];
  /** How often the file's own phrases were used, and whether that counts though others have been used here. */
  uses: (Uses & { phraseId: string })[];
  usesCount: 'always' | 'unused-library';
}

export interface PlanOptions {
  /** `replace`: the file becomes the library of this shop and scope, or of the shops that it speaks of itself. */
  mode: 'merge' | 'replace';
  /** Where phrases go whose file does not say. */
  scope: Phrase['scope'];
  shopId: string;
  /** What the file says of shop and scope is set aside: all of it goes where `shopId` and `scope` say, as copies where need be. */
  moves?: boolean;
  /** A group to put everything under, as written in a field; the file's own groups come below it. */
  under?: string;
  newId: () => string;
  /** Epoch ms. */
  now: number;
}

/** Rows between two calls of `progress`. */
const PROGRESS = 2_000;

const codeKey = (code: string): string => code.trim().toLowerCase();
const titleKey = (groups: readonly string[], title: string): string => JSON.stringify([groups, title]);

/**
 * Compares the rows of a file with the library: what would be created, changed, left alone, refused. Changes nothing.
 * A row is the phrase with its id (our own files), else with its code, else with its title in its group where that is unique on both
 * sides, else with exactly its text in its group.
 */
export function planImport(
  rows: readonly ReadRow[],
  present: readonly Phrase[],
  format: Pick<Format, 'exact'>,
  options: PlanOptions,
  progress?: (done: number) => void,
): ImportPlan {
  const planner = new Planner(rows, present, format.exact ?? false, options);
  const planned = rows.map((row, i) => {
    if (i % PROGRESS === 0) progress?.(i);
    return planner.plan(row);
  });
  const count = (action: PlannedRow['action']) => planned.filter((it) => it.action === action).length;
  const kept = new Set(planned.flatMap((it) => (it.action === 'update' ? [it.before.id] : [])));
  return {
    rows: planned,
    create: count('create'),
    update: count('update'),
    skip: count('skip'),
    errors: count('error'),
    uses: planner.uses,
    usesCount: options.mode === 'replace' ? 'always' : 'unused-library',
    remove: options.mode === 'replace' ? planner.target.filter(({ id }) => !kept.has(id) && !planner.same.has(id)) : [],
  };
}

class Planner {
  /** The phrases that the file is compared with. */
  readonly target: Phrase[];
  /** Ids of those that a row says again as they are. */
  readonly same = new Set<string>();
  readonly uses: (Uses & { phraseId: string })[] = [];
  readonly #options: PlanOptions;
  readonly #exact: boolean;
  readonly #byId: Map<string, Phrase>;
  readonly #ids: Set<string>;
  /** Whose a picture is, by its id. */
  readonly #pictured = new Map<string, string>();
  readonly #byCode = new Map<string, Phrase>();
  /** Null: several have it. */
  readonly #byTitle = new Map<string, Phrase | null>();
  readonly #byText = new Map<string, Phrase[]>();
  readonly #titlesInFile = new Map<string, number>();
  readonly #codesInFile = new Map<string, string>();
  readonly #textsInFile = new Map<string, Set<string>>();
  readonly #taken = new Set<string>();
  readonly #top: readonly string[];
  #order: number;

  constructor(rows: readonly ReadRow[], present: readonly Phrase[], exact: boolean, options: PlanOptions) {
    this.#options = options;
    this.#exact = exact;
    this.#top = groupsFrom(options.under ?? '', groupPaths(groupsOf(present).groups));
    const isAsTold = exact && !options.moves;
    const shops = new Set(isAsTold ? rows.map((row) => ('body' in row && row.shopId) || options.shopId) : []);
    shops.add(options.shopId);
    this.target = present.filter(({ shopId, scope }) => shops.has(shopId) && (isAsTold || scope === options.scope));
    this.#byId = new Map((isAsTold ? present : this.target).map((phrase) => [phrase.id, phrase]));
    this.#ids = new Set(present.map(({ id }) => id));
    for (const { id, images } of present) for (const image of images) this.#pictured.set(image, id);
    for (const phrase of this.target) {
      const code = codeKey(phrase.code);
      if (code && !this.#byCode.has(code)) this.#byCode.set(code, phrase);
      const title = titleKey(phrase.groups, phrase.title);
      this.#byTitle.set(title, this.#byTitle.has(title) ? null : phrase);
      this.#byText.set(phrase.body, [...(this.#byText.get(phrase.body) ?? []), phrase]);
    }
    for (const row of rows) {
      if (!('body' in row) || !row.title) continue;
      const title = titleKey(this.#groups(row) ?? [], row.title);
      this.#titlesInFile.set(title, (this.#titlesInFile.get(title) ?? 0) + 1);
    }
    this.#order = options.mode === 'replace' ? 0 : present.reduce((most, { order }) => Math.max(most, order + 1), 0);
  }

  plan(read: ReadRow): PlannedRow {
    if ('fault' in read) return { row: read.row, warnings: [], action: 'error', reason: read.fault, found: read.found };
    if ('skip' in read) return this.#skip(read.row, read.skip);
    const inFile = this.#exact ? null : this.#metInFile(read);
    if (inFile) return inFile;
    const before = this.#presentFor(read);
    if (!before) return this.#create(read);
    if (this.#taken.has(before.id)) return this.#skip(read.row, 'repeated');
    this.#taken.add(before.id);
    this.#noteUses(read, before.id);
    const { images, pictures, isShort } = this.#pictures(read, before.id, before.images);
    const phrase = { ...this.#changed(before, read), images };
    if (same({ ...phrase, updatedAt: 0 }, { ...before, updatedAt: 0 })) {
      this.same.add(before.id);
      return this.#skip(read.row, 'same');
    }
    return { row: read.row, warnings: told(read, isShort), action: 'update', phrase, before, pictures };
  }

  /** Only of the phrase itself: one that came under another id is another's copy. */
  #noteUses({ id, uses }: ImportRow, phraseId: string): void {
    if (uses && id === phraseId)
      this.uses.push({ phraseId, count: uses.count, lastAt: Math.min(uses.lastAt, this.#options.now) });
  }

  #skip(row: number, reason: SkipReason): PlannedRow {
    return { row, warnings: [], action: 'skip', reason };
  }

  /** What an earlier row of the file says already; notes what this one says. */
  #metInFile(row: ImportRow): PlannedRow | null {
    const code = codeKey(row.code ?? '');
    const identity = JSON.stringify([code, row.title ?? '', row.groups ?? []]);
    const alike = this.#textsInFile.get(row.body) ?? new Set();
    if (alike.has(identity)) return this.#skip(row.row, 'repeated');
    if (code) {
      const text = this.#codesInFile.get(code);
      if (text !== undefined && text !== row.body) {
        return { row: row.row, warnings: [], action: 'error', reason: 'code-twice', found: row.code ?? '' };
      }
      if (text !== undefined) return this.#skip(row.row, 'repeated');
      this.#codesInFile.set(code, row.body);
    }
    this.#textsInFile.set(row.body, alike.add(identity));
    return null;
  }

  #presentFor(row: ImportRow): Phrase | undefined {
    if (row.id !== undefined && this.#byId.has(row.id)) return this.#byId.get(row.id);
    if (this.#exact && row.id !== undefined) return undefined;
    const code = codeKey(row.code ?? '');
    if (code) return this.#byCode.get(code);
    const groups = this.#groups(row);
    if (row.title) {
      const title = titleKey(groups ?? [], row.title);
      const titled = this.#titlesInFile.get(title) === 1 ? this.#byTitle.get(title) : null;
      if (titled) return titled;
    }
    const alike = this.#byText.get(row.body) ?? [];
    return alike.find((phrase) => groups === undefined || same(phrase.groups, groups));
  }

  #create(row: ImportRow): PlannedRow {
    const { newId, now, scope, shopId, moves } = this.#options;
    const isFree = row.id !== undefined && !this.#ids.has(row.id) && !this.#taken.has(row.id);
    const id = isFree ? (row.id as string) : newId();
    this.#taken.add(id);
    this.#noteUses(row, id);
    const { images, pictures, isShort } = this.#pictures(row, id, []);
    const phrase: Phrase = {
      ...withFields({ ...BLANK_PHRASE, scope, shopId }, row),
      ...(moves ? { scope, shopId } : {}),
      id,
      images,
      title: (this.#exact ? row.title : row.title || undefined) ?? titleFrom(row.body),
      groups: this.#groups(row) ?? [...this.#top],
      order: this.#order++,
      // A clock that ran ahead elsewhere would make the phrase look changed since its import.
      createdAt: Math.min(row.createdAt ?? now, now),
      updatedAt: Math.min(row.updatedAt ?? now, now),
    };
    const isAlone =
      this.#exact || (this.#byText.get(row.body)?.length ?? 0) + (this.#textsInFile.get(row.body)?.size ?? 0) < 2;
    const warnings = told(row, isShort);
    return {
      row: row.row,
      warnings: isAlone ? warnings : [...warnings, 'same-text'],
      action: 'create',
      phrase,
      pictures,
    };
  }

  /** The phrase as the row wants it; what the row does not speak of stays, and so do code and title where another tool has none. */
  #changed(before: Phrase, row: ImportRow): Phrase {
    const groups = this.#groups(row);
    return {
      ...withFields(before, row),
      ...(this.#exact ? {} : { code: row.code || before.code, title: row.title || before.title }),
      ...(this.#options.moves ? { scope: before.scope, shopId: before.shopId } : {}),
      ...(groups ? { groups } : {}),
      ...(this.#options.mode === 'replace' ? { order: this.#order++ } : {}),
      updatedAt: this.#options.now,
    };
  }

  /** A picture that another phrase has comes in under an id of its own; one that is not in the file is kept where it is. */
  #pictures(row: ImportRow, phraseId: string, kept: string[]) {
    if (!row.pictures) return { images: kept, pictures: [], isShort: false };
    const images = new Set<string>();
    const pictures: Picture[] = [];
    for (const picture of row.pictures) {
      const isBare = typeof picture === 'string';
      const known = isBare ? picture : picture.id;
      const owner = this.#pictured.get(known);
      const id = owner === undefined || owner === phraseId ? known : this.#options.newId();
      if (isBare && owner !== phraseId) continue;
      if (!isBare && owner !== phraseId) pictures.push({ ...picture, id });
      this.#pictured.set(id, phraseId);
      images.add(id);
    }
    return { images: [...images], pictures, isShort: images.size < row.pictures.length };
  }

  /** The row's groups, below the chosen one; what then lies too deep joins the second level. */
  #groups(row: ImportRow): string[] | undefined {
    if (!this.#options.under || row.groups === undefined) return row.groups;
    const [first = '', ...deeper] = [...this.#top, ...row.groups];
    return deeper.length < MAX_LEVELS
      ? [first, ...deeper]
      : [
          first,
          deeper
            .join('/')
            .slice(0, MAX_NAME)
            .replace(/[\ud800-\udbff]$/, ''),
        ];
  }
}

const told = ({ warnings }: ImportRow, isShort: boolean): Warning[] =>
  isShort ? [...warnings, 'picture-left-out'] : warnings;

/** Options for an import that no one has set anything for. */
export const plainOptions = (newId: () => string, now: number): PlanOptions => ({
  mode: 'merge',
  scope: 'personal',
  shopId: EVERY_SHOP,
  newId,
  now,
});
