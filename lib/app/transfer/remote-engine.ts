import type { Channel } from './channel';
import type { CallContext, TransferEngine } from './transfer-engine';

/** The engine at the other end of a channel. */
export function remoteEngine(channel: Channel): TransferEngine {
  const call = <M extends keyof TransferEngine>(method: M, args: unknown[], context?: CallContext<never>) =>
    channel.call(method, args, context) as ReturnType<TransferEngine[M]>;
  return {
    sweep: () => call('sweep', []),
    open: (source, settings, context) => call('open', [source, settings], context),
    correct: (settings, context) => call('correct', [settings], context),
    rows: (filter, from, to) => call('rows', [filter, from, to]),
    write: (context) => call('write', [], context),
    undo: (changeId) => call('undo', [changeId]),
    previewExport: (selection, writerId) => call('previewExport', [selection, writerId]),
    exportFile: (selection, writerId) => call('exportFile', [selection, writerId]),
  };
}
