import { YingdaDatabase } from './database';
import { draftRepository } from './repositories/drafts';
import { exampleRepository } from './repositories/examples';
import { faultRepository } from './repositories/faults';
import { ignoreRepository } from './repositories/ignores';
import { indexRepository } from './repositories/indexes';
import { noteRepository } from './repositories/notes';
import { phraseRepository } from './repositories/phrases';
import { shopFactsRepository } from './repositories/shop-facts';
import { shopRepository } from './repositories/shops';
import { valueRepository } from './repositories/values';
import { rescueRows } from './rescue';

/** The database and one repository per entity. Nothing else touches the tables. */
export function openStore(name?: string) {
  const database = new YingdaDatabase(name);
  return {
    database,
    drafts: draftRepository(database),
    examples: exampleRepository(database),
    faults: faultRepository(database),
    facts: shopFactsRepository(database),
    ignores: ignoreRepository(database),
    indexes: indexRepository(database),
    notes: noteRepository(database),
    phrases: phraseRepository(database),
    shops: shopRepository(database),
    values: valueRepository(database),
    /** What can still be read, also where the database won't open. */
    rescue: (failed: (table: string, cause: unknown) => void) => rescueRows(failed, database.name),
    ready: database.start(),
  };
}

export type Store = ReturnType<typeof openStore>;
