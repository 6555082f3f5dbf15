import { detectMapping } from '../columns';
import type { Warning } from '../fault';
import { ownDates, type Shift } from '../foreign/strftime';
import { variable } from '../foreign/variables';
import { tableFormat } from '../table-format';

/** Fill-ins of the TextExpander family: `%filltext:name=收件人:default=您%`, `%fillpopup:name=颜色:黑:default=白%`. */
const FILL_IN = /%fill(?:text|area|popup|date)(?::([^%\n]{0,300}))?%/g;
/** A part that may be left out: its words stay. */
const PART = /%fillpart(?::[^%\n]{0,300})?%|%fillpartend%/g;
const KEY = /%key:([a-z]{1,20})%/gi;
const SNIPPET = /%snippet:([^%\n]{1,60})%/g;
/** Written without a sign behind it; some write one all the same. */
const CLIPBOARD = /%clipboard(?:%(?![\w@|:]))?/g;
const DAY = /%date(?::[^%\n]{0,60})?%/g;
const CLOCK = /%time(?::[^%\n]{0,60})?%/g;
/** What is done with the caret and the selection. */
const CARET = /(?<!\d)%[|\\<>^]/g;
/** Moves the dates behind it. */
const MOVE = /%@([+-])(\d{1,4})([YMWDhms])/;
const UNITS: Record<string, [Shift['unit'], number]> = {
  Y: ['个月', 12],
  M: ['个月', 1],
  W: ['周', 1],
  D: ['天', 1],
  h: ['小时', 1],
  m: ['分钟', 1],
};
/** Stands for a percent sign that was written twice; no file holds it, since rows are cleared of such characters later. */
const PERCENT = '\u0001';
/** Scripts and pictures that the tool would run or put in. */
const LEFT_OVER = /%(?:[a-z]+:[^%\n]{1,200}%|@)/i;

const HEAD_ROWS = 500;
/** What no other tool writes. */
const OWN_MACRO = /%(?:fill(?:text|area|popup|date|part)|key:|snippet:|clipboard|date:|@[+-]\d)/;

const named = tableFormat({
  id: 'textexpander',
  label: 'TextExpander',
  needs: [/^(?:trigger|abbreviation|abbr)$/, /^(?:content|snippet|expansion|replacement)$/],
  may: ['label'],
  finish(row) {
    const { body, warnings } = ownBody(row.body);
    return { ...row, body, warnings: [...new Set([...row.warnings, ...warnings])] };
  },
});

/** Abbreviations and texts. The program itself writes no header: then its macros tell. */
export default {
  ...named,
  hasNoHeader: true,
  sniff(input: Parameters<typeof named.sniff>[0]) {
    const { table } = input;
    const isNamed = named.sniff(input);
    if (isNamed > 0 || !table || detectMapping(table).headerRow !== 0) return isNamed;
    return table.rows.slice(0, HEAD_ROWS).some(({ cells }) => cells.some((cell) => OWN_MACRO.test(cell))) ? 0.6 : 0;
  },
};

function ownBody(content: string): { body: string; warnings: Warning[] } {
  if (!content.includes('%')) return { body: content, warnings: [] };
  const warnings = new Set<Warning>();
  const asked = (words: string) => {
    warnings.add('variable-asked');
    return words;
  };
  const filled = content
    .replaceAll('%%', PERCENT)
    .replace(PART, () => asked(''))
    .replace(FILL_IN, (_, inside?: string) => fillIn(inside ?? ''))
    .replace(KEY, (_, key: string) => (/^(?:enter|return)$/i.test(key) ? '\n' : /^tab$/i.test(key) ? '\t' : asked('')))
    .replace(SNIPPET, (_, code: string) =>
      /[{}=＝|｜]/.test(code) || code.length > 30 ? asked(variable(code)) : `{话术:${code}}`,
    )
    .replace(CLIPBOARD, () => asked('{剪贴板}'))
    .replace(DAY, '{今天}')
    .replace(CLOCK, '{现在}')
    .replace(CARET, '');
  const dated = splitAtMoves(filled).map(movedDates);
  if (dated.some(({ isWhole }) => !isWhole)) warnings.add('variable-asked');
  const body = dated.map(({ text }) => text).join('');
  if (LEFT_OVER.test(body)) warnings.add('variable-kept');
  return { body: body.replaceAll(PERCENT, '%'), warnings: [...warnings] };
}

/** Pieces, of which each begins with what moves its dates; the first may be without. */
const splitAtMoves = (text: string): string[] =>
  text.split(new RegExp(`(?=${MOVE.source.replace(/\((?!\?)/g, '(?:')})`));

function movedDates(piece: string): { text: string; isWhole: boolean } {
  const move = MOVE.exec(piece);
  if (!move) return ownDates(piece);
  const [whole, sign = '', amount = '', letter = ''] = move;
  const [unit, times] = UNITS[letter] ?? [null, 1];
  const shift = unit && { unit, amount: (sign === '-' ? -1 : 1) * Number(amount) * times };
  const { text, isWhole } = ownDates(piece.slice(whole.length), shift);
  return { text, isWhole: isWhole && unit !== null };
}

function fillIn(inside: string): string {
  let name = '';
  const options: string[] = [];
  for (const part of inside.split(':')) {
    const [key = '', value] = part.split('=');
    if (key === 'name') name = value ?? '';
    else if (key === 'default') options.unshift(value ?? '');
    else if (value === undefined) options.push(key);
  }
  return variable(name, options);
}
