import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type Ref, useCallback, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { Phrase } from '../../lib/phrases/phrase';
import { useTranslate } from '../app-context';
import { isTextField } from '../ui/keys';
import { type ListCommand, listCommand } from './list-keys';
import { PhraseRow, type RowEvents } from './phrase-row';

/** Pixels; every row is as high, so that 50,000 of them need no measuring. */
const NARROW_ROW = 61;
const WIDE_ROW = 45;

/** Rows that are placed one by one can be no `table`, so its roles are given by hand. */
const ROWGROUP = { role: 'rowgroup' } as const;

export interface ListHandle {
  /** Puts the focus on the row that is active, or on the first. */
  focus(): void;
}

interface PhraseListProps extends RowEvents {
  ref?: Ref<ListHandle>;
  phrases: readonly Phrase[];
  query: string;
  active: string | null;
  onActive: (id: string) => void;
  chosen: ReadonlySet<string>;
  choosing: boolean;
  wide: boolean;
  mac: boolean;
  /** Everything but going up and down. */
  onCommand: (command: Exclude<ListCommand, { kind: 'go' }>, phrase: Phrase) => void;
  onExtend: (id: string, from: string) => void;
}

/** The phrases as a list that scrolls however long it is, and is worked with the keyboard alone. */
export const PhraseList = memo(function PhraseList(props: PhraseListProps) {
  const { ref, phrases, query, active, onActive, chosen, choosing, wide, mac, onCommand, onExtend, ...events } = props;
  const t = useTranslate();
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const found = phrases.findIndex(({ id }) => id === active);
  const at = Math.max(0, found);
  const height = wide ? WIDE_ROW : NARROW_ROW;
  const rows = useVirtualizer({
    count: phrases.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    // The same function while the phrases are: with another all places are reckoned anew, at every step of a scroll.
    getItemKey: useCallback((i: number) => phrases[i]?.id ?? i, [phrases]),
    overscan: 6,
    // The active row stays: with it the focus would be lost.
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) =>
        [...new Set([...defaultRangeExtractor(range), at])].filter((i) => i < range.count).sort((a, b) => a - b),
      [at],
    ),
  });

  const focus = (index: number) => {
    const phrase = phrases[index];
    if (!phrase) return;
    wantsFocus.current = true;
    onActive(phrase.id);
    rows.scrollToIndex(index, { align: 'auto' });
    focusRow(scroller.current, phrase.id);
  };
  useImperativeHandle(ref, () => ({ focus: () => focus(at) }));
  // A row that was not drawn before gets its focus once it is.
  useLayoutEffect(() => {
    if (!wantsFocus.current || active === null) return;
    if (focusRow(scroller.current, active)) wantsFocus.current = false;
  });

  const press = (event: KeyboardEvent) => {
    // A button or box in the row has its own Enter and Space.
    const inner = event.target instanceof HTMLElement && event.target.closest('button, input');
    if (isTextField(event.target) && !inner) return;
    const command = listCommand(event.nativeEvent, mac);
    const phrase = phrases.find(({ id }) => id === rowOf(event.target)) ?? phrases[at];
    if (!command || !phrase || (inner && (event.key === 'Enter' || event.key === ' '))) return;
    event.preventDefault();
    if (command.kind !== 'go') {
      if (command.kind !== 'none') event.stopPropagation();
      onCommand(command, phrase);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 1);
    const step = { up: -1, down: 1, 'page-up': -page, 'page-down': page, first: -phrases.length, last: phrases.length };
    const from = phrases.indexOf(phrase);
    const next = Math.min(phrases.length - 1, Math.max(0, from + step[command.to]));
    if (command.extend) onExtend(phrases[next]?.id ?? phrase.id, phrase.id);
    focus(next);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are placed one by one can be no table
    <div
      ref={scroller}
      role="grid"
      aria-label={t('phraseList')}
      aria-multiselectable="true"
      aria-rowcount={phrases.length}
      className="min-h-0 flex-1 overflow-y-auto"
      onKeyDown={press}
    >
      <div {...ROWGROUP} className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const phrase = phrases[row.index];
          return phrase ? (
            <PhraseRow
              key={row.key}
              {...events}
              phrase={phrase}
              query={query}
              index={row.index}
              height={height}
              start={row.start}
              active={phrase.id === active}
              reached={row.index === at}
              chosen={chosen.has(phrase.id)}
              choosing={choosing}
              wide={wide}
            />
          ) : null;
        })}
      </div>
    </div>
  );
});

/** The phrase whose row holds what has the focus. */
const rowOf = (target: EventTarget): string | undefined =>
  target instanceof HTMLElement ? target.closest<HTMLElement>('[data-phrase]')?.dataset.phrase : undefined;

function focusRow(list: HTMLElement | null, id: string): boolean {
  const row = list?.querySelector<HTMLElement>(`[data-phrase="${CSS.escape(id)}"]`);
  row?.focus({ preventScroll: true });
  return row !== null && row !== undefined;
}
