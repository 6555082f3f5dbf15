import { fieldOf } from '../columns';
import type { Field, ImportRow, RefusedRow } from '../format';
import { MAX_ROWS } from '../limits';
import { attributesOf, tokensOf } from './markup';

type Part = Extract<Field, 'code' | 'body' | 'title' | 'group1'>;

/** What an element's or attribute's name says, where it is none of the names of columns. The first that fits. */
const PARTS: [Part, RegExp][] = [
  ['code', /code|short|abbr|hotkey|编码|快捷键/],
  ['group1', /group|category|folder|class|分组|分类/],
  ['title', /title|subject|name|标题|名称/],
  ['body', /content|text|body|phrase|reply|answer|value|message|msg|words|内容|短语|话术/],
];

interface Element {
  name: string;
  parts: Map<Part, string>;
  text: string;
  hasChildren: boolean;
}

/** Deeper than any export; what lies below is read as if it lay here. */
const MAX_DEPTH = 64;

/** A file has few names, each of them a hundred thousand times; a hostile one has as many as it likes. */
const MOST_KNOWN = 1_000;
const known = new Map<string, Part | null>();

function partOf(name: string): Part | null {
  let part = known.get(name);
  if (part !== undefined) return part;
  part = partNamed(name);
  if (known.size < MOST_KNOWN) known.set(name, part);
  return part;
}

function partNamed(name: string): Part | null {
  const field = fieldOf(name)?.field;
  if (field === 'code' || field === 'body' || field === 'title' || field === 'group1') return field;
  return PARTS.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/**
 * Phrases in XML of any vocabulary: elements that hold a text next to, or with, other parts of a phrase. One more than the cap at the most.
 * A file that ends before its elements do was cut: its last phrase may not be whole, and is refused.
 */
export function readRecords(xml: string): (ImportRow | RefusedRow)[] {
  const rows: ImportRow[] = [];
  const open: Element[] = [];
  const end = () => {
    const element = open.pop();
    if (!element) return;
    const parent = open.at(-1);
    const text = element.text.trim();
    const part = partOf(element.name);
    // `<phrase code="a">text</phrase>`: the element is the phrase itself.
    if (!element.hasChildren && element.parts.size > 0 && text && !element.parts.has('body'))
      element.parts.set('body', text);
    if (element.parts.has('body')) rows.push(recordOf(element, open, rows.length + 1));
    else if (!element.hasChildren && part && parent && !parent.parts.has(part)) parent.parts.set(part, text);
  };
  for (const token of tokensOf(xml)) {
    if (rows.length > MAX_ROWS) return rows;
    if (token.kind === 'text') {
      const element = open.at(-1);
      if (element) element.text += token.text;
    } else if (token.kind === 'open') {
      const parent = open.at(-1);
      if (parent) parent.hasChildren = true;
      const element: Element = { name: token.name, parts: new Map(), text: '', hasChildren: false };
      for (const [name, value] of attributesOf(token.attributes)) {
        const part = partOf(name.toLowerCase());
        if (part && !element.parts.has(part)) element.parts.set(part, value);
      }
      if (open.length < MAX_DEPTH) open.push(element);
      if (token.isEmpty) end();
    } else if (open.some(({ name }) => name === token.name)) {
      while (open.at(-1)?.name !== token.name) end();
      end();
    }
  }
  if (open.length === 0) return rows;
  const whole = rows.length;
  while (open.length > 0) end();
  const cut = rows.splice(whole).find((row) => 'body' in row);
  return [...rows, { row: whole + 1, fault: 'cut-off', found: cut?.body.slice(0, 20) ?? '' }];
}

function recordOf({ parts }: Element, around: readonly Element[], row: number): ImportRow {
  const record: ImportRow = { row, body: parts.get('body') ?? '', warnings: [] };
  const code = parts.get('code');
  if (code !== undefined) record.code = code;
  const title = parts.get('title');
  if (title !== undefined) record.title = title;
  const folder = around.findLast(({ name }) => partOf(name) === 'group1');
  const group = parts.get('group1') ?? folder?.parts.get('title') ?? folder?.parts.get('group1');
  if (group !== undefined) record.groups = [group];
  return record;
}
