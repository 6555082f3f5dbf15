import type { Stage } from '../service/conversation';
import type { SuggestReason } from './types';

/** A variable of a phrase that the context could not fill: the agent is asked for it. */
export interface MissingVariable {
  name: string;
  /** Offered first; may be edited. */
  fallback?: string;
  /** The fallback was typed by the agent for another buyer: it must be looked at before it is inserted. */
  remembered?: boolean;
  /** What the agent is asked; without it the name is. */
  prompt?: string;
  options: string[];
}

/** One suggested reply, ready for the panel and for the in-page keys. */
export interface Suggestion {
  phraseId: string;
  code: string;
  title: string;
  /** The phrase's body with its variables. */
  template: string;
  /** Variables the context filled. */
  values: Record<string, string>;
  missing: MissingVariable[];
  reason: SuggestReason;
  /** 0…1 */
  confidence: number;
  smallTalk: boolean;
  /** The phrase's stage of a chat. */
  stage: Stage;
  /** How many pictures go with the words, to be pasted by hand; absent for none. */
  pictures?: number;
}

/** Why there is nothing to suggest. */
export type Silence = 'unreadable' | 'nothing-open' | 'nothing-good' | 'library-empty';

/** The answer to one view of a page. */
export interface SuggestionSet {
  conversationKey: string;
  /** The view's revision. */
  revision: number;
  items: Suggestion[];
  silence: Silence | null;
}
