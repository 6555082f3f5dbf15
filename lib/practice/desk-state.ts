import type { MessageKind, Side } from '../service/conversation';

/** A message as the practice console holds it: unlike `Message` of a read page, nothing of it is unknown. */
export interface DeskMessage {
  /** Unique on the whole desk, so that a message can be withdrawn by its id alone. */
  id: string;
  /** Grows by one with each message of the desk: a total order where times may be equal. */
  seq: number;
  side: Side;
  kind: MessageKind;
  text: string;
  /** Epoch ms. */
  at: number;
  robot: boolean;
  productId?: string;
  orderNo?: string;
  /** What the picture shows, in words. */
  image?: string;
  /** Whether its time stands above it: see `TIME_GAP_MS`. */
  showsTime: boolean;
}

/** What a new message says; the desk adds the rest. */
export type NewMessage = { side: Side; robot?: boolean } & (
  | { kind: 'text' | 'system'; text: string }
  | { kind: 'image'; image: string }
  | { kind: 'product'; productId: string; text?: string }
  | { kind: 'order'; orderNo: string; text?: string }
);

export interface DeskConversation {
  key: string;
  buyer: string;
  /** Oldest first; at most `MESSAGE_CAP`. */
  messages: readonly DeskMessage[];
  unread: number;
  /** When the oldest buyer message that no person has answered came (epoch ms); null: nothing is open. */
  waitingSince: number | null;
  /** Of the newest message. */
  lastSeq: number;
  /** Up to this message everything was read. */
  readSeq: number;
  /** The time last shown above a message, epoch ms; null before the first. */
  shownTimeAt: number | null;
  /** Product the buyer is looking at. */
  viewing: string | null;
  /** The buyer's script has ended. */
  finished: boolean;
}

export interface DeskState {
  /** By their newest message, newest first. */
  conversations: readonly DeskConversation[];
  active: string | null;
  seq: number;
}

export const EMPTY_DESK: DeskState = { conversations: [], active: null, seq: 0 };

/** A conversation keeps its newest messages only: the console draws them all. */
export const MESSAGE_CAP = 1000;
/** Beyond this, the oldest finished conversations leave the list. */
export const CONVERSATION_CAP = 200;
/** A time is shown only if the one shown before is older than this. */
export const TIME_GAP_MS = 3 * 60_000;
/** Consoles put these in the place of what was said, in Chinese whatever the browser's language is. */
export const WITHDRAWN_TEXT = { buyer: '对方撤回了一条消息', agent: '您撤回了一条消息', system: '消息已撤回' } as const;

/** Who starts a conversation that the desk doesn't know yet. */
export interface Newcomer {
  buyer: string;
  viewing?: string | undefined;
}

export const conversationOf = (state: DeskState, key: string): DeskConversation | undefined =>
  state.conversations.find((conversation) => conversation.key === key);

const needsAnswer = (message: DeskMessage): boolean => message.side === 'buyer' && message.kind !== 'withdrawn';
const answers = (message: DeskMessage): boolean =>
  message.side === 'agent' && !message.robot && message.kind !== 'withdrawn';

/** When the oldest open buyer message came: the same reading of "open" as `openMessages` in lib/service. */
export function waitingSince(messages: readonly DeskMessage[]): number | null {
  let since: number | null = null;
  for (let i = messages.length - 1; i >= 0; i--) {
    const message = messages[i] as DeskMessage;
    if (answers(message)) break;
    if (needsAnswer(message)) since = message.at;
  }
  return since;
}

const unreadIn = (conversation: DeskConversation): number =>
  conversation.messages.filter((m) => m.seq > conversation.readSeq && needsAnswer(m)).length;

/** Appends a message at `at` (epoch ms); an unknown key opens a conversation with the newcomer (its key is its name if none is given). */
export function appended(
  state: DeskState,
  key: string,
  message: NewMessage,
  at: number,
  newcomer?: Newcomer,
): { state: DeskState; message: DeskMessage } {
  const before = conversationOf(state, key) ?? {
    key,
    buyer: newcomer?.buyer ?? key,
    messages: [],
    unread: 0,
    waitingSince: null,
    lastSeq: 0,
    readSeq: state.seq,
    shownTimeAt: null,
    viewing: newcomer?.viewing ?? null,
    finished: false,
  };
  const seq = state.seq + 1;
  const showsTime = before.shownTimeAt === null || at - before.shownTimeAt > TIME_GAP_MS;
  const added: DeskMessage = {
    robot: false,
    text: '',
    ...message,
    id: `m${seq}`,
    seq,
    at,
    showsTime,
  };
  const isActive = state.active === key;
  const messages = [...before.messages.slice(-(MESSAGE_CAP - 1)), added];
  const after: DeskConversation = {
    ...before,
    messages,
    lastSeq: seq,
    readSeq: isActive ? seq : before.readSeq,
    unread: isActive ? 0 : before.unread + (needsAnswer(added) ? 1 : 0),
    waitingSince: answers(added) ? null : needsAnswer(added) ? (before.waitingSince ?? at) : before.waitingSince,
    shownTimeAt: showsTime ? at : before.shownTimeAt,
    viewing: added.side === 'buyer' && added.productId ? added.productId : before.viewing,
  };
  const others = state.conversations.filter((conversation) => conversation.key !== key);
  return { state: { ...state, seq, conversations: withinCap([after, ...others], state.active) }, message: added };
}

function withinCap(conversations: DeskConversation[], active: string | null): DeskConversation[] {
  let surplus = conversations.length - CONVERSATION_CAP;
  if (surplus <= 0) return conversations;
  const kept: DeskConversation[] = [];
  for (const conversation of [...conversations].reverse()) {
    const mayLeave = conversation.finished && conversation.key !== active && conversation.waitingSince === null;
    if (surplus > 0 && mayLeave) surplus--;
    else kept.unshift(conversation);
  }
  return kept;
}

const changed = (
  state: DeskState,
  key: string,
  change: (conversation: DeskConversation) => DeskConversation,
): DeskState => ({
  ...state,
  conversations: state.conversations.map((conversation) =>
    conversation.key === key ? change(conversation) : conversation,
  ),
});

/** Opens a conversation: it is read from now on. An unknown key changes nothing. */
export function opened(state: DeskState, key: string): DeskState {
  if (!conversationOf(state, key)) return state;
  return changed({ ...state, active: key }, key, (c) => ({ ...c, unread: 0, readSeq: c.lastSeq }));
}

/** Puts the withdrawal's notice in a message's place; the place in the list and its time stay. An unknown id changes nothing. */
export function withdrawn(state: DeskState, id: string): DeskState {
  const owner = state.conversations.find((c) => c.messages.some((m) => m.id === id && m.kind !== 'withdrawn'));
  if (!owner) return state;
  return changed(state, owner.key, (conversation) => {
    const messages = conversation.messages.map((m): DeskMessage => {
      if (m.id !== id) return m;
      const { id: same, seq, side, at, robot, showsTime } = m;
      return { id: same, seq, side, kind: 'withdrawn', text: WITHDRAWN_TEXT[side], at, robot, showsTime };
    });
    const after = { ...conversation, messages, waitingSince: waitingSince(messages) };
    return { ...after, unread: unreadIn(after) };
  });
}

/** The buyer has nothing more to say. */
export const finished = (state: DeskState, key: string): DeskState =>
  changed(state, key, (conversation) => ({ ...conversation, finished: true }));
