import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type Watch, watch } from '../live';
import type { NoteRow } from '../records';
import { type WriteError, write } from '../write';

export interface NoteRepository {
  /** Notes on one buyer of one shop, newest first. */
  of(shopId: string, buyer: string): Promise<NoteRow[]>;
  save(note: NoteRow): Promise<Result<void, WriteError>>;
  remove(id: string): Promise<Result<void, WriteError>>;
  watch(shopId: string, buyer: string): Watch<NoteRow[]>;
}

export function noteRepository(db: YingdaDatabase): NoteRepository {
  const of = async (shopId: string, buyer: string) => {
    const rows = await db.notes.where('[shopId+buyer]').equals([shopId, buyer]).toArray();
    return rows.sort((a, b) => b.updatedAt - a.updatedAt);
  };
  return {
    of,
    save: (note) => write(async () => void (await db.notes.put(note))),
    remove: (id) => write(() => db.notes.delete(id)),
    watch: (shopId, buyer) => watch(() => of(shopId, buyer)),
  };
}
