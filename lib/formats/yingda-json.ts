import { EVERY_SHOP, type Phrase } from '../phrases/phrase';
import { STAGES } from '../service/conversation';
import { z } from '../shared/zod';
import type { ImportRow, ReadRow } from './format';
import {
  MAX_BODY,
  MAX_CODE,
  MAX_LEVELS,
  MAX_NAME,
  MAX_QUESTION,
  MAX_QUESTIONS,
  MAX_ROWS,
  MAX_TAGS,
  MAX_TITLE,
  MAX_VARIANTS,
} from './limits';
import { titleFrom } from './normalise';

/** Our own file of phrases: JSON with a name, a version and the rows. Reading refuses bad rows one by one, with their number. */
const FORMAT = 'yingda-library';
const VERSION = 1;

const text = (most: number) => z.string().check(z.maxLength(most));
const list = (most: number, each: number) => z.array(text(each)).check(z.maxLength(most));

const rowSchema = z.object({
  id: z.exactOptional(text(100)),
  code: z._default(text(MAX_CODE), ''),
  title: z._default(text(MAX_TITLE), ''),
  body: text(MAX_BODY).check(z.minLength(1)),
  variants: z._default(list(MAX_VARIANTS, MAX_BODY), []),
  questions: z._default(list(MAX_QUESTIONS, MAX_QUESTION), []),
  stage: z._default(z.enum(STAGES), 'inquiry'),
  groups: z._default(list(MAX_LEVELS, MAX_NAME), []),
  tags: z._default(list(MAX_TAGS, MAX_NAME), []),
  scope: z._default(z.enum(['shop', 'personal']), 'personal'),
  pinned: z._default(z.boolean(), false),
  validFrom: z.exactOptional(z.number()),
  validTo: z.exactOptional(z.number()),
});

const fileSchema = z.object({ format: z.literal(FORMAT), version: z.literal(VERSION), phrases: z.array(z.unknown()) });

export type LibraryFault = 'not-json' | 'other-format' | 'too-many';

export interface LibraryFile {
  phrases: Phrase[];
  /** `row` counts from 1; `field` is where it stopped, as `questions.3`. */
  errors: { row: number; field: string }[];
}

/** Reads a library. `newId` and `now` stand in where the file has no id or time. */
export function readLibrary(json: string, newId: () => string, now: number): LibraryFile | LibraryFault {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (cause) {
    if (cause instanceof SyntaxError) return 'not-json';
    throw cause;
  }
  const file = fileSchema.safeParse(parsed);
  if (!file.success) return 'other-format';
  if (file.data.phrases.length > MAX_ROWS) return 'too-many';
  const result: LibraryFile = { phrases: [], errors: [] };
  file.data.phrases.forEach((value, index) => {
    const row = rowSchema.safeParse(value);
    if (row.success) {
      const { id, ...rest } = row.data;
      const title = rest.title || titleFrom(rest.body);
      result.phrases.push({
        ...rest,
        title,
        id: id ?? newId(),
        shopId: EVERY_SHOP,
        order: index,
        createdAt: now,
        updatedAt: now,
      });
    } else {
      const [issue] = row.error.issues;
      result.errors.push({ row: index + 1, field: issue?.path.join('.') ?? '' });
    }
  });
  return result;
}

/** Whether parsed JSON says it is a library of ours. */
export const isLibrary = (json: unknown): json is z.infer<typeof fileSchema> => fileSchema.safeParse(json).success;

/** The rows of a library of ours; a field that a row does not have stays absent. */
export function readLibraryRows({ phrases }: z.infer<typeof fileSchema>): ReadRow[] {
  return phrases.map((value, index): ReadRow => {
    const row = index + 1;
    const read = rowSchema.safeParse(value);
    if (!read.success) {
      const found = read.error.issues[0]?.path.join('.') ?? '';
      const isEmpty = found === 'body' && (value as { body?: unknown }).body === '';
      return { row, fault: isEmpty ? 'no-body' : 'malformed', found };
    }
    const given = Object.entries(read.data).filter(([key]) => Object.hasOwn(value as object, key));
    return { ...(Object.fromEntries(given) as Pick<ImportRow, 'body'>), row, warnings: [] };
  });
}

/** The whole library as our own JSON, one phrase a line so that two exports can be compared. */
export function writeLibrary(phrases: readonly Phrase[]): string {
  const rows = phrases.map(({ shopId, order, createdAt, updatedAt, ...row }) => JSON.stringify(row));
  return `{"format":"${FORMAT}","version":${VERSION},"phrases":[\n${rows.join(',\n')}\n]}\n`;
}
