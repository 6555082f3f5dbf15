import { MOST_RELATED, OCCASIONS } from '../../phrases/phrase';
import { STAGES } from '../../service/conversation';
import { z } from '../../shared/zod';
import {
  MAX_BODY,
  MAX_CODE,
  MAX_ID,
  MAX_IDS,
  MAX_LEVELS,
  MAX_NAME,
  MAX_OPTIONS,
  MAX_PICTURES,
  MAX_QUESTION,
  MAX_QUESTIONS,
  MAX_TAGS,
  MAX_TITLE,
  MAX_VARIABLES,
  MAX_VARIANTS,
} from '../limits';

const text = (most: number) => z.string().check(z.maxLength(most));
const list = (most: number, each: number) => z.array(text(each)).check(z.maxLength(most));
const id = text(MAX_ID).check(z.minLength(1));
const ids = z.array(id).check(z.maxLength(MAX_IDS));

export const variablesSchema = z
  .array(
    z.object({
      name: text(MAX_NAME).check(z.minLength(1)),
      prompt: z.exactOptional(text(MAX_TITLE)),
      fallback: z.exactOptional(text(MAX_QUESTION)),
      options: z.exactOptional(list(MAX_OPTIONS, MAX_QUESTION)),
      remember: z.exactOptional(z.boolean()),
    }),
  )
  .check(z.maxLength(MAX_VARIABLES));

export const autoReplySchema = z.object({
  occasion: z.enum(OCCASIONS),
  related: z.array(z.object({ question: text(MAX_QUESTION), answer: text(MAX_BODY) })).check(z.maxLength(MOST_RELATED)),
});

/** A picture as it stands in our JSON; held to its caps when it is decoded. */
export const pictureSchema = z.object({ id, name: text(MAX_TITLE), type: text(MAX_NAME), data: z.string() });

/**
 * A phrase as our own files hold it. What is absent was not known to the version that wrote the file; `null`: the phrase has none.
 * A picture that is not in the file is named by its id alone.
 */
export const ownRowSchema = z.object({
  id: z.exactOptional(id),
  shopId: z.exactOptional(id),
  scope: z.exactOptional(z.enum(['shop', 'personal'])),
  code: z.exactOptional(text(MAX_CODE)),
  title: z.exactOptional(text(MAX_TITLE)),
  body: text(MAX_BODY).check(z.minLength(1)),
  variants: z.exactOptional(list(MAX_VARIANTS, MAX_BODY)),
  questions: z.exactOptional(list(MAX_QUESTIONS, MAX_QUESTION)),
  stage: z.exactOptional(z.enum(STAGES)),
  groups: z.exactOptional(list(MAX_LEVELS, MAX_NAME)),
  tags: z.exactOptional(list(MAX_TAGS, MAX_NAME)),
  products: z.exactOptional(ids),
  platforms: z.exactOptional(ids),
  shops: z.exactOptional(ids),
  variables: z.exactOptional(variablesSchema),
  images: z.exactOptional(z.array(z.union([z.string(), pictureSchema])).check(z.maxLength(MAX_PICTURES))),
  autoReply: z.exactOptional(z.nullable(autoReplySchema)),
  pinned: z.exactOptional(z.boolean()),
  validFrom: z.exactOptional(z.nullable(z.number())),
  validTo: z.exactOptional(z.nullable(z.number())),
  copyOf: z.exactOptional(z.nullable(id)),
  createdAt: z.exactOptional(z.number()),
  updatedAt: z.exactOptional(z.number()),
  uses: z.exactOptional(z.object({ count: z.int().check(z.positive()), lastAt: z.number() })),
});
export type OwnRow = z.infer<typeof ownRowSchema>;
