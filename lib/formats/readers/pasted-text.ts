import type { Format, ReadRow } from '../format';

const KEYED = /^\s*([^|｜]{1,80})[|｜](.+)$/;

interface Line {
  row: number;
  text: string;
}

/**
 * Text without any form: `word/word|reply` a line, else blocks between empty lines, else a phrase a line. Rows are lines; a block's row
 * is its first line.
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
    const keyed = filled.filter((line) => KEYED.test(line.text)).length;
    if (keyed > 0 && keyed * 10 >= filled.length * 6) return filled.map(keyedRow);
    const blocks = blocksOf(lines);
    const isBlocks = blocks.length > 1 && blocks.length < filled.length;
    return (isBlocks ? blocks : filled).map((line): ReadRow => ({ row: line.row, body: line.text, warnings: [] }));
  },
};

function keyedRow({ row, text }: Line): ReadRow {
  const [, words = '', reply = text] = KEYED.exec(text) ?? [];
  const questions = words
    .split(/[/／]/)
    .map((word) => word.trim())
    .filter(Boolean);
  return { row, title: questions[0] ?? '', questions, body: reply, warnings: [] };
}

function blocksOf(lines: readonly Line[]): Line[] {
  const blocks: Line[] = [];
  let block: Line | null = null;
  for (const { row, text } of lines) {
    if (!text.trim()) {
      block = null;
    } else if (block) {
      block.text += `\n${text}`;
    } else {
      block = { row, text };
      blocks.push(block);
    }
  }
  return blocks;
}

export default pastedText;
