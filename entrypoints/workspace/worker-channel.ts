import { Channel } from '../../lib/app/transfer/channel';
import { startOwnWorker } from '../../lib/platform/own-worker';

/** Starts a worker with a channel to it. A worker that fails ends the channel with the reason. `url`: its built file. */
export function openWorkerChannel(url: string): { channel: Channel; end(): void } {
  const worker = startOwnWorker(url);
  const channel = new Channel(worker);
  const fail = ({ message }: { message?: string }) => channel.end(`worker: ${message ?? 'unreadable message'}`);
  worker.addEventListener('error', fail);
  worker.addEventListener('messageerror', () => fail({}));
  const end = () => {
    worker.terminate();
    channel.end('ended');
  };
  return { channel, end };
}
