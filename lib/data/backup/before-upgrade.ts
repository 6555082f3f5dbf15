import type { BeforeUpgrade } from '../database';
import type { LocalBackups } from './local-backups';

/**
 * Backs up the database in its old version before it is upgraded, once for each: an upgrade that fails leaves the old version as it was, and
 * the next start tries again.
 *
 * Without room for the backup the upgrade waits: it writes every row anew and would most likely fail for the same want, and if an upgrade ever
 * lost something, nothing could bring it back. The pages say so and offer the rescue file. A backup that fails for another reason – a broken
 * backup database – doesn't keep the user out of their own data: the upgrade itself is one transaction.
 */
export const backupBeforeUpgrade =
  (backups: LocalBackups, app: string): BeforeUpgrade =>
  async (schema) => {
    const known = await backups.list().catch(() => []);
    if (known.some((backup) => backup.reason === 'upgrade' && backup.schema === schema)) return 'go-on';
    const made = await backups.make({ reason: 'upgrade', app, at: Date.now() });
    return !made.ok && made.error === 'disk-full' ? 'no-room' : 'go-on';
  };
