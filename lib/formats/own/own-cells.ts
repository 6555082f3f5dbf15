import type { z } from '../../shared/zod';
import { readListCell, readTime } from '../cell-values';
import type { Field, ImportRow } from '../format';
import { MAX_BODY, MAX_CODE } from '../limits';
import { autoReplySchema, ownRowSchema, variablesSchema } from './own-row';

const LISTS = ['products', 'platforms', 'shops'] as const;
const TIMES = ['createdAt', 'updatedAt'] as const;

/** The cells that only our own tables have. A text instead: the name of the field that can't be read. */
export function readOwnCells(
  has: (field: Field) => boolean,
  cell: (field: Field) => string,
): Partial<ImportRow> | Field {
  const found: Partial<ImportRow> = {};
  for (const field of LISTS) if (has(field)) found[field] = readListCell(cell(field));
  for (const field of TIMES) {
    const time = has(field) ? readTime(cell(field)) : null;
    if (time !== null) found[field] = time;
  }
  if (has('copyOf')) found.copyOf = cell('copyOf') || null;
  if (has('shopId') && cell('shopId')) found.shopId = cell('shopId');
  const count = has('useCount') ? Number(cell('useCount')) : 0;
  const lastAt = has('lastUsed') ? readTime(cell('lastUsed')) : null;
  if (count > 0 && lastAt !== null) found.uses = { count, lastAt };
  if (has('variables')) {
    const variables = cell('variables') ? read(variablesSchema, cell('variables')) : [];
    if (!variables) return 'variables';
    found.variables = variables;
  }
  if (has('autoReply')) {
    const autoReply = cell('autoReply') ? read(autoReplySchema, cell('autoReply')) : null;
    if (autoReply === null && cell('autoReply')) return 'autoReply';
    found.autoReply = autoReply;
  }
  return found;
}

/** The field of a row of ours that goes over a cap: such a row was not written by us. Text and code have faults of their own. */
export function overCap(row: ImportRow): string | null {
  const { pictures, ...fields } = row;
  const checked = ownRowSchema.safeParse({
    ...fields,
    body: fields.body.slice(0, MAX_BODY) || ' ',
    code: fields.code?.slice(0, MAX_CODE) ?? '',
  });
  return checked.success ? null : (checked.error.issues[0]?.path.join('.') ?? '');
}

function read<T>(schema: z.ZodMiniType<T>, json: string): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
