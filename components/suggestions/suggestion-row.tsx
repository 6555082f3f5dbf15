import { ChevronsUpDown, Copy, Image, Pencil } from 'lucide-react';
import { type MouseEvent, memo, useMemo, useRef, useState } from 'react';
import type { Suggestion } from '../../lib/suggest/suggestion';
import { useTranslate } from '../app-context';
import { FilledText, fillOffer } from '../insert/filled-text';
import { IconButton } from '../ui/button';
import { classNames } from '../ui/class-names';
import { Key } from '../ui/small';
import { EditOffer } from './edit-offer';
import { reasonText } from './reason-text';

export interface RowEvents {
  onInsert: (suggestion: Suggestion, text: string, edited: boolean) => void;
  onCopy: (text: string) => void;
  /** A variable of this name must be filled first. */
  onMissing: (name: string) => void;
  onType: (name: string, value: string) => void;
  onEditing: (editing: boolean) => void;
}

interface SuggestionRowProps extends RowEvents {
  suggestion: Suggestion;
  /** 1…9, the key that inserts it. */
  number: number;
  /** That key as it is written, null when it has none. */
  keyLabel: string | null;
  mac: boolean;
  /** Values typed in this conversation, by name. */
  typed: Record<string, string>;
  /** Epoch ms at which the suggestion was shown, for its dates. */
  now: number;
}

/** One suggested reply. The whole row is the insert button; fields and small buttons lie above it. */
export const SuggestionRow = memo(function SuggestionRow(props: SuggestionRowProps) {
  const { suggestion, number, keyLabel, mac, typed, now, onInsert, onCopy, onMissing, onType, onEditing } = props;
  const t = useTranslate();
  const row = useRef<HTMLLIElement>(null);
  const [whole, setWhole] = useState(false);
  const [editing, setEditing] = useState(false);
  const filled = useMemo(
    () => fillOffer(suggestion.template, suggestion.values, suggestion.missing, typed, now),
    [suggestion, typed, now],
  );

  const edit = (on: boolean) => {
    setEditing(on);
    onEditing(on);
  };
  const complete = (): boolean => {
    const first = filled.missing[0];
    if (!first) return true;
    row.current?.querySelector<HTMLElement>(`[data-variable="${CSS.escape(first.name)}"]`)?.focus();
    onMissing(first.name);
    return false;
  };
  const pick = () => {
    if (complete()) onInsert(suggestion, filled.text, false);
  };
  const click = (event: MouseEvent) => {
    if (event.shiftKey) edit(true);
    else pick();
  };

  if (editing) {
    return (
      <li className="border-b border-line px-2 py-1.5">
        <EditOffer
          text={filled.missing.length === 0 ? filled.text : suggestion.template}
          values={suggestion.values}
          typed={typed}
          now={now}
          mac={mac}
          onDone={(text) => {
            edit(false);
            onInsert(suggestion, text, true);
          }}
          onCancel={() => edit(false)}
        />
      </li>
    );
  }
  const asks = suggestion.missing.length > 0;
  return (
    <li
      ref={row}
      className="relative border-b border-line px-2 py-1.5 hover:bg-hover"
      data-phrase={suggestion.phraseId}
    >
      <button
        type="button"
        aria-label={t('suggestInsertNumber', number, filled.text)}
        title={t('suggestInsertTitle')}
        onClick={click}
        className="absolute inset-0"
      />
      <div className="pointer-events-none flex gap-2">
        <span className="shrink-0 pt-px">
          <Key>{keyLabel ?? number}</Key>
        </span>
        <p className={classNames('min-w-0 flex-1 whitespace-pre-line', !asks && !whole && 'line-clamp-2')}>
          <FilledText filled={filled} missing={suggestion.missing} typed={typed} onType={onType} onSubmit={pick} />
        </p>
      </div>
      <div className="pointer-events-none flex items-center gap-1">
        <p className="min-w-0 flex-1 truncate text-sm text-muted" title={reasonText(suggestion.reason, t)}>
          {reasonText(suggestion.reason, t)}
        </p>
        {suggestion.pictures ? (
          <span className="inline-flex shrink-0 items-center gap-0.5 text-sm text-muted">
            <Image role="img" aria-label={t('suggestPictures', suggestion.pictures)} size={14} />
            {suggestion.pictures}
          </span>
        ) : null}
        <span className="pointer-events-auto relative z-10 flex">
          <IconButton
            icon={ChevronsUpDown}
            label={t('suggestWhole')}
            aria-expanded={whole}
            onClick={() => setWhole(!whole)}
          />
          <IconButton icon={Pencil} label={t('suggestEdit')} onClick={() => edit(true)} />
          <IconButton
            icon={Copy}
            label={t('insertCopyVerb')}
            onClick={() => {
              if (complete()) onCopy(filled.text);
            }}
          />
        </span>
      </div>
    </li>
  );
});
