import type { Reading } from '../shared/reading';

export type Side = 'buyer' | 'agent' | 'system';
export type MessageKind = 'text' | 'image' | 'product' | 'order' | 'system' | 'withdrawn';

/** A product as a console's page shows it: in a card, a header or an order line. */
export interface ProductMention {
  id: Reading<string>;
  title: Reading<string>;
  /** Yuan. */
  price: Reading<number>;
}

export interface Message {
  /** Unique within the conversation and stable while the page lives. */
  id: string;
  side: Reading<Side>;
  kind: MessageKind;
  /** What the bubble says, as plain text; empty for images. */
  text: string;
  /** Epoch ms. */
  at: Reading<number>;
  /** Sent by the platform's robot on the shop's behalf: it does not count as the agent's answer. */
  robot: boolean;
  product?: ProductMention;
  /** Order number of an order card. */
  orderNo?: Reading<string>;
}

/** The conversation that is open in the console. */
export interface Conversation {
  /** Identifies the conversation on its console; an insert is bound to it. */
  key: string;
  /** The header's name, exactly as shown; names are not unique, keys are. */
  buyer: Reading<string>;
  /** The shop the console is signed in to, as it names itself. */
  shop: Reading<string>;
  /** Oldest first. */
  messages: Message[];
  /** What the buyer is looking at or came from, where the page tells. */
  product: ProductMention | null;
  orders: Reading<OrderOnPage[]>;
}

/** One row of the console's conversation list. */
export interface ConversationRow {
  key: string;
  name: Reading<string>;
  preview: Reading<string>;
  unread: Reading<number>;
  /** Seconds the buyer has been waiting, as the list shows it. */
  waitingSeconds: Reading<number>;
  active: boolean;
}

/** An order as a console's page shows it; what is masked or not shown stays unknown. Money in yuan, times in epoch ms. */
export interface OrderOnPage {
  no: Reading<string>;
  status: Reading<string>;
  items: { title: Reading<string>; sku: Reading<string>; quantity: Reading<number>; price: Reading<number> }[];
  paid: Reading<number>;
  createdAt: Reading<number>;
  /** Whose it is, where the page says so: a name, which is not unique. */
  buyer?: Reading<string>;
  receiver: Reading<string>;
  phone: Reading<string>;
  address: Reading<string>;
  buyerMemo: Reading<string>;
  sellerMemo: Reading<string>;
  flag: Reading<string>;
  courier: Reading<string>;
  waybill: Reading<string>;
}

/** The seven stages of a chat, then what comes after the sale. */
export const STAGES = [
  'greeting',
  'inquiry',
  'bargaining',
  'recommendation',
  'help',
  'order-check',
  'farewell',
  'after-sale',
] as const;
export type Stage = (typeof STAGES)[number];

/** Whether a message ends the run of those that wait: an answer by a person of the shop, or one that may be it. */
export const endsOpenRun = ({ side, robot, kind }: Pick<Message, 'side' | 'robot' | 'kind'>): boolean =>
  !side.known || (side.value === 'agent' && !robot && kind !== 'withdrawn');

/**
 * The buyer's messages that still wait for an answer: those after the last message a person of the shop sent.
 * Messages of unknown side end the run, because they may be that answer.
 */
export function openMessages(messages: readonly Message[]): Message[] {
  const open: Message[] = [];
  for (let i = messages.length - 1; i >= 0; i--) {
    const message = messages[i] as Message;
    if (endsOpenRun(message) || !message.side.known) break;
    if (message.side.value === 'buyer' && message.kind !== 'withdrawn') open.unshift(message);
  }
  return open;
}
