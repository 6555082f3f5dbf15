import type { StarterPhrase } from '../phrase';

/** One file a topic, each an array; a new file is enough to add a topic. */
const topics = import.meta.glob<StarterPhrase[]>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' });

/**
 * The library a new user starts with: phrases that hold for any shop. What differs between shops (times, places, figures) is a variable
 * with options to choose from, so that no shop promises another's terms by default. Greetings, thanks and acknowledgements carry the tag
 * `small-talk`.
 */
export const starterPhrases: StarterPhrase[] = Object.keys(topics)
  .sort()
  .flatMap((topic) => topics[topic] ?? []);
