import { z } from '../shared/zod';
import { FAMILIES, type Finding, SEVERITIES } from './finding';

export const findingSchema: z.ZodMiniType<Finding> = z.object({
  ruleId: z.string(),
  family: z.enum(FAMILIES),
  severity: z.enum(SEVERITIES),
  start: z.number(),
  end: z.number(),
  via: z.enum(['exact', 'width', 'lookalike', 'separator', 'traditional', 'homophone', 'structure', 'fact']),
  why: z.string(),
  basis: z.string(),
  advice: z.string(),
  replacement: z.exactOptional(z.string()),
  fact: z.exactOptional(
    z.object({
      text: z.string(),
      source: z.object({
        kind: z.enum(['product', 'promotion', 'policy', 'order', 'conversation']),
        id: z.string(),
        label: z.string(),
      }),
    }),
  ),
});
