import type { InsertOutcome, RefusalReason } from '../../editors/outcome';
import { z } from '../../shared/zod';

const reasons = [
  'conversation-changed',
  'conversation-unknown',
  'no-box',
  'read-only',
  'composing',
  'too-long',
  'repeated',
  'stale-page',
  'no-driver',
  'cancelled',
] as const satisfies RefusalReason[];

export const insertOutcomeSchema: z.ZodMiniType<InsertOutcome> = z.union([
  z.object({ kind: z.literal('inserted'), driver: z.string() }),
  z.object({ kind: z.literal('unverified'), driver: z.string() }),
  z.object({ kind: z.literal('refused'), reason: z.enum(reasons), detail: z.exactOptional(z.string()) }),
  z.object({ kind: z.literal('ask'), question: z.enum(['newer-message', 'has-draft']) }),
]);
