import { backupBeforeUpgrade } from './backup/before-upgrade';
import { localBackups } from './backup/local-backups';
import { restorer } from './backup/restore';
import { BACKED_UP_TABLES, type BackedUpTable } from './backup/tables';
import { type BackupAbout, type WriteBackupOptions, writeBackup } from './backup/write-backup';
import { YingdaDatabase } from './database';
import { DATABASE_NAME } from './name';
import { buyerDataRepository } from './repositories/buyer-data';
import { consolePackRepository } from './repositories/console-packs';
import { draftRepository } from './repositories/drafts';
import { exampleRepository } from './repositories/examples';
import { falseAlarmRepository } from './repositories/false-alarms';
import { faultRepository } from './repositories/faults';
import { ignoreRepository } from './repositories/ignores';
import { imageRepository } from './repositories/images';
import { indexRepository } from './repositories/indexes';
import { noteRepository } from './repositories/notes';
import { ownChangeRepository } from './repositories/own-changes';
import { phraseRepository } from './repositories/phrases';
import { proposalRepository } from './repositories/proposals';
import { rememberedRepository } from './repositories/remembered';
import { rulePackRepository } from './repositories/rule-packs';
import { shopFactsRepository } from './repositories/shop-facts';
import { shopRepository } from './repositories/shops';
import { stagingRepository } from './repositories/staging';
import { valueRepository } from './repositories/values';
import { rescueRows } from './rescue';
import { retention } from './retention';
import { countRows } from './row-counts';

/** The database and one repository per entity. Nothing else touches the tables. `app`: the extension's version, for backups. */
export function openStore(name = DATABASE_NAME, app = '') {
  const backups = localBackups(name, name === DATABASE_NAME ? undefined : `${name}-backups`);
  const database = new YingdaDatabase(name, backupBeforeUpgrade(backups, app));
  return {
    database,
    backups,
    restorer: restorer(database),
    /** Rows of each table that a backup holds, or of some. */
    countRows: (tables: readonly BackedUpTable[] = BACKED_UP_TABLES) => countRows(database, tables),
    /** The whole of the data as a packed file, read as a stream. */
    writeBackup: <T>(
      about: BackupAbout,
      take: (packed: ReadableStream<Uint8Array<ArrayBuffer>>) => Promise<T>,
      options?: WriteBackupOptions,
    ) => writeBackup(name, about, take, options),
    buyerData: buyerDataRepository(database),
    consolePacks: consolePackRepository(database),
    drafts: draftRepository(database),
    examples: exampleRepository(database),
    falseAlarms: falseAlarmRepository(database),
    faults: faultRepository(database),
    facts: shopFactsRepository(database),
    ignores: ignoreRepository(database),
    images: imageRepository(database),
    indexes: indexRepository(database),
    notes: noteRepository(database),
    retention: retention(database),
    ownChanges: ownChangeRepository(database),
    phrases: phraseRepository(database),
    remembered: rememberedRepository(database),
    proposals: proposalRepository(database),
    rulePacks: rulePackRepository(database),
    shops: shopRepository(database),
    staging: stagingRepository(database),
    values: valueRepository(database),
    /** What can still be read, also where the database won't open. */
    rescue: (failed: (table: string, cause: unknown) => void) => rescueRows(failed, database.name),
    ready: database.start(),
  };
}

export type Store = ReturnType<typeof openStore>;
