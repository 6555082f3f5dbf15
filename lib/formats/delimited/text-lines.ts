/** A line, or a block of several, and the number of its first line. */
export interface Line {
  row: number;
  text: string;
}

/** What stands below a heading; without one, what comes before the first. */
interface Section {
  group: string;
  lines: Line[];
}

const HEADING = /^\s*(?:【([^【】]{1,30})】|#{1,3}\s+(.{1,30}))\s*$/;
/** `一、问候`: a heading where a list begins below it, else a text like the others. */
const COUNTED = /^\s*[一二三四五六七八九十]{1,3}[、.．]\s*(.{1,30})$/;
const FIRST = /^\s*[(（]?1[、)）.．]\s*\S/;
/** `1. `, `2、`, `（3）`, `4)`: with a mark, or a figure that begins a sentence would lose it. */
const NUMBER = /^\s*(?:[(（](\d{1,4})[)）]|(\d{1,4})(?:[、)）]|[.．](?!\d)))\s*(?=\S)/;

/** As word processors mark lists; ✓ and the like may be a text's own. */
const DOT = /^\s*(?:[•·●○◦▪■□]\s*|[-–*]\s+)(?=\S)/;

/** Blocks of lines between empty ones. */
export function blocksOf(lines: readonly Line[]): Line[] {
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

/** Cuts lines at their headings. A heading has something below it, or it is a text like the others. */
export function withHeadings(lines: readonly Line[]): { sections: Section[]; isGrouped: boolean } {
  const sections: Section[] = [{ group: '', lines: [] }];
  for (const [at, line] of lines.entries()) {
    const [, bracketed, marked] = HEADING.exec(line.text) ?? [];
    const next = nextFilled(lines, at + 1);
    const counted = FIRST.test(next) ? COUNTED.exec(line.text)?.[1] : undefined;
    const group = (bracketed ?? marked ?? counted)?.trim();
    if (group && next !== '' && !HEADING.test(next)) sections.push({ group, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return { sections, isGrouped: sections.length > 1 };
}

function nextFilled(lines: readonly Line[], from: number): string {
  let at = from;
  while (lines[at]?.text.trim() === '') at++;
  return lines[at]?.text ?? '';
}

/** Drops the marks of a list, when all lines have one: numbers that follow each other, or dots. */
export function withoutMarks(lines: readonly Line[]): readonly Line[] {
  if (lines.length > 1 && lines.every(({ text }) => DOT.test(text)))
    return lines.map(({ row, text }) => ({ row, text: text.replace(DOT, '') }));
  const numbers = lines.map(({ text }) => {
    const found = NUMBER.exec(text);
    return found ? Number(found[1] ?? found[2]) : Number.NaN;
  });
  const first = numbers[0] ?? Number.NaN;
  if (lines.length < 2 || !numbers.every((number, at) => number === first + at)) return lines;
  return lines.map(({ row, text }) => ({ row, text: text.replace(NUMBER, '') }));
}
