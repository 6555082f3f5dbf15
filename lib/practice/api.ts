import type { ParsedChats } from './chats-file';
import type { ComposerKind, Desk, DeskSnapshot, SentRecord, StartOptions } from './desk';
import type { NewMessage } from './desk-state';

/** A message put in by hand: the buyer's text if nothing else is said. The first of text, image, productId, orderNo that is given decides its kind. */
export interface ReceivedMessage {
  text?: string;
  image?: string;
  productId?: string;
  orderNo?: string;
  /** Default `buyer`. */
  side?: 'buyer' | 'agent' | 'system';
  robot?: boolean;
  /** For a conversation that isn't there yet; default: its key. */
  buyer?: string;
  /** For a conversation that isn't there yet: the product being looked at. */
  viewing?: string;
}

/** What the practice page offers to whoever drives it, as `window.practice`. All values are JSON. */
export interface PracticeApi {
  state(): DeskSnapshot;
  /** Returns the new message's id, which is also its row's `data-id`. */
  receive(key: string, message: ReceivedMessage): string;
  open(key: string): void;
  /** Begins anew with an empty list; `speed: 0` plays without delays. */
  start(options?: Partial<StartOptions>): void;
  pause(): void;
  resume(): void;
  reset(): void;
  withdraw(id: string): void;
  /** A chats file's text; played by the next `start()`. */
  loadChats(text: string): ParsedChats;
  composer(kind: ComposerKind): void;
  /** Everything the agent sent, oldest first. */
  readonly sent: readonly SentRecord[];
}

export const practiceApi = (desk: Desk): PracticeApi => ({
  state: desk.snapshot,
  receive: (key, message) =>
    desk.receive(key, newMessage(message), { buyer: message.buyer ?? key, viewing: message.viewing }),
  open: (key) => desk.open(key),
  start: (options) => desk.start(options),
  pause: () => desk.pause(),
  resume: () => desk.resume(),
  reset: () => desk.reset(),
  withdraw: (id) => desk.withdraw(id),
  loadChats: (text) => desk.loadChats(text),
  composer: (kind) => desk.setComposer(kind),
  sent: desk.sent,
});

function newMessage({
  text = '',
  image,
  productId,
  orderNo,
  side = 'buyer',
  robot = false,
}: ReceivedMessage): NewMessage {
  const from = { side, robot };
  if (text === '' && image !== undefined) return { ...from, kind: 'image', image };
  if (text === '' && productId !== undefined) return { ...from, kind: 'product', productId };
  if (text === '' && orderNo !== undefined) return { ...from, kind: 'order', orderNo };
  return { ...from, kind: side === 'system' ? 'system' : 'text', text };
}
