import type { Stage } from '../service/conversation';

/** The shop id of phrases that serve every shop. */
export const EVERY_SHOP = '*';

/** One entry of the phrase library. Times in epoch ms. */
export interface Phrase {
  id: string;
  /** A shop's id, or `EVERY_SHOP`. */
  shopId: string;
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
  pinned: boolean;
  order: number;
  /** Only offered from–to, where set. */
  validFrom?: number;
  validTo?: number;
  createdAt: number;
  updatedAt: number;
}

/** What an author writes of a starter phrase; the rest is filled in when it is installed. */
export type StarterPhrase = Pick<Phrase, 'code' | 'title' | 'body' | 'questions' | 'stage' | 'groups' | 'tags'> &
  Partial<Pick<Phrase, 'variants'>>;
