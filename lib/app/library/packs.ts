import type { ChangeRow } from '../../data/records';
import type { PhraseRepository } from '../../data/repositories/phrases';
import type { WriteError } from '../../data/write';
import { installedPhrase, isUntouched, starterId } from '../../phrases/installed';
import type { CategoryPack } from '../../phrases/packs';
import type { Phrase } from '../../phrases/phrase';
import type { Clock } from '../../shared/clock';
import { ok, type Result } from '../../shared/result';
import type { LibraryRole } from './library';
import { mayEdit } from './library-role';

export interface PackPorts {
  phrases: Pick<PhraseRepository, 'get' | 'saveAll' | 'remove'>;
  packs: readonly CategoryPack[];
  now: Clock;
}

/** A pack of phrases that comes with the extension, and how much of it the library has. */
export interface PackState {
  id: string;
  total: number;
  installed: number;
  /** Of those, the ones nobody has changed, and that are the user's to remove: what removing the pack takes away. */
  untouched: number;
  /** Titles of some of its phrases. */
  samples: string[];
}

/** Phrases of a later pack stand behind those of an earlier one, with room for packs to grow. */
const ROOM = 10_000;
const SAMPLES = 4;

export async function packStates(
  { phrases, packs }: Pick<PackPorts, 'phrases' | 'packs'>,
  role: LibraryRole,
): Promise<PackState[]> {
  const present = await phrases.get(packs.flatMap((pack) => pack.phrases.map(starterId)));
  return packs.map(({ id, phrases: starters }) => {
    const held = starters.flatMap((starter) => present.get(starterId(starter)) ?? []);
    const step = Math.max(1, Math.floor(starters.length / SAMPLES));
    return {
      id,
      total: starters.length,
      installed: held.length,
      untouched: held.filter((phrase) => isRemovable(phrase, role)).length,
      samples: starters
        .filter((_, i) => i % step === 0)
        .slice(0, SAMPLES)
        .map(({ title }) => title),
    };
  });
}

const isRemovable = (phrase: Phrase, role: LibraryRole): boolean => isUntouched(phrase) && mayEdit(phrase, role);

/**
 * Adds what is not there yet; edited ones stay as they are. Ids come from codes, so doing it twice adds nothing. An agent adds them for
 * himself, a supervisor for the shop.
 */
export async function addPacks(
  { phrases, packs, now: clock }: PackPorts,
  ids: readonly string[],
  role: LibraryRole,
): Promise<Result<{ created: number; changeId: string | null }, WriteError>> {
  const now = clock();
  const scope = role === 'supervisor' ? 'shop' : 'personal';
  const all = packs.flatMap((pack, place) =>
    ids.includes(pack.id)
      ? pack.phrases.map((one, i) => installedPhrase(one, { scope, order: place * ROOM + i, now }))
      : [],
  );
  const present = await phrases.get(all.map(({ id }) => id));
  const fresh = all.filter(({ id }) => !present.has(id));
  if (fresh.length === 0) return ok({ created: 0, changeId: null });
  const saved = await phrases.saveAll(fresh, 'starter', now);
  return saved.ok ? ok({ created: fresh.length, changeId: saved.value.id }) : saved;
}

/** Moves the pack's untouched phrases to the trash. What somebody changed stays, and so do shop phrases for an agent. */
export async function removePack(
  { phrases, packs, now }: PackPorts,
  packId: string,
  role: LibraryRole,
): Promise<Result<ChangeRow, WriteError>> {
  const starters = packs.find(({ id }) => id === packId)?.phrases ?? [];
  const present = await phrases.get(starters.map(starterId));
  return phrases.remove(
    [...present.values()].filter((phrase) => isRemovable(phrase, role)).map(({ id }) => id),
    now(),
  );
}
