import { memo } from 'react';
import { useTranslate } from '../app-context';
import { visiblePieces } from './visible-pieces';

/** Somebody else's text: hidden characters become marks, and its direction can't leak into the page. */
export const VisibleText = memo(function VisibleText({ text }: { text: string }) {
  const t = useTranslate();
  return (
    <bdi className="whitespace-pre-wrap">
      {visiblePieces(text).map((piece) =>
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
      )}
    </bdi>
  );
});
