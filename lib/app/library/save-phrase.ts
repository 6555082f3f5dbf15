import { parseJson } from '../../formats/json';
import { MAX_NAME, MAX_TAGS } from '../../formats/limits';
import { ownRowSchema } from '../../formats/own/own-row';
import { GROUP_LEVELS } from '../../phrases/groups';
import { type AutoReply, BLANK_PHRASE, MOST_RELATED, type Phrase } from '../../phrases/phrase';
import { titleFrom } from '../../phrases/title';
import { STAGES, type Stage } from '../../service/conversation';
import { err, ok, type Result } from '../../shared/result';
import { maskPersonal } from '../../text/mask';
import type { PhraseDraft } from './library';

/** Trimmed, each once, without blank ones. */
const tidy = (texts: readonly string[]): string[] => [...new Set(texts.map((text) => text.trim()).filter(Boolean))];

/**
 * A phrase from what was typed (questions offered from a chat may hold a phone number: they are masked). `invalid`: it has no words;
 * `too-long`: over a cap of the files it must go out to and come back from. `before`: the phrase it changes.
 */
export function phraseFrom(
  draft: PhraseDraft,
  before: Phrase | undefined,
  id: string,
  now: number,
): Result<Phrase, 'invalid' | 'too-long'> {
  const body = draft.body.trim();
  if (body === '') return err('invalid');
  const known: Phrase = {
    ...BLANK_PHRASE,
    order: now,
    createdAt: now,
    ...before,
    id: before?.id ?? id,
    body,
    updatedAt: now,
  };
  const { validFrom, validTo, autoReply, ...rest } = known;
  const [from, to, reply] = [
    or(draft.validFrom, validFrom),
    or(draft.validTo, validTo),
    or(draft.autoReply, autoReply),
  ];
  const phrase: Phrase = {
    ...rest,
    scope: draft.scope ?? known.scope,
    pinned: draft.pinned ?? known.pinned,
    code: draft.code.trim().toLowerCase(),
    title: draft.title.trim() || titleFrom(body),
    questions: tidy(draft.questions.map(maskPersonal)),
    stage: draft.stage,
    groups: draft.groups.slice(0, GROUP_LEVELS),
    variants: tidy(draft.variants ?? known.variants).filter((text) => text !== body),
    tags: tidy(draft.tags ?? known.tags),
    products: tidy(draft.products ?? known.products),
    platforms: tidy(draft.platforms ?? known.platforms),
    shops: tidy(draft.shops ?? known.shops),
    variables: (draft.variables ?? known.variables).filter(({ name }) => name.trim() !== ''),
    images: draft.images ?? known.images,
    ...(from === undefined ? {} : { validFrom: from }),
    ...(to === undefined ? {} : { validTo: to }),
    ...(reply === undefined ? {} : { autoReply: withoutBlanks(reply) }),
  };
  return isWithinCaps(phrase) ? ok(phrase) : err('too-long');
}

/** Whether the phrase keeps to what our own files hold: a row over a cap would be refused when it comes back. */
export const isWithinCaps = (phrase: Phrase): boolean => ownRowSchema.safeParse(phrase).success;

/** The part of the same that a change of many can break; asked of 50,000 at once. */
export const hasShortNames = ({ groups, tags }: { groups: readonly string[]; tags: readonly string[] }): boolean =>
  tags.length <= MAX_TAGS && [...groups, ...tags].every((name) => name.length <= MAX_NAME);

/** What the draft says; where it says nothing, what was there; null takes it away. */
const or = <T>(said: T | null | undefined, known: T | undefined): T | undefined =>
  said === undefined ? known : (said ?? undefined);

const withoutBlanks = ({ occasion, related }: AutoReply): AutoReply => ({
  occasion,
  related: related.filter(({ question }) => question.trim() !== '').slice(0, MOST_RELATED),
});

/** A half-typed phrase out of the JSON that was kept of it; null where there is none, or what is kept can't be read. */
export function draftFrom(json: string): PhraseDraft | null {
  const read = json === '' ? null : parseJson(json);
  if (!read?.ok) return null;
  const { body, title, code, stage, questions, groups } = Object(read.value) as Partial<PhraseDraft>;
  const isWhole = [body, title, code].every((text) => typeof text === 'string') && STAGES.includes(stage as Stage);
  return isWhole && Array.isArray(questions) && Array.isArray(groups) ? (read.value as PhraseDraft) : null;
}
