import type { PhraseRepository } from '../../data/repositories/phrases';
import { isValid } from '../../phrases/offered';
import type { Phrase } from '../../phrases/phrase';
import { fillTemplate } from '../../phrases/variables';
import { contextValues } from '../../service/context-values';
import type { PageView } from '../../service/view';
import type { Clock } from '../../shared/clock';
import { knownValue } from '../../shared/reading';
import type { Suggestion } from '../../suggest/suggestion';
import { foldKey } from '../../text/normalise';
import { diceSimilarity } from '../../text/similarity';
import { type ReplySuggester, repliesIn } from './suggest-replies';

/** Folded texts at least this alike are one wording to a buyer. */
const SAME_WORDING = 0.8;
/** A draft this like a phrase was made from it. */
const OF_THE_PHRASE = 0.7;

export interface RewordPorts {
  phrases: Pick<PhraseRepository, 'ofShop'>;
  suggester: Pick<ReplySuggester, 'suggest'>;
  now: Clock;
}

/**
 * Another wording for a draft that repeats or says nothing: a variant of the phrase it came from, else the best phrase for what the
 * buyer wrote last. Only what can be written without asking, and what this buyer wasn't told before; null when there is none.
 */
export async function reword(ports: RewordPorts, view: PageView, draft: string): Promise<string | null> {
  const told = [draft, ...(view.conversation ? repliesIn(view.conversation) : [])]
    .map(foldKey)
    .filter((key) => key !== '');
  const isNew = (text: string): boolean => {
    const key = foldKey(text);
    return key !== '' && !told.some((other) => diceSimilarity(key, other) >= SAME_WORDING);
  };
  const now = ports.now();
  const { values } = contextValues(view);
  const filled = (template: string, given: Record<string, string>): string | null => {
    const { text, missing } = fillTemplate(template, given, now);
    return missing.length === 0 ? text : null;
  };
  const wordings = phraseOf(
    await ports.phrases.ofShop(view.shopId),
    draft,
    now,
    (body) => filled(body, values) ?? body,
  );
  const variants = (wordings ? [wordings.body, ...wordings.variants] : []).map((body) => filled(body, values));
  const variant = variants.find((text) => text !== null && isNew(text));
  if (variant) return variant;
  const { items } = await ports.suggester.suggest(asAsked(view));
  return (
    items
      .filter(({ smallTalk }: Suggestion) => !smallTalk)
      .map((item) => filled(item.template, item.values))
      .find((text) => text !== null && isNew(text)) ?? null
  );
}

/** The view as it was when the buyer had just written: what was answered since is open again. */
function asAsked(view: PageView): PageView {
  const { conversation } = view;
  if (!conversation) return view;
  const last = conversation.messages.findLastIndex(({ side }) => knownValue(side) === 'buyer');
  return { ...view, conversation: { ...conversation, messages: conversation.messages.slice(0, last + 1) } };
}

/** The phrase that a draft was most likely made from. */
function phraseOf(
  phrases: readonly Phrase[],
  draft: string,
  now: number,
  fill: (body: string) => string,
): Phrase | null {
  const key = foldKey(draft);
  if (key.length < 4) return null;
  let best: Phrase | null = null;
  let closest = OF_THE_PHRASE;
  for (const phrase of phrases) {
    if (phrase.variants.length === 0 || !isValid(phrase, now)) continue;
    for (const body of [phrase.body, ...phrase.variants]) {
      // Lengths far apart can't be that alike.
      if (body.length > key.length * 3 || body.length * 2 < key.length) continue;
      const alike = diceSimilarity(key, foldKey(fill(body)));
      if (alike <= closest) continue;
      closest = alike;
      best = phrase;
    }
  }
  return best;
}
