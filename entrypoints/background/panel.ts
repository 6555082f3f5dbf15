import { deskAnswer, deskCopied } from '../../lib/platform/messages/desk-alone';
import { answer, type Handler } from '../../lib/platform/messaging';
import type { Worker } from './worker';

/** What the side panel asks of the worker where no page can be read. */
export function panelHandlers(worker: Worker, fault: (where: string, cause: unknown) => void): Handler[] {
  return [
    answer(deskAnswer, async (view) => (await worker.suggest(view, undefined)).suggestions, fault),
    answer(
      deskCopied,
      async (insertion) => {
        await worker.learn(insertion);
        return {};
      },
      fault,
    ),
  ];
}
