import type { ChangeKind, ChangeRow } from '../../data/records';
import type { Store } from '../../data/store';
import type { WriteError } from '../../data/write';
import { above, type GroupPath, inGroup } from '../../phrases/groups';
import { withGroup, withoutGroup, withRenamed } from '../../phrases/made-groups';
import { merged } from '../../phrases/merge';
import { reordered, reorderedGroup } from '../../phrases/order';
import type { Phrase } from '../../phrases/phrase';
import { rebased } from '../../phrases/rebased';
import type { Clock } from '../../shared/clock';
import { err, ok, type Result } from '../../shared/result';
import { told } from '../save-fault';
import type { BulkEdit, Changed, LibraryReady, PhraseDraft, PhraseVersion, Proposal, SaveFault } from './library';
import { edited, kindOf, needsSupervisor, personalCopy, withRenamedGroup } from './library-edits';
import { mayEdit } from './library-role';
import { hasShortNames, isWithinCaps, phraseFrom } from './save-phrase';
import { takeBack } from './take-back';

export interface LibraryWritePorts {
  store: Store;
  newId(): string;
  now: Clock;
  refreshConsoles(): void;
}

/** What becomes of the groups made by hand: they are kept apart from the phrases, for an empty one has nowhere else to be. */
type Regrouping = (made: readonly GroupPath[]) => GroupPath[];
type Done<T> = Promise<Result<T, SaveFault>>;
const NOTHING: Changed = { changeId: null, changed: 0, refused: 0 };

/** Everything that changes the library. Each change can be taken back by the id it gives. */
export class LibraryWrites {
  readonly #ports: LibraryWritePorts;
  readonly #state: () => Pick<LibraryReady, 'phrases' | 'role'>;

  constructor(ports: LibraryWritePorts, state: () => Pick<LibraryReady, 'phrases' | 'role'>) {
    this.#ports = ports;
    this.#state = state;
  }

  async save(draft: PhraseDraft): Done<Phrase> {
    const { newId, now, store } = this.#ports;
    const { phrases, role } = this.#state();
    const before = phrases.find(({ id }) => id === draft.id);
    // A new phrase under the draft's own id: it was deleted meanwhile, and what was typed is worth more.
    const written = phraseFrom(draft, before, draft.id ?? newId(), now());
    if (!written.ok) return written;
    const phrase = before ? await this.#onTop(draft, before, written.value) : written.value;
    if ((before && !mayEdit(before, role)) || !mayEdit(phrase, role)) return err('invalid');
    const saved = told(await store.phrases.save(phrase));
    if (!saved.ok) return saved;
    await store.images.adopt(phrase.images, phrase.id);
    this.#ports.refreshConsoles();
    return ok(phrase);
  }

