/**
 * Characters that draw nothing or turn the direction of writing: a page can hide or reorder words with them, so they are shown.
 * A joiner inside an emoji is left alone; so are line breaks and tabs.
 */
const HIDDEN =
  /(?<!\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?)\u200d|[[\p{Default_Ignorable_Code_Point}\p{Cc}]--[\n\r\t\u200d\ufe00-\ufe0f]]/gv;

export interface Piece {
  /** Offset in the text. */
  at: number;
  text: string;
  /** The code point of a character made visible, as `200B`; null for plain text. */
  hidden: string | null;
}

/** Cuts text into plain pieces and characters that would otherwise not be seen. */
export function visiblePieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (match.index > from) pieces.push({ at: from, text: text.slice(from, match.index), hidden: null });
    const code = (match[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
    pieces.push({ at: match.index, text: match[0], hidden: code });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ at: from, text: text.slice(from), hidden: null });
  return pieces;
}

/** The text as a reader sees it: without the characters that draw nothing. */
export const withoutHidden = (text: string): string => text.replaceAll(HIDDEN, '');
