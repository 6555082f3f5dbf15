import type { Stage } from '../service/conversation';

/** The shop id of phrases that serve every shop. */
export const EVERY_SHOP = '*';

/** What is known of a variable beyond its place in the text. What the text itself says, `{颜色=黑色|白色}`, comes first. */
export interface PhraseVariable {
  name: string;
  /** What the agent is asked, e.g. 退回哪个仓库. */
  prompt?: string;
  fallback?: string;
  options?: string[];
  /** The value typed last is offered again, in any phrase that has a variable of this name. */
  remember?: boolean;
}

/** When an automatic reply is meant to go out. Offered as drafts; nothing here sends. */
export const OCCASIONS = ['first-contact', 'busy', 'away', 'off-duty'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** Consoles show at most ten related questions below an automatic reply. */
export const MOST_RELATED = 10;

export interface AutoReply {
  occasion: Occasion;
  /** Questions shown below it, each with the answer that a click on it gives. At most `MOST_RELATED`. */
  related: { question: string; answer: string }[];
}

/** One entry of the phrase library. Times in epoch ms. */
export interface Phrase {
  id: string;
  /** The library it belongs to: a shop's id, or `EVERY_SHOP`. */
  shopId: string;
  /** `shop`: the same for all agents of the shop, changed by a supervisor. `personal`: the agent's own. */
  scope: 'shop' | 'personal';
  /** Short code typed after `/`, e.g. `fh`; may be empty. */
  code: string;
  title: string;
  /** May hold variables: `{买家}`, `{今天+2}`, `{颜色=黑色|白色}`. */
  body: string;
  /** Other wordings of the body. */
  variants: string[];
  /** How buyers ask for it. */
  questions: string[];
  stage: Stage;
  /** At most two levels, outermost first. */
  groups: string[];
  tags: string[];
  /** Ids of the products it speaks of; empty = of any. */
  products: string[];
  /** Ids of the platforms and shops it is offered in; empty = in all. */
  platforms: string[];
  shops: string[];
  variables: PhraseVariable[];
  /** Ids of its pictures, in the order in which they are shown. */
  images: string[];
  autoReply?: AutoReply;
  pinned: boolean;
  order: number;
  /** Only offered from–to, where set. */
  validFrom?: number;
  validTo?: number;
  /** The shop phrase that this personal one was copied from. */
  copyOf?: string;
  createdAt: number;
  updatedAt: number;
}

/** A phrase without anything in it, for whoever makes one from a part. */
export const BLANK_PHRASE: Omit<Phrase, 'id' | 'body' | 'order' | 'createdAt' | 'updatedAt'> = {
  shopId: EVERY_SHOP,
  scope: 'personal',
  code: '',
  title: '',
  variants: [],
  questions: [],
  stage: 'inquiry',
  groups: [],
  tags: [],
  products: [],
  platforms: [],
  shops: [],
  variables: [],
  images: [],
  pinned: false,
};

/** What an author writes of a starter phrase; the rest is filled in when it is installed. */
export type StarterPhrase = Pick<Phrase, 'code' | 'title' | 'body' | 'questions' | 'stage' | 'groups' | 'tags'> &
  Partial<Pick<Phrase, 'variants'>>;
