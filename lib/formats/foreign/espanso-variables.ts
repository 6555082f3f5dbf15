import { z } from '../../shared/zod';
import type { Warning } from '../fault';
import { htmlToText } from '../markup/markup';
import { ownDates, type Shift } from './strftime';
import { variable } from './variables';

export interface EspansoVariable {
  name: string;
  type: string;
  params: Record<string, unknown>;
}

interface Template {
  isForm: boolean;
  isHtml: boolean;
  formFields: Record<string, unknown>;
  /** A later one of the same name wins. */
  variables: readonly EspansoVariable[];
}

const dateSchema = z.object({ format: z.optional(z.string()), offset: z.optional(z.number()) });
const fieldSchema = z.object({
  values: z.optional(z.union([z.string(), z.array(z.unknown())])),
  default: z.optional(z.string()),
});
/** What is shown, and what is put in for it. */
const labelSchema = z.object({ label: z.optional(z.string()), id: z.optional(z.union([z.string(), z.number()])) });

/**
 * Brings espanso's variables into our notation: texts are put in, choices and form fields become variables with options, whole days
 * become dates, and what a program would compute is asked for. `$|$`, the place of the caret, is dropped.
 */
export function espansoBody(source: string, template: Template): { body: string; warnings: Warning[] } {
  const variables = new Map(template.variables.map((it) => [it.name, it]));
  const warnings = new Set<Warning>();
  let text = source.replaceAll('$|$', '');
  if (template.isHtml) {
    text = htmlToText(text);
    warnings.add('markup-removed');
  }
  if (template.isForm)
    text = text.replace(/\[\[\s*([\p{L}\p{N}_]+)\s*\]\]/gu, (_, name: string) => field(name, template.formFields));
  const body = text.replace(/\{\{\s*([\p{L}\p{N}_.]+)\s*\}\}/gu, (_, path: string) => {
    const [name = '', part] = path.split('.');
    const found = variables.get(name);
    if (found?.type === 'form') return field(part ?? name, ownRecord(found.params.fields));
    if (found) return known(found, warnings);
    warnings.add('variable-asked');
    return variable(part ?? name);
  });
  return { body, warnings: [...warnings] };
}

function shiftOf(seconds: number): Shift | null {
  for (const [unit, length] of [
    ['天', 86_400],
    ['小时', 3_600],
    ['分钟', 60],
  ] as const)
    if (seconds % length === 0) return { unit, amount: seconds / length };
  return null;
}

function known({ name, type, params }: EspansoVariable, warnings: Set<Warning>): string {
  if (type === 'echo' && typeof params.echo === 'string') return params.echo;
  if (type === 'choice') return variable(name, textsIn(params.values));
  if (type === 'random') return variable(name, textsIn(params.choices));
  if (type === 'date') {
    const { format = '', offset = 0 } = dateSchema.safeParse(params).data ?? {};
    const { text, isWhole } = ownDates(format || '%x', shiftOf(offset));
    if (!isWhole) warnings.add('variable-asked');
    return text;
  }
  if (type === 'match' && typeof params.trigger === 'string') return `{话术:${params.trigger}}`;
  warnings.add('variable-asked');
  return variable(type === 'clipboard' ? '剪贴板' : name);
}

function field(name: string, fields: Record<string, unknown>): string {
  const { values = [], default: usual } =
    fieldSchema.safeParse(Object.hasOwn(fields, name) ? fields[name] : {}).data ?? {};
  const options = typeof values === 'string' ? values.split('\n') : textsIn(values);
  return variable(name, usual ? [usual, ...options] : options);
}

const ownRecord = (value: unknown): Record<string, unknown> =>
  z.record(z.string(), z.unknown()).safeParse(value).data ?? {};

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).flatMap((item) => {
    if (typeof item === 'string' || typeof item === 'number') return [String(item)];
    const read = labelSchema.safeParse(item);
    const text = read.data?.id ?? read.data?.label;
    return text === undefined ? [] : [String(text)];
  });
