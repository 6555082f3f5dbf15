import { blocksOf, type Line, withHeadings, withoutMarks } from '../delimited/text-lines';
import type { Format, ImportRow, ReadRow } from '../format';

const KEYED = /^\s*([^|｜]{1,80})[|｜](.+)$/;
const ASKED = /^\s*(?:问题?|Q|客户|买家|顾客)\s*\d{0,3}\s*[:：]\s*(.+)$/i;
const ANSWERED = /^\s*(?:答案?|回复|A|客服)\s*\d{0,3}\s*[:：]\s*(.*)$/i;

/** Most lines, so that one that happens to look like it doesn't decide for all. */
const isMost = (count: number, of: number): boolean => count > 0 && count * 10 >= of * 6;

/**
 * Text without any form: `word/word|reply` a line, questions and answers (问：…, 答：…), else blocks between empty lines, else a phrase a
 * line. A line in 【】, or that begins with #, names the group of what follows. Rows are lines; a block's row is its first line.
 */
const pastedText: Format = {
  id: 'pasted-text',
  label: '文本 / Text',
  sniff({ name, text, json, table }) {
    if (
      text === null ||
      json !== undefined ||
      text.trimStart().startsWith('<') ||
      /\.(json|ya?ml|xml|html?)$/.test(name)
    )
      return 0;
    return table ? 0.2 : 0.4;
  },
  read({ text }) {
    const lines = (text ?? '').split('\n').map((line, index) => ({ row: index + 1, text: line.trimEnd() }));
    const filled = lines.filter((line) => line.text.trim());
    if (isMost(filled.filter((line) => KEYED.test(line.text)).length, filled.length)) return filled.map(keyedRow);
    const { sections, isGrouped } = withHeadings(lines);
    return sections.flatMap(({ group, lines: own }) => {
      const groups = isGrouped ? { groups: group ? [group] : [] } : {};
      return rowsIn(own).map((row): ReadRow => ({ ...row, ...groups }));
    });
  },
};

function rowsIn(lines: readonly Line[]): ImportRow[] {
  const filled = lines.filter((line) => line.text.trim());
  const asked = filled.filter((line) => ASKED.test(line.text)).length;
  const answered = filled.filter((line) => ANSWERED.test(line.text)).length;
  if (asked > 0 && asked === answered && ASKED.test(filled[0]?.text ?? '')) return pairsOf(filled);
  const blocks = blocksOf(lines);
  const isBlocks = blocks.length > 1 && blocks.length < filled.length;
  return withoutMarks(isBlocks ? blocks : filled).map(({ row, text }) => ({ row, body: text, warnings: [] }));
}

function keyedRow({ row, text }: Line): ReadRow {
  const [, words = '', reply = text] = KEYED.exec(text) ?? [];
  const questions = words
    .split(/[/／]/)
    .map((word) => word.trim())
    .filter(Boolean);
  return { row, title: questions[0] ?? '', questions, body: reply, warnings: [] };
}

/** Questions with the answer below; lines without a mark go on with the answer. */
function pairsOf(lines: readonly Line[]): ImportRow[] {
  const rows: ImportRow[] = [];
  for (const { row, text } of lines) {
    const question = ASKED.exec(text)?.[1]?.trim();
    const last = rows.at(-1);
    if (question) rows.push({ row, title: question, questions: [question], body: '', warnings: [] });
    else if (last) last.body += `${last.body ? '\n' : ''}${ANSWERED.exec(text)?.[1] ?? text}`;
  }
  return rows;
}

export default pastedText;
