import { normalise } from '../text/normalise';
import { AUTHORED, type DocumentKind, LEARNED, TEXT } from './columns';
import type { SuggestEntry } from './types';

export interface Document {
  text: string;
  kind: DocumentKind;
  times: number;
}

/** An entry's documents in their lasting order: its text, authored, learned questions. Questions equal when normalised are one. */
export function documentsOf(entry: SuggestEntry): Document[] {
  const questions = new Map<string, Document>();
  for (const text of entry.questions) {
    const key = normalise(text);
    if (key !== '' && !questions.has(key)) questions.set(key, { text, kind: AUTHORED, times: 1 });
  }
  for (const { question: text, times } of entry.learned ?? []) {
    const key = normalise(text);
    const same = questions.get(key);
    if (same) same.times = Math.min(0xffff, same.times + times);
    else if (key !== '') questions.set(key, { text, kind: LEARNED, times: Math.min(0xffff, times) });
  }
  return [{ text: entry.text, kind: TEXT, times: 1 }, ...questions.values()];
}
