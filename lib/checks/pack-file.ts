import type { NoJson } from '../formats/fault';
import { parseJson } from '../formats/json';
import { MAX_BYTES } from '../formats/limits';
import { err, ok, type Result } from '../shared/result';
import { rulePackSchema } from './pack-schema';
import type { RulePack } from './rule';

/** What is wrong with a value: absent, of another kind, too long or too many, too short or too few, a name no pack has, or something else. */
const VALUE_FAULTS = ['missing', 'kind', 'too-big', 'too-small', 'unknown-key', 'other'] as const;
export type ValueFault = (typeof VALUE_FAULTS)[number];

/** Why a file is no rule pack: too large, deeper than any, no JSON, or – with the first place that is wrong and what is wrong there – not of the form of one. */
export type PackFault =
  | 'too-large'
  | 'damaged'
  | NoJson
  /** `path`: as one writes it, `rules[2].terms[0]`. */
  | { kind: 'malformed'; path: string; what: ValueFault };

/** Reads a rule pack that `writeRulePack` wrote, or a person. */
export function readRulePack(text: string): Result<RulePack, PackFault> {
  if (text.length > MAX_BYTES) return err('too-large');
  const parsed = parseJson(text.replace(/^\ufeff/, ''));
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const read = rulePackSchema.safeParse(value);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  if (!issue) return err({ kind: 'malformed', path: '', what: 'other' });
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  return err({ kind: 'malformed', path: written(path), what: faultOf(issue.code, valueAt(value, issue.path)) });
}

/** The schema's library doesn't keep the values that it refused. */
const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | null | undefined)?.[step], value);

function faultOf(code: string, value: unknown): ValueFault {
  if (code === 'unrecognized_keys') return 'unknown-key';
  if (value === undefined) return 'missing';
  if (code === 'invalid_type') return 'kind';
  return code === 'too_big' ? 'too-big' : code === 'too_small' ? 'too-small' : 'other';
}

/** `rules[2].terms[0]`, as one writes it. */
const written = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (whole, step) => (typeof step === 'number' ? `${whole}[${step}]` : `${whole}${whole && '.'}${String(step)}`),
    '',
  );

/** One rule pack as JSON, indented to be read and compared. */
export const writeRulePack = (pack: RulePack): string => `${JSON.stringify(pack, null, 2)}\n`;
