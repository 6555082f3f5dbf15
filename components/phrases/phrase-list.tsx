import { type KeyboardEvent, memo, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { Phrase } from '../../lib/phrases/phrase';
import { useTranslate } from '../app-context';
import { isTextField } from '../ui/keys';
import { type ListCommand, listCommand } from './manager/list-keys';
import { PhraseRow, type RowEvents } from './phrase-row';
import { useRows } from './use-rows';

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
  /** What they are a list of: another one begins at its top. */
  of: string;
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
  const { ref, phrases, of, query, active, onActive, chosen, choosing, wide, mac, onCommand, onExtend, ...events } =
    props;
  const t = useTranslate();
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  /** The phrase of the row that has the focus, or had it last. */
  const held = useRef<string>(undefined);
  const last = useRef(0);
  const found = placeOf(phrases, active, last.current);
  const at = Math.max(0, found);
  last.current = at;
  const height = wide ? WIDE_ROW : NARROW_ROW;
  const rows = useRows(scroller, phrases.length, height, of);

  const focus = (index: number) => {
    const phrase = phrases[index];
    if (!phrase) return;
    wantsFocus.current = true;
    onActive(phrase.id);
    rows.show(index);
    if (phrase.id === active && focusRow(scroller.current, index)) wantsFocus.current = false;
  };
  useImperativeHandle(ref, () => ({ focus: () => focus(at) }));
  // Rows are written anew in their places: the focus goes along with its phrase, or off a button that is another phrase's now.
  useLayoutEffect(() => {
    const row = rowOf(document.activeElement);
    const isOther = row !== null && scroller.current?.contains(row) && row.dataset.phrase !== held.current;
    if (found >= 0 && (wantsFocus.current || (isOther && held.current === active))) {
      if (focusRow(scroller.current, found)) wantsFocus.current = false;
    } else if (isOther) row.focus({ preventScroll: true });
    if (isOther) held.current = row.dataset.phrase;
  });

  const press = (event: KeyboardEvent) => {
    // A button or box in the row has its own Enter and Space.
    const inner = event.target instanceof HTMLElement && event.target.closest('button, input');
    if (isTextField(event.target) && !inner) return;
    const command = listCommand(event.nativeEvent, mac);
    const own = rowOf(event.target)?.getAttribute('aria-rowindex');
    const from = own ? Number(own) - 1 : at;
    const phrase = phrases[from];
    if (!command || !phrase || (inner && (event.key === 'Enter' || event.key === ' '))) return;
    event.preventDefault();
    if (command.kind !== 'go') {
      if (command.kind !== 'none') event.stopPropagation();
      onCommand(command, phrase);
      return;
    }
    const page = Math.max(1, rows.page() - 1);
    const step = { up: -1, down: 1, 'page-up': -page, 'page-down': page, first: -phrases.length, last: phrases.length };
    const next = Math.min(phrases.length - 1, Math.max(0, from + step[command.to]));
    if (command.extend) onExtend(phrases[next]?.id ?? phrase.id, phrase.id);
    focus(next);
  };
  const drawn = Array.from({ length: rows.behind - rows.first }, (_, i) => rows.first + i);
  // The active row stays: with it the focus would be lost.
  if (at < rows.first) drawn.unshift(at);
  else if (at >= rows.behind) drawn.push(at);

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are placed one by one can be no table
    <div
      ref={scroller}
      role="grid"
      aria-label={t('phraseList')}
      aria-multiselectable="true"
      aria-rowcount={phrases.length}
      className="min-h-0 flex-1 overflow-y-auto"
      onFocus={({ target }) => {
        held.current = rowOf(target)?.dataset.phrase;
      }}
      onKeyDown={press}
    >
      <div {...ROWGROUP} className="relative" style={{ height: phrases.length * height }}>
        {drawn.map((index) => {
          const phrase = phrases[index];
          return phrase ? (
            // By place: the next key's hits are written into the rows that stand, and no row is made anew.
            <PhraseRow
              key={index}
              {...events}
              phrase={phrase}
              query={query}
              index={index}
              height={height}
              active={phrase.id === active}
              reached={index === at}
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

/** Where the phrase stands, -1 for nowhere; `near`: where it stood, and is looked for first. */
function placeOf(phrases: readonly Phrase[], id: string | null, near: number): number {
  if (id === null) return -1;
  return phrases[near]?.id === id ? near : phrases.findIndex((phrase) => phrase.id === id);
}

/** The row that holds what has the focus. */
const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof HTMLElement ? target.closest<HTMLElement>('[data-phrase]') : null;

function focusRow(list: HTMLElement | null, index: number): boolean {
  const row = list?.querySelector<HTMLElement>(`[aria-rowindex="${index + 1}"]`);
  row?.focus({ preventScroll: true });
  return row !== null && row !== undefined;
}
