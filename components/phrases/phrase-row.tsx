import { Copy, Image, Pencil, Pin, Trash2 } from 'lucide-react';
import { type MouseEvent, memo, useMemo, useRef } from 'react';
import { validityOf } from '../../lib/phrases/filter';
import { groupText } from '../../lib/phrases/groups';
import type { Phrase } from '../../lib/phrases/phrase';
import { type Highlight, writtenIn } from '../../lib/phrases/search/match';
import { highlights } from '../../lib/phrases/search/phrase-search';
import { useTranslate } from '../app-context';
import { IconButton } from '../ui/button';
import { classNames } from '../ui/class-names';
import { Tag } from '../ui/small';
import { cutToHit, Highlighted } from './highlighted';
import { useRowDrag } from './row-drag';

export interface RowEvents {
  onPress: (id: string, event: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>) => void;
  onToggle: (id: string) => void;
  onCopy: (phrase: Phrase) => void;
  onEdit: (phrase: Phrase) => void;
  onRemove: (phrase: Phrase) => void;
  /** What goes along when this row is dragged. */
  dragged: (id: string) => string[];
  onDropBeside: ((ids: string[], beside: string, edge: 'before' | 'after') => void) | null;
}

interface PhraseRowProps extends RowEvents {
  phrase: Phrase;
  /** What is looked for. */
  query: string;
  index: number;
  /** Pixels. */
  height: number;
  active: boolean;
  /** Whether it is the row that Tab reaches: the active one, or the first. */
  reached: boolean;
  chosen: boolean;
  /** Whether rows show a box to choose them by. */
  choosing: boolean;
  /** One line of words and the group at the end, where there is room. */
  wide: boolean;
}

/** Rows that are placed one by one can be no `tr`; the row has the focus, its cells have none. */
const CELL = { role: 'gridcell' } as const;

/** Characters of the body that fit a row: hits behind them are brought forward. */
const ROOM = { wide: 40, narrow: 34 };

/** One phrase in the list. The row itself takes the focus; its buttons are reached from it by Tab. */
export const PhraseRow = memo(function PhraseRow(props: PhraseRowProps) {
  const { phrase, query, index, height, active, reached, chosen, choosing, wide } = props;
  const { onPress, onToggle, onCopy, onEdit, onRemove, dragged, onDropBeside } = props;
  const t = useTranslate();
  const row = useRef<HTMLDivElement>(null);
  const edge = useRowDrag(row, {
    ids: () => dragged(phrase.id),
    onDrop: onDropBeside && ((moved, edge) => onDropBeside(moved, phrase.id, edge)),
  });
  const ranges = useMemo(() => highlights(phrase, query), [phrase, query]);
  const of = (field: string) => ranges.filter((range) => range.field === field);
  const [question] = of('question');
  const [variant] = of('variant');
  /** All hits in the same question or wording: several are not shown. */
  const at = (hit: Highlight) => ranges.filter(({ field, index }) => field === hit.field && index === hit.index);
  const room = wide ? ROOM.wide : ROOM.narrow;
  const body = cutToHit({ text: phrase.body, ranges: of('body') }, room);
  const validity = validityOf(phrase, Date.now());
  const tab = reached ? 0 : -1;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for all its rows
    // biome-ignore lint/a11y/useSemanticElements: a row that is placed by itself can be no tr
    <div
      ref={row}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={chosen}
      tabIndex={tab}
      data-phrase={phrase.id}
      data-edge={edge ?? undefined}
      onClick={(event) => onPress(phrase.id, event)}
      onDoubleClick={() => onEdit(phrase)}
      style={{ height, transform: `translateY(${index * height}px)` }}
      className={classNames(
        'group absolute inset-x-0 flex items-start gap-1.5 border-b border-line px-2 py-1 hover:bg-hover focus-visible:-outline-offset-2',
        chosen ? 'bg-accent-soft' : active && 'bg-sunken',
        edge === 'before' && 'shadow-[inset_0_2px_0_var(--yd-accent)]',
        edge === 'after' && 'shadow-[inset_0_-2px_0_var(--yd-accent)]',
      )}
    >
      {choosing ? (
        <div {...CELL} className="flex h-5 items-center">
          <input
            type="checkbox"
            tabIndex={tab}
            className="size-4 accent-accent"
            aria-label={t('phraseChoose', phrase.title)}
            checked={chosen}
            onClick={(event) => event.stopPropagation()}
            onChange={() => onToggle(phrase.id)}
          />
        </div>
      ) : null}
      <div {...CELL} className="min-w-0 flex-1">
        <div className="flex h-5 items-center gap-1.5">
          {phrase.pinned ? <Pin aria-label={t('phrasePinned')} size={12} className="shrink-0 text-accent" /> : null}
          <span className="min-w-0 truncate font-medium" title={phrase.title}>
            <Highlighted text={phrase.title} ranges={of('title')} />
          </span>
          {phrase.code ? (
            <Tag>
              <Highlighted text={phrase.code} ranges={of('code')} />
            </Tag>
          ) : null}
          {validity === 'soon' || validity === 'over' ? (
            <span className="shrink-0 text-sm text-warn">{t(validity === 'soon' ? 'phraseNotYet' : 'phraseOver')}</span>
          ) : null}
          {phrase.images.length > 0 ? (
            <Image aria-label={t('phraseHasImages', phrase.images.length)} size={12} className="shrink-0 text-muted" />
          ) : null}
          {wide ? (
            <span className="ml-auto max-w-48 shrink-0 truncate pl-2 text-sm text-muted group-focus-within:hidden group-hover:hidden">
              {groupText(phrase.groups)}
            </span>
          ) : null}
        </div>
        <p className={classNames('text-sm text-muted', wide ? 'truncate' : 'line-clamp-2')} title={phrase.body}>
          {question ? (
            <>
              {t('phraseAsked')}
              <Highlighted text={writtenIn(phrase, 'question', question.index)} ranges={at(question)} />
              {' · '}
            </>
          ) : null}
          {variant ? (
            <>
              {t('phraseSaidAlso')}
              <Highlighted
                {...cutToHit({ text: writtenIn(phrase, 'variant', variant.index), ranges: at(variant) }, room)}
              />
            </>
          ) : (
            <Highlighted {...body} />
          )}
        </p>
      </div>
      <div
        {...CELL}
        className="absolute top-0.5 right-1 flex rounded-sm bg-surface opacity-0 group-focus-within:opacity-100 group-hover:opacity-100"
      >
        <IconButton
          icon={Copy}
          tabIndex={tab}
          label={t('phraseCopy', phrase.title)}
          onClick={only(() => onCopy(phrase))}
        />
        <IconButton
          icon={Pencil}
          tabIndex={tab}
          label={t('phraseEditThis', phrase.title)}
          onClick={only(() => onEdit(phrase))}
        />
        <IconButton
          icon={Trash2}
          tabIndex={tab}
          label={t('phraseRemove', phrase.title)}
          onClick={only(() => onRemove(phrase))}
        />
      </div>
    </div>
  );
});

/** A button in a row does its own thing and doesn't press the row. */
const only = (act: () => void) => (event: MouseEvent) => {
  event.stopPropagation();
  act();
};
