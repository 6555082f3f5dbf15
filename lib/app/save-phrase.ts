import type { WriteError } from '../data/write';
import { EVERY_SHOP, type Phrase } from '../phrases/phrase';
import { maskPersonal } from '../text/mask';
import type { PhraseDraft, SaveFault } from './library';

/** Caps of one phrase, in characters: longer ones are pasted documents, and no console's box takes them. */
const LONGEST_BODY = 5_000;
const LONGEST_TITLE = 100;

/** A phrase from what was typed (questions offered from a chat may hold a phone number: they are masked), or null when it has no words. `before`: the phrase it changes. */
export function phraseFrom(draft: PhraseDraft, before: Phrase | undefined, id: string, now: number): Phrase | null {
  const body = draft.body.trim();
  if (body === '' || body.length > LONGEST_BODY) return null;
  const questions = [...new Set(draft.questions.map((question) => maskPersonal(question).trim()).filter(Boolean))];
  return {
    shopId: EVERY_SHOP,
    scope: 'personal',
    variants: [],
    tags: [],
    pinned: false,
    order: now,
    createdAt: now,
    ...before,
    id: before?.id ?? id,
    code: draft.code.trim().toLowerCase(),
    title: (draft.title.trim() || body.slice(0, 12)).slice(0, LONGEST_TITLE),
    body,
    questions,
    stage: draft.stage,
    groups: draft.groups.slice(0, 2),
    updatedAt: now,
  };
}

const FAULTS: Record<WriteError, SaveFault> = {
  'disk-full': 'disk-full',
  outdated: 'old-version',
  closed: 'database-closed',
  failed: 'failed',
};

export const faultOf = (error: WriteError): SaveFault => FAULTS[error];
