import { memo } from 'react';
import { useTranslate } from '../app-context';
import { visiblePieces } from './visible-pieces';

/** Somebody else's text: hidden characters become marks, and its direction can't leak into the page. */
export const VisibleText = memo(function VisibleText({ text }: { text: string }) {
  return (
    <bdi className="whitespace-pre-wrap">
      <VisiblePiece text={text} />
    </bdi>
  );
});

/** A piece of such a text, for who marks places in it: the whole stands in one `bdi`. */
export function VisiblePiece({ text }: { text: string }) {
  const t = useTranslate();
  return visiblePieces(text).map((piece) =>
    piece.hidden === null ? (
      piece.text
    ) : (
      <span
        key={piece.at}
        data-hidden-character={piece.hidden}
        title={t('uiHiddenCharacter', piece.hidden)}
        className="mx-px rounded-sm border border-warn px-0.5 text-xs text-warn"
      >
        {piece.hidden}
      </span>
    ),
  );
}
