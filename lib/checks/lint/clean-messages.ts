import packed from './generated/clean-messages';
import { unpack } from './pairs';

/** How many of the messages, from the first, are an agent's; the others are buyers'. */
export const AGENT_MESSAGES: number = packed.agents;

let messages: readonly string[] | null = null;

/**
 * Messages that break no rule, which new words are tried on. Whole messages and no counts of word pairs, because words of every length are
 * tried, with what stands around them, and a person wants to see where they stand. Unpacked at the first call.
 */
export function cleanMessages(): readonly string[] {
  messages ??= unpack(packed).split('\n');
  return messages;
}
