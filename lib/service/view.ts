import type { Conversation, ConversationRow } from './conversation';

/** How well a field could be read: `found`; `missing` – its place is there and empty; `blind` – no locator finds its place. */
export type FieldHealth = 'found' | 'missing' | 'blind';
export type Health = Record<string, FieldHealth>;

/** What a page showed at one moment. Plain JSON; the last messages only, because it crosses processes at each change. */
export interface PageView {
  packId: string;
  platform: string;
  shopId: string;
  /** Null while no conversation is open. */
  conversation: Conversation | null;
  rows: ConversationRow[];
  health: Health;
  /** Grows by one with each change on this page. */
  revision: number;
  /** Epoch ms of the page change that led to this view (not of its reading), for measuring. */
  changedAt: number;
}

/** Whether it can't be told which of the buyer's messages are open: none could be read, or whose the last one is. */
export const isOpenUnknown = ({ conversation, health }: PageView): boolean =>
  conversation !== null && (health.messages === 'blind' || conversation.messages.at(-1)?.side.known === false);
