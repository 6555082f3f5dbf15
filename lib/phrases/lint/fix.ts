import { merged } from '../merge';
import type { AutoReply, Phrase } from '../phrase';
import { parseTemplate } from '../variables';
import { nameKey } from '../variables/name';

const DAY_MS = 86_400_000;

/** What mends a finding: data, so that it is applied to the phrase as it is by then. Wording 0 is the body, then come the variants. */
export type LintFix =
  | { do: 'replace-words'; wording: number; start: number; words: string; replacement: string }
  | { do: 'clear-code' }
  | { do: 'extend'; days: number }
  | { do: 'clear-validity' }
  | { do: 'trash' }
  /** Into the other phrase, which takes its questions and, where they differ, its words as a variant. */
  | { do: 'merge'; into: string }
  | { do: 'add-question'; question: string }
  | { do: 'rename-variable'; from: string; to: string }
  | { do: 'drop-settings'; names: string[] }
  | { do: 'leave-group' };

export type Mended = Phrase & { deletedAt?: number };

/** The rows a fix changes, as they shall be; none where it does not apply any more. `now`: epoch ms. */
export function mend(fix: LintFix, phrase: Phrase, find: (id: string) => Phrase | undefined, now: number): Mended[] {
  const changed = (change: Partial<Phrase>): Mended[] => [{ ...phrase, ...change, updatedAt: now }];
  switch (fix.do) {
    case 'replace-words': {
      const before = fix.wording === 0 ? phrase.body : phrase.variants[fix.wording - 1];
      const after = before === undefined ? null : replaced(before, fix);
      return after === null ? [] : changed(withWording(phrase, fix.wording, after));
    }
    case 'clear-code':
      return phrase.code === '' ? [] : changed({ code: '' });
    case 'extend':
      return [{ ...withoutValidity(phrase, now), ...validFrom(phrase, now), validTo: now + fix.days * DAY_MS }];
    case 'clear-validity':
      return [withoutValidity(phrase, now)];
    case 'trash':
      return [{ ...phrase, deletedAt: now }];
    case 'merge': {
      const into = find(fix.into);
      return into ? [merged(into, [phrase], now), { ...phrase, deletedAt: now }] : [];
    }
    case 'add-question':
      return phrase.questions.includes(fix.question) ? [] : changed({ questions: [...phrase.questions, fix.question] });
    case 'rename-variable':
      return changed({
        body: renamed(phrase.body, fix),
        variants: phrase.variants.map((variant) => renamed(variant, fix)),
        ...(phrase.autoReply && { autoReply: withAnswers(phrase.autoReply, (answer) => renamed(answer, fix)) }),
      });
    case 'drop-settings': {
      const names = new Set(fix.names.map(nameKey));
      return changed({ variables: phrase.variables.filter(({ name }) => !names.has(nameKey(name))) });
    }
    case 'leave-group':
      return changed({ groups: phrase.groups.slice(0, -1) });
  }
}

/** The words may have moved since; where they stand no more there is nothing to replace. */
function replaced(text: string, { start, words, replacement }: LintFix & { do: 'replace-words' }): string | null {
  const at = text.startsWith(words, start) ? start : text.indexOf(words);
  return at < 0 ? null : text.slice(0, at) + replacement + text.slice(at + words.length);
}

const withWording = (phrase: Phrase, wording: number, text: string): Partial<Phrase> =>
  wording === 0 ? { body: text } : { variants: phrase.variants.map((one, i) => (i === wording - 1 ? text : one)) };

function withoutValidity({ validFrom: _, validTo: __, ...phrase }: Phrase, now: number): Phrase {
  return { ...phrase, updatedAt: now };
}

/** A beginning that lies behind stays; a later one would make a phrase that is never valid. */
const validFrom = ({ validFrom: from }: Phrase, now: number): Partial<Phrase> =>
  from !== undefined && from <= now ? { validFrom: from } : {};

const withAnswers = (reply: AutoReply, change: (answer: string) => string): AutoReply => ({
  ...reply,
  related: reply.related.map(({ question, answer }) => ({ question, answer: change(answer) })),
});

const renamed = (template: string, { from, to }: { from: string; to: string }): string =>
  parseTemplate(template)
    .map((part) =>
      part.kind === 'variable' && nameKey(part.name) === nameKey(from)
        ? part.source.replace(part.name, to)
        : part.source,
    )
    .join('');
