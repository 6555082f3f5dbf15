import { EVERY_SHOP, type Phrase } from '../phrases/phrase';
import { STAGES } from '../service/conversation';
import { z } from '../shared/zod';

/** Our own file of phrases: JSON with a name, a version and the rows. Reading refuses bad rows one by one, with their number. */
const FORMAT = 'yingda-library';
const VERSION = 1;

/** Caps, checked before anything is parsed or stored. */
export const MAX_BYTES = 64 * 1024 * 1024;
export const MAX_ROWS = 100_000;

const text = (most: number) => z.string().check(z.maxLength(most));
const list = (most: number, each: number) => z.array(text(each)).check(z.maxLength(most));

const rowSchema = z.object({
  id: z.exactOptional(text(100)),
  code: z._default(text(40), ''),
  title: z._default(text(200), ''),
  body: text(10_000).check(z.minLength(1)),
  variants: z._default(list(20, 10_000), []),
  questions: z._default(list(500, 500), []),
  stage: z._default(z.enum(STAGES), 'inquiry'),
  groups: z._default(list(2, 100), []),
  tags: z._default(list(50, 100), []),
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
      const title = rest.title || rest.body.slice(0, 12);
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

/** The whole library as our own JSON, one phrase a line so that two exports can be compared. */
export function writeLibrary(phrases: readonly Phrase[]): string {
  const rows = phrases.map(({ shopId, order, createdAt, updatedAt, ...row }) => JSON.stringify(row));
  return `{"format":"${FORMAT}","version":${VERSION},"phrases":[\n${rows.join(',\n')}\n]}\n`;
}
