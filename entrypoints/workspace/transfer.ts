import { remoteEngine } from '../../lib/app/transfer/remote-engine';
import type { PastImport } from '../../lib/app/transfer/transfer';
import { type TransferPorts, TransferSession } from '../../lib/app/transfer/transfer-session';
import type { ChangeRow } from '../../lib/data/records';
import type { Store } from '../../lib/data/store';
import importWorker from './import-worker.ts?worker&url';
import { openWorkerChannel } from './worker-channel';

interface Ports extends Pick<TransferPorts, 'backup' | 'save' | 'refreshConsoles' | 'fault'> {
  store: Store;
}

/** Import and export over the real worker and database. */
export function openTransfer({ store, ...ports }: Ports, signal: AbortSignal): TransferSession {
  return new TransferSession(
    {
      ...ports,
      start() {
        const { channel, end } = openWorkerChannel(importWorker);
        return { engine: remoteEngine(channel), end };
      },
      isLeftOver: async () => {
        await store.ready;
        return (await store.staging.jobs()).some(({ kind }) => kind === 'import');
      },
      watchPast(next) {
        const life = new AbortController();
        const watch = () => {
          if (life.signal.aborted) return;
          const stop = store.phrases.watchChanges(
            (changes) => next(changes.flatMap(importOf)),
            (cause) => ports.fault('transfer', cause),
          );
          life.signal.addEventListener('abort', stop, { once: true });
        };
        void store.ready.then(watch);
        return () => life.abort();
      },
    },
    signal,
  );
}

const importOf = ({ id, kind, undoneAt, at, created, changed }: ChangeRow): PastImport[] =>
  kind === 'import' && undoneAt === undefined ? [{ changeId: id, at, created, changed }] : [];
