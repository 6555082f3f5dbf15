import { Fragment, type ReactNode } from 'react';
import type { Highlight } from '../../lib/phrases/search/match';

interface HighlightedProps {
  text: string;
  /** Places in the text; may overlap. */
  ranges: readonly Pick<Highlight, 'start' | 'end'>[];
  /** How a piece of the text is drawn; by default as it stands. */
  show?: (text: string) => ReactNode;
}

/** Characters that stay before the first hit when the text is cut for it. */
const LEAD = 8;

/** Text with the hits of a search marked. */
export function Highlighted({ text, ranges, show = (piece) => piece }: HighlightedProps) {
  if (ranges.length === 0) return show(text);
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  const pieces: { at: number; text: string; hit: boolean }[] = [];
  let from = 0;
  for (const { start, end } of sorted) {
    const begin = Math.max(from, start);
    if (end <= begin) continue;
    if (begin > from) pieces.push({ at: from, text: text.slice(from, begin), hit: false });
    pieces.push({ at: begin, text: text.slice(begin, end), hit: true });
    from = end;
  }
  if (from < text.length) pieces.push({ at: from, text: text.slice(from), hit: false });
  return pieces.map((piece) =>
    piece.hit ? (
      <mark key={piece.at} className="rounded-sm bg-warn-soft text-ink underline decoration-warn">
        {show(piece.text)}
      </mark>
    ) : (
      <Fragment key={piece.at}>{show(piece.text)}</Fragment>
    ),
  );
}

/** The text from shortly before its first hit, where that would lie beyond `room` characters. */
export function cutToHit({ text, ranges }: HighlightedProps, room: number): HighlightedProps {
  const first = Math.min(...ranges.map(({ start }) => start));
  if (!Number.isFinite(first) || first < room) return { text, ranges };
  const from = first - LEAD;
  const shift = from - 1;
  return {
    text: `…${text.slice(from)}`,
    ranges: ranges.map(({ start, end }) => ({ start: start - shift, end: end - shift })),
  };
}
