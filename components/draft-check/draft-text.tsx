import type { Finding } from '../../lib/checks/finding';
import { classNames } from '../ui/class-names';
import { VisibleText } from '../ui/visible-text';

const LINE = { block: 'decoration-block', warn: 'decoration-warn', tip: 'decoration-tip' } as const;

interface Cut {
  start: number;
  end: number;
  finding: Finding | null;
}

/** Cuts the text where findings begin and end; where they overlap, the one that comes first in the list wins. */
export function cuts(length: number, findings: readonly Finding[]): Cut[] {
  const edges = new Set([0, length]);
  for (const { start, end } of findings) {
    edges.add(Math.min(Math.max(start, 0), length));
    edges.add(Math.min(Math.max(end, 0), length));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const all: Cut[] = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const start = sorted[i] as number;
    const end = sorted[i + 1] as number;
    const finding = findings.find((one) => one.start <= start && end <= one.end) ?? null;
    const previous = all.at(-1);
    if (previous && previous.finding === finding) previous.end = end;
    else all.push({ start, end, finding });
  }
  return all;
}

interface DraftTextProps {
  text: string;
  findings: readonly Finding[];
  /** All lines, not the first three. */
  whole?: boolean;
}

/** The draft with its findings underlined. */
export function DraftText({ text, findings, whole = false }: DraftTextProps) {
  return (
    <p
      className={classNames(
        'rounded-sm bg-sunken px-2 py-1 whitespace-pre-line',
        whole ? 'break-words' : 'line-clamp-3',
      )}
    >
      {cuts(text.length, findings).map(({ start, end, finding }) => {
        const words = <VisibleText key={start} text={text.slice(start, end)} />;
        if (!finding) return words;
        return (
          <span
            key={start}
            title={finding.why}
            className={`underline decoration-wavy underline-offset-4 ${LINE[finding.severity]}`}
          >
            {words}
          </span>
        );
      })}
    </p>
  );
}
