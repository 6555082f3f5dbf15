import type { MissingVariable } from '../suggest/suggestion';

/**
 * A phrase's body is text with variables:
 * `{买家}` – filled from the chat or asked for; `{颜色=黑色}` – with a default; `{颜色=黑色|白色}` – one of several, asked for;
 * `{今天}`, `{明天}`, `{后天}`, `{今天+2}` – a date in the agent's time zone, written `11月25日`.
 * Braces that hold a line break, another brace or more than 40 characters are plain text.
 */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'date'; days: number; source: string }
  | { kind: 'variable'; name: string; options: string[]; fallback?: string; source: string };

export interface Filled {
  text: string;
  /** Variables without a value, each once, in the order they occur. Empty = the text may be inserted. */
  missing: MissingVariable[];
  /** The text in pieces, so that a reader sees what was filled in and what is missing (`name` of the variable, null for plain text). */
  pieces: { text: string; name: string | null; missing: boolean }[];
}

const VARIABLE = /\{([^{}\n\r]{1,40})\}/g;
const DATE = /^(今天|明天|后天)\s*(?:\+\s*(\d{1,3}))?$/;
const FROM_TODAY: Record<string, number> = { 今天: 0, 明天: 1, 后天: 2 };
const DAY_MS = 86_400_000;

export function parseTemplate(body: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of body.matchAll(VARIABLE)) {
    const part = parseVariable(match[1] as string, match[0]);
    if (!part) continue;
    if (match.index > from) parts.push({ kind: 'text', text: body.slice(from, match.index) });
    parts.push(part);
    from = match.index + match[0].length;
  }
  if (from < body.length) parts.push({ kind: 'text', text: body.slice(from) });
  return parts;
}

function parseVariable(inside: string, source: string): Part | null {
  const equals = inside.search(/[=＝]/);
  const name = (equals < 0 ? inside : inside.slice(0, equals)).trim();
  if (!name) return null;
  const date = DATE.exec(name);
  if (date && equals < 0) {
    return { kind: 'date', days: (FROM_TODAY[date[1] as string] as number) + Number(date[2] ?? 0), source };
  }
  const values =
    equals < 0
      ? []
      : inside
          .slice(equals + 1)
          .split(/[|｜]/)
          .map((value) => value.trim())
          .filter(Boolean);
  if (values.length === 1) return { kind: 'variable', name, options: [], fallback: values[0] as string, source };
  return { kind: 'variable', name, options: values, source };
}

/**
 * Puts values in the place of variables. `values` wins over a default; a variable with neither is missing and its name stands in the
 * pieces, but such text must never reach an input box. `now`: epoch ms.
 */
export function fillTemplate(body: string, values: Record<string, string>, now: number): Filled {
  const missing = new Map<string, MissingVariable>();
  const pieces: Filled['pieces'] = [];
  for (const part of parseTemplate(body)) {
    if (part.kind === 'text') {
      pieces.push({ text: part.text, name: null, missing: false });
    } else if (part.kind === 'date') {
      pieces.push({ text: dateText(now + part.days * DAY_MS), name: part.source.slice(1, -1), missing: false });
    } else {
      const given = Object.hasOwn(values, part.name) ? (values[part.name] as string).trim() : '';
      const value = given || part.fallback;
      if (value === undefined) missing.set(part.name, { name: part.name, options: part.options });
      pieces.push({ text: value ?? part.name, name: part.name, missing: value === undefined });
    }
  }
  return { text: pieces.map((piece) => piece.text).join(''), missing: [...missing.values()], pieces };
}

function dateText(at: number): string {
  const date = new Date(at);
  return `${date.getMonth() + 1}月${date.getDate()}日`;
}
