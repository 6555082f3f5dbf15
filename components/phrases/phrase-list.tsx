import { useVirtualizer } from '@tanstack/react-virtual';
import { Copy, Pencil, Trash2 } from 'lucide-react';
import { memo, useRef } from 'react';
import type { Phrase } from '../../lib/phrases/phrase';
import { useTranslate } from '../app-context';
import { IconButton } from '../ui/button';
import { Tag } from '../ui/small';

/** Pixels; every row is as high, so that 50,000 of them need no measuring. */
const ROW = 68;

export interface PhraseEvents {
  onCopy: (phrase: Phrase) => void;
  onEdit: (phrase: Phrase) => void;
  onRemove: (phrase: Phrase) => void;
}

interface PhraseListProps extends PhraseEvents {
  phrases: readonly Phrase[];
  /** Chosen for a bulk action; absent = none can be chosen. */
  chosen?: ReadonlySet<string>;
  onChoose?: (id: string, on: boolean) => void;
}

/** The phrases as a list that scrolls however long it is. */
export const PhraseList = memo(function PhraseList(props: PhraseListProps) {
  const { phrases, chosen, onChoose, onCopy, onEdit, onRemove } = props;
  const t = useTranslate();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: phrases.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (i) => phrases[i]?.id ?? i,
    overscan: 6,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={scroller} className="h-full overflow-y-auto" tabIndex={0} aria-label={t('phraseList')}>
      <ul className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const phrase = phrases[row.index];
          if (!phrase) return null;
          return (
            <li
              key={row.key}
              data-phrase={phrase.id}
              aria-posinset={row.index + 1}
              aria-setsize={phrases.length}
              className="absolute inset-x-0 flex gap-1 border-b border-line px-2 py-1 hover:bg-hover"
              style={{ height: ROW, transform: `translateY(${row.start}px)` }}
            >
              {chosen && onChoose ? (
                <input
                  type="checkbox"
                  className="mt-0.5 size-4 shrink-0 accent-accent"
                  aria-label={t('phraseChoose', phrase.title)}
                  checked={chosen.has(phrase.id)}
                  onChange={(event) => onChoose(phrase.id, event.target.checked)}
                />
              ) : null}
              <div className="min-w-0 flex-1">
                <div className="flex items-center gap-1">
                  <span className="min-w-0 truncate font-medium" title={phrase.title}>
                    {phrase.title}
                  </span>
                  {phrase.code ? <Tag>{phrase.code}</Tag> : null}
                  <span className="ml-auto flex shrink-0">
                    <IconButton icon={Copy} label={t('phraseCopy', phrase.title)} onClick={() => onCopy(phrase)} />
                    <IconButton
                      icon={Pencil}
                      label={t('phraseEditThis', phrase.title)}
                      onClick={() => onEdit(phrase)}
                    />
                    <IconButton
                      icon={Trash2}
                      label={t('phraseRemove', phrase.title)}
                      onClick={() => onRemove(phrase)}
                    />
                  </span>
                </div>
                <p className="line-clamp-2 text-sm text-muted" title={phrase.body}>
                  {phrase.body}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
});