  edit = async (ids: readonly string[], edit: BulkEdit): Done<Changed> => {
    const { mine, refused } = this.#sorted(ids, edit.kind === 'pin');
    if (needsSupervisor(edit) && this.#state().role !== 'supervisor') return ok({ ...NOTHING, refused: ids.length });
    return this.#put(edited(mine, edit, this.#ports.now()), kindOf(edit), refused);
  };

  renameGroup = async (path: GroupPath, to: readonly string[]): Done<Changed> => {
    if (!hasShortNames({ groups: to, tags: [] })) return err('too-long');
    const inside = withRenamedGroup(this.#state().phrases, path, to, this.#ports.now());
    const { mine, refused } = this.#sorted(inside.map(({ id }) => id));
    const may = new Set(mine.map(({ id }) => id));
    const rows = inside.filter(({ id }) => may.has(id));
    return this.#put(rows, rows.length > 0 ? 'move' : 'group', refused, (made) => withRenamed(made, path, to));
  };

  addGroup = async (path: GroupPath): Done<Changed> => {
    if (!hasShortNames({ groups: path, tags: [] })) return err('too-long');
    return this.#put([], 'group', 0, (made) => withGroup(made, path));
  };

  removeGroup = async (path: GroupPath, phrases: 'up' | 'trash'): Done<Changed> => {
    const inside = this.#state().phrases.filter((phrase) => inGroup(phrase, path));
    const { mine, refused } = this.#sorted(inside.map(({ id }) => id));
    const groups = (made: readonly GroupPath[]) => withoutGroup(made, path);
    if (mine.length === 0) return this.#put([], 'group', refused, groups);
    if (phrases === 'trash') return this.#toTrash(mine, refused, groups);
    const moved = edited(mine, { kind: 'move', groups: above(path) }, this.#ports.now());
    return this.#put(moved, 'move', refused, groups);
  };

  reorderGroup = async (path: GroupPath, place: { before: GroupPath } | { after: GroupPath }): Done<Changed> =>
    this.#put(reorderedGroup(this.#state().phrases, path, place), 'order');

  reorder = async (ids: readonly string[], place: { before: string } | { after: string }): Done<Changed> =>
    this.#put(reordered(this.#state().phrases, ids, place), 'order');

  remove = async (ids: readonly string[]): Done<Changed> => {
    const { mine, refused } = this.#sorted(ids);
    return mine.length === 0 ? ok({ ...NOTHING, refused }) : this.#toTrash(mine, refused);
  };

  copyToPersonal = async (ids: readonly string[]): Done<Changed> => {
    const { newId, now } = this.#ports;
    const { mine } = this.#sorted(ids, true);
    return this.#put(
      mine.map((phrase) => personalCopy(phrase, newId(), now())),
      'write',
    );
  };

  undo = async (changeId: string): Done<{ kept: number }> => {
    const undone = await takeBack(this.#ports.store, changeId, this.#ports.now());
    if (undone.ok) this.#ports.refreshConsoles();
    return undone;
  };

  restore = async (ids: readonly string[]): Done<Changed> => {
    const { mine, refused } = await this.#trashed(ids);
    if (mine.length === 0) return ok({ ...NOTHING, refused });
    return this.#told(await this.#ports.store.phrases.restore(mine, this.#ports.now()), refused);
  };

  erase = async (ids: readonly string[]): Done<Changed> => {
    const { mine, refused } = await this.#trashed(ids);
    const erased = told(await this.#ports.store.phrases.erase(mine));
    return erased.ok ? ok({ changeId: null, changed: mine.length, refused }) : erased;
  };

  revert = async ({ phrase }: PhraseVersion): Done<Changed> => {
    const now = this.#state().phrases.find(({ id }) => id === phrase.id);
    if (!now || !mayEdit(now, this.#state().role)) return ok({ ...NOTHING, refused: 1 });
    // Whose it is and where it stands are not what it said.
    const { order, pinned, scope, shopId } = now;
    return this.#put([{ ...phrase, order, pinned, scope, shopId, updatedAt: this.#ports.now() }], 'revert');
  };

  /** One change, so that it is undone as one: the others go to the trash within it. */
  merge = async (keep: string, others: readonly string[]): Done<Changed> => {
    const { mine, refused } = this.#sorted([keep, ...others]);
    const kept = mine.find(({ id }) => id === keep);
    const gone = mine.filter(({ id }) => id !== keep);
    if (!kept || gone.length === 0) return ok({ ...NOTHING, refused });
    const at = this.#ports.now();
    const one = merged(kept, gone, at);
    // Twenty doubles with twenty wordings each make a phrase that no file takes.
    if (!isWithinCaps(one) && isWithinCaps(kept)) return err('too-long');
    const rows = [one, ...gone.map((phrase) => ({ ...phrase, deletedAt: at }))];
    const heirs = new Map(gone.map(({ id }) => [id, keep]));
    return this.#told(await this.#ports.store.phrases.saveAll(rows, 'merge', at, { heirs }), refused);
  };

  propose = async (draft: PhraseDraft, note: string): Done<void> => {
    const { newId, now, store } = this.#ports;
    const before = this.#state().phrases.find(({ id }) => id === draft.id);
    const written = before ? phraseFrom(draft, before, before.id, now()) : err('invalid' as const);
    if (!before || !written.ok) return written.ok ? err('invalid') : written;
    const phrase = await this.#onTop(draft, before, written.value);
    await store.images.adopt(phrase.images, phrase.id);
    return told(await store.proposals.put({ id: newId(), phraseId: phrase.id, phrase, note: note.trim(), at: now() }));
  };

  accept = async (proposal: Proposal): Done<Changed> => {
    const now = this.#state().phrases.find(({ id }) => id === proposal.phraseId);
    if (!now || this.#state().role !== 'supervisor') return ok({ ...NOTHING, refused: 1 });
    const { phrase } = await this.current(proposal, now);
    const { order, pinned, scope } = now;
    const at = this.#ports.now();
    const row = { ...phrase, order, pinned, scope, updatedAt: at };
    return this.#told(await this.#ports.store.phrases.saveAll([row], 'write', at, { accepts: proposal.id }));
  };

  dismiss = async ({ id }: Proposal): Done<void> => told(await this.#ports.store.proposals.drop(id));

  /** The proposal on top of what was changed since it was made: another proposal put in force, say. */
  current = async (proposal: Proposal, now: Phrase): Promise<Proposal> => {
    const later = (await this.#ports.store.phrases.versions(now.id)).filter(({ at }) => at > proposal.at);
    const base = later.at(-1)?.phrase;
    return base ? { ...proposal, phrase: rebased(base, proposal.phrase, now) } : proposal;
  };

  /** What was written, on top of what another page changed since the draft was opened. */
  async #onTop(draft: PhraseDraft, now: Phrase, written: Phrase): Promise<Phrase> {
    if (draft.seen === undefined || draft.seen === now.updatedAt) return written;
    const versions = await this.#ports.store.phrases.versions(now.id);
    const base = versions.find(({ phrase }) => phrase.updatedAt === draft.seen)?.phrase;
    if (!base) return written;
    const mine = phraseFrom(draft, base, now.id, written.updatedAt);
    return mine.ok ? { ...rebased(base, mine.value, now), updatedAt: written.updatedAt } : written;
  }

  /** The phrases of these ids that may be changed, in the library's order. `standing`: only where they stand is changed. */
  #sorted(ids: readonly string[], standing = false): { mine: Phrase[]; refused: number } {
    const { phrases, role } = this.#state();
    const wanted = new Set(ids);
    const all = phrases.filter(({ id }) => wanted.has(id));
    const mine = standing ? all : all.filter((phrase) => mayEdit(phrase, role));
    return { mine, refused: all.length - mine.length };
  }

  /** Of these ids in the trash those that are the user's to bring back or erase. */
  async #trashed(ids: readonly string[]): Promise<{ mine: string[]; refused: number }> {
    const wanted = new Set(ids);
    const all = (await this.#ports.store.phrases.trash()).filter(({ id }) => wanted.has(id));
    const mine = all.filter((phrase) => mayEdit(phrase, this.#state().role)).map(({ id }) => id);
    return { mine, refused: all.length - mine.length };
  }

  async #put(phrases: readonly Phrase[], kind: ChangeKind, refused = 0, groups?: Regrouping): Done<Changed> {
    if (phrases.length === 0 && !groups) return ok({ ...NOTHING, refused });
    if (!phrases.every(hasShortNames)) return err('too-long');
    const written = await this.#ports.store.phrases.saveAll(phrases, kind, this.#ports.now(), groups && { groups });
    return this.#told(written, refused);
  }

  async #toTrash(phrases: readonly Phrase[], refused: number, groups?: Regrouping): Done<Changed> {
    const ids = phrases.map(({ id }) => id);
    return this.#told(await this.#ports.store.phrases.remove(ids, this.#ports.now(), groups && { groups }), refused);
  }

  #told(written: Result<ChangeRow, WriteError>, refused = 0): Result<Changed, SaveFault> {
    const done = told(written);
    if (!done.ok) return done;
    this.#ports.refreshConsoles();
    const { id, created, changed, groups = 0 } = done.value;
    return ok({ changeId: created + changed + groups > 0 ? id : null, changed: created + changed, refused });
  }
}
