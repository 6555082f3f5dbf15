import { type AutoReply, OCCASIONS, type Phrase, type PhraseVariable } from '../../phrases/phrase';
import { STAGES } from '../../service/conversation';
import { z } from '../../shared/zod';
import type { PhraseRow } from '../records';
import { amount, at, list, oneOf, row, shape, text, texts } from './row-shape';

export const phraseRow = row<PhraseRow>(
  { id: text },
  {
    shopId: text,
    scope: oneOf({ shop: true, personal: true }),
    code: text,
    title: text,
    body: text,
    variants: texts,
    questions: texts,
    stage: z.enum(STAGES),
    groups: texts,
    tags: texts,
    products: texts,
    platforms: texts,
    shops: texts,
    variables: list(
      shape<PhraseVariable>({ name: text, prompt: text, fallback: text, options: texts, remember: z.boolean() }),
    ),
    images: texts,
    autoReply: shape<AutoReply>({
      occasion: z.enum(OCCASIONS),
      related: list(shape<AutoReply['related'][number]>({ question: text, answer: text })),
    }),
    pinned: z.boolean(),
    order: amount,
    validFrom: at,
    validTo: at,
    copyOf: text,
    createdAt: at,
    updatedAt: at,
    deletedAt: at,
  },
);

export const phrase = phraseRow as z.ZodMiniType<unknown> as ReturnType<typeof shape<Phrase>>;
