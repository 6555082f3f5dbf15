import type { ValueRepository } from '../../data/repositories/values';
import { phraseIdOf } from '../../phrases/related';
import type { Message } from '../../service/conversation';
import { knownValue } from '../../shared/reading';
import type { After } from '../../suggest/types';
import { foldKey } from '../../text/normalise';

const KEY = 'last-replies';
/** Conversations that are remembered: more than an agent has open at a time. */
const KEPT = 200;

interface LastReply {
  conversation: string;
  phraseId: string;
  /** Hash of what was inserted: enough to see whether it is what was sent. */
  words: number;
}

/** Which phrase each conversation's last reply came from. Kept on disk, because the worker is killed between two messages. */
export interface LastReplies {
  /** Null: no reply yet; undefined: the last reply was typed freely, or can't be read. */
  after(conversation: string, messages: readonly Message[]): Promise<After | undefined>;
  keep(reply: { conversation: string; phraseId: string; text: string }): Promise<void>;
}

export function lastReplies(values: Pick<ValueRepository, 'get' | 'change'>): LastReplies {
  // Asked for each time: conversations go by their buyers, and what was erased elsewhere must not be written again.
  const load = () => values.get(KEY, repliesFrom);
  return {
    after: async (conversation, messages) => {
      const last = messages.findLast(({ side, robot }) => !side.known || (side.value === 'agent' && !robot));
      if (!last) return null;
      if (knownValue(last.side) !== 'agent' || last.kind !== 'text') return undefined;
      const held = (await load()).find((reply) => reply.conversation === conversation);
      return held?.words === hashOf(last.text) ? held.phraseId : undefined;
    },
    keep: async ({ conversation, phraseId, text }) => {
      const last = { conversation, phraseId: phraseIdOf(phraseId), words: hashOf(text) };
      // A full disk only costs what usually follows; the reply itself was inserted.
      await values.change(KEY, repliesFrom, (replies) =>
        [...replies.filter((reply) => reply.conversation !== conversation), last].slice(-KEPT),
      );
    },
  };
}

const repliesFrom = (value: unknown): LastReply[] =>
  Array.isArray(value)
    ? value.filter(
        (one): one is LastReply =>
          typeof one?.conversation === 'string' && typeof one.phraseId === 'string' && typeof one.words === 'number',
      )
    : [];

/** FNV-1a over the folded text. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of foldKey(text)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193);
  }
  return hash >>> 0;
}
