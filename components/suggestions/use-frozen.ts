import { useState } from 'react';
import type { SuggestionSet } from '../../lib/suggest/suggestion';

/** Whether two answers would look the same on the screen. */
export function sameList(a: SuggestionSet, b: SuggestionSet): boolean {
  if (a.conversationKey !== b.conversationKey || a.silence !== b.silence || a.items.length !== b.items.length)
    return false;
  return a.items.every((item, i) => {
    const other = b.items[i];
    return (
      other !== undefined &&
      item.phraseId === other.phraseId &&
      item.template === other.template &&
      sameRecord(item.values, other.values) &&
      item.missing.length === other.missing.length &&
      item.missing.every((variable, at) => variable.name === other.missing[at]?.name)
    );
  });
}

function sameRecord(a: Record<string, string>, b: Record<string, string>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

interface Frozen {
  shown: SuggestionSet | null;
  /** Newer results wait. */
  waiting: boolean;
  /** Lets the newer ones in although the list is held. */
  release: () => void;
}

/**
 * Holds the list still while the agent is about to pick from it. Another conversation's list is never held: the wrong words would be
 * worse than a jump. A newer answer that looks the same is taken at once, so that an insert names the newest revision.
 */
export function useFrozen(latest: SuggestionSet | null, conversationKey: string | null, held: boolean): Frozen {
  const [shown, setShown] = useState(latest);
  const usable = shown !== null && shown.conversationKey === conversationKey && shown.items.length > 0;
  const stays = held && usable && latest !== null && !sameList(shown, latest);
  const next = stays ? shown : latest?.conversationKey === conversationKey ? latest : null;
  if (next !== shown) setShown(next);
  return { shown: next, waiting: stays, release: () => setShown(latest) };
}
