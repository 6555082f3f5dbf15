import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from '../../shared/zod';
import { type EspansoVariable, espansoBody } from '../foreign/espanso-variables';
import type { Format, ImportRow, ReadRow } from '../format';

const text = z.union([z.string(), z.number(), z.boolean()]);
const variableSchema = z.object({
  name: z.string(),
  type: z.string(),
  params: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
});
const matchSchema = z.object({
  trigger: z.optional(text),
  triggers: z.optional(z.array(text)),
  regex: z.optional(z.string()),
  search_terms: z.optional(z.array(text)),
  replace: z.optional(text),
  form: z.optional(z.string()),
  form_fields: z.optional(z.record(z.string(), z.unknown())),
  markdown: z.optional(z.string()),
  html: z.optional(z.string()),
  image_path: z.optional(z.string()),
  label: z.optional(text),
  vars: z.optional(z.array(z.unknown())),
});

/** Far beyond any file of matches; YAML is slow to read. */
const MAX_LENGTH = 4_000_000;
/** References to an anchor, which can multiply without end. */
const MAX_ALIASES = 100;

/** Of a line that is no YAML, for a person to find it by. */
const SHOWN = 40;

/** Lists within lists, each of which costs the reader a step of its stack. */
const MAX_DEPTH = 200;
/** The same without brackets: many dashes on a line, or a line far to the right. */
const DEEP_LINE = /^[ \t]{400}|(?:[-?:][ \t]+){60}/m;

function isTooDeep(yaml: string): boolean {
  if (DEEP_LINE.test(yaml)) return true;
  let depth = 0;
  for (const { 0: bracket } of yaml.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

const variablesIn = (value: unknown): EspansoVariable[] =>
  (Array.isArray(value) ? value : []).flatMap((item) => {
    const read = variableSchema.safeParse(item);
    return read.success ? [{ ...read.data, params: read.data.params ?? {} }] : [];
  });

/** espanso: `matches` in YAML. Rows are the file's lines. */
const espanso: Format = {
  id: 'espanso',
  label: 'espanso',
  most: MAX_LENGTH,
  sniff: ({ text: yaml, json }) =>
    json === undefined && yaml !== null && /^matches[ \t]*:/m.test(yaml.slice(0, 200_000)) ? 0.95 : 0,
  read({ text: yaml }) {
    if (yaml === null || isTooDeep(yaml)) return [{ row: 1, fault: 'malformed', found: 'YAML' }];
    const lines = new LineCounter();
    const document = parseDocument(yaml, { lineCounter: lines, merge: true, logLevel: 'silent' });
    const [broken] = document.errors;
    if (broken) {
      // What never ends is noticed at the end, below the last words.
      const before = yaml.split('\n').slice(0, lines.linePos(broken.pos[0]).line);
      const last = before.findLastIndex((line) => line.trim() !== '');
      return [{ row: last + 1, fault: 'malformed', found: before[last]?.trim().slice(0, SHOWN) ?? '' }];
    }
    const { contents } = document;
    const matches = isMap(contents) ? contents.get('matches', true) : null;
    if (!isMap(contents) || !isSeq(matches)) return [];
    const plainValue = (node: unknown): unknown => {
      try {
        return isMap(node) || isSeq(node) ? node.toJS(document, { maxAliasCount: MAX_ALIASES }) : null;
      } catch (cause) {
        // The package's word for more references than it was allowed.
        if (cause instanceof ReferenceError) return null;
        throw cause;
      }
    };
    const globals = variablesIn(plainValue(contents.get('global_vars', true)));
    return matches.items.map((item) => {
      const from = isMap(item) ? (item.range?.[0] ?? 0) : 0;
      return matchRow(plainValue(item), lines.linePos(from).line, globals);
    });
  },
};

function matchRow(value: unknown, row: number, globals: readonly EspansoVariable[]): ReadRow {
  const read = matchSchema.safeParse(value);
  if (!read.success) return { row, fault: 'malformed', found: read.error.issues[0]?.path.join('.') ?? '' };
  const match = read.data;
  const source = match.replace ?? match.form ?? match.markdown ?? match.html;
  if (source === undefined && match.image_path) return { row, fault: 'picture-only', found: match.image_path };
  const { body, warnings } = espansoBody(String(source ?? ''), {
    isForm: match.replace === undefined && match.form !== undefined,
    isHtml: match.replace === undefined && match.form === undefined && match.html !== undefined,
    formFields: match.form_fields ?? {},
    variables: [...globals, ...variablesIn(match.vars)],
  });
  const triggers = [match.trigger, ...(match.triggers ?? [])].filter((it) => it !== undefined).map(String);
  const found: ImportRow = { row, code: triggers[0] ?? '', body, warnings };
  if (triggers.length === 0 && match.regex !== undefined) found.warnings = [...warnings, 'pattern-left-out'];
  // The library has one code a phrase; the others still find it.
  const tags = [...triggers.slice(1), ...(match.search_terms ?? []).map(String)];
  if (tags.length > 0) found.tags = tags;
  if (match.label !== undefined) found.title = String(match.label);
  return found;
}

export default espanso;
