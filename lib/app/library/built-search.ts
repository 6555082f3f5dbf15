import type { Phrase } from '../../phrases/phrase';
import { PhraseSearch, type UsesOf } from '../../phrases/search/phrase-search';
import { Slice } from '../../shared/slices';

/** The search of the phrases, built while whoever waits behind it lives on. `pause` lets it; `known`: an earlier search, to take over from. */
export async function builtSearch(
  phrases: readonly Phrase[],
  uses: UsesOf,
  known: PhraseSearch<Phrase> | undefined,
  pause: () => Promise<void>,
): Promise<PhraseSearch<Phrase>> {
  const slice = new Slice(pause);
  const building = PhraseSearch.inSlices(phrases, uses, known);
  for (;;) {
    const step = building.next();
    if (step.done) return step.value;
    if (slice.isOver) await slice.rest();
  }
}
