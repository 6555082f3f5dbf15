import type { StarterPhrase } from '../phrase';

/** Phrases for shops of one trade, to be installed beside the starter library. */
export interface CategoryPack {
  id: string;
  /** As it is offered for choosing, in Chinese. */
  label: string;
  phrases: StarterPhrase[];
}

/** The folder's name and the label, in the order they are offered. */
const CATEGORIES: readonly [id: string, label: string][] = [
  ['clothing', '服装'],
  ['beauty', '美妆'],
  ['food', '食品'],
  ['electronics', '数码'],
  ['home', '家居'],
  ['baby', '母婴'],
];

/** One file a topic within its category's folder; a new file is enough to add a topic. */
const topics = import.meta.glob<StarterPhrase[]>('./*/*.ts', { eager: true, import: 'default' });

/**
 * What a shop of one category is asked beyond the starter library. Codes are unique over all packs and the starter library, so that
 * several packs can be installed together. What differs between shops is a variable.
 */
export const categoryPacks: CategoryPack[] = CATEGORIES.map(([id, label]) => ({
  id,
  label,
  phrases: Object.keys(topics)
    .filter((topic) => topic.startsWith(`./${id}/`))
    .sort()
    .flatMap((topic) => topics[topic] ?? []),
}));
