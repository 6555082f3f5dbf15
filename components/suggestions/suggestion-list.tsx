import { PenLine, RefreshCw } from 'lucide-react';
import { memo, type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { DeskSettings } from '../../lib/app/desk/desk';
import type { HotkeyAction } from '../../lib/shared/keymap';
import type { StringKey } from '../../lib/shared/strings';
import type { Silence, Suggestion, SuggestionSet } from '../../lib/suggest/suggestion';
import { useDesk, useTranslate } from '../app-context';
import { useInsertActions } from '../insert/insert-context';
import { Button } from '../ui/button';
import { pageKey } from '../ui/keys';
import { Skeleton, Spoken } from '../ui/small';
import { SuggestionRow } from './suggestion-row';
import { useFrozen } from './use-frozen';
import { useKeyHeld } from './use-held';

const FEW = 3;
const MOST = 9;

const SILENCE: Record<Silence, StringKey> = {
  unreadable: 'suggestUnreadable',
  'nothing-open': 'suggestNothingOpen',
  'nothing-good': 'suggestNothingGood',
  'library-empty': 'suggestLibraryEmpty',
};

interface SuggestionListProps {
  latest: SuggestionSet | null;
  conversationKey: string | null;
  /** A key is down in the page. */
  keyHeld: boolean;
  fills: Record<string, string>;
  settings: DeskSettings;
  /** Called with the revision whose list is in the document now. */
  onShown: (revision: number) => void;
  onWrite: () => void;
  /** The form for a new phrase, while it is open. */
  writing: ReactNode;
}

/** The suggested replies, held still while the agent is about to pick. */
export const SuggestionList = memo(function SuggestionList(props: SuggestionListProps) {
  const { latest, conversationKey, fills, settings, onShown, onWrite, writing } = props;
  const t = useTranslate();
  const desk = useDesk();
  const { insert, copy, say } = useInsertActions();
  const [hovered, setHovered] = useState(false);
  const [editing, setEditing] = useState(false);
  const [most, setMost] = useState(FEW);
  const [typed, setTyped] = useState(fills);
  const keyHeld = useKeyHeld();
  const held = hovered || editing || keyHeld || props.keyHeld;
  const { shown, waiting, release } = useFrozen(latest, conversationKey, held);

  const [typedFor, setTypedFor] = useState(conversationKey);
  if (typedFor !== conversationKey) {
    setTypedFor(conversationKey);
    setTyped(fills);
    setMost(FEW);
    setEditing(false);
  }

  const items = useMemo(() => shown?.items.slice(0, most) ?? [], [shown, most]);
  const now = useMemo(() => (shown ? desk.now() : 0), [shown, desk]);

  const revision = shown?.revision ?? null;
  const key = shown?.conversationKey ?? null;
  useEffect(() => {
    if (revision === null || key === null) return;
    desk.reportShown({ conversationKey: key, revision, phraseIds: items.map((item) => item.phraseId) });
    onShown(revision);
  }, [desk, onShown, revision, key, items]);

  const onType = useCallback(
    (name: string, value: string) => {
      setTyped((old) => ({ ...old, [name]: value }));
      desk.setFill(name, value);
    },
    [desk],
  );
  const onMissing = useCallback((name: string) => say({ meaning: 'warn', text: t('insertMissing', name) }), [say, t]);
  const onInsert = useCallback(
    (suggestion: Suggestion, text: string, edited: boolean) => {
      if (key === null || revision === null) return;
      const names = new Set(suggestion.missing.map((variable) => variable.name));
      void insert({
        source: { kind: 'suggestion', phraseId: suggestion.phraseId },
        text,
        values: Object.fromEntries(Object.entries(typed).filter(([name]) => names.has(name))),
        mode: edited ? 'edit' : 'insert',
        conversationKey: key,
        revision,
      });
    },
    [insert, key, revision, typed],
  );

  const more = shown ? Math.min(shown.items.length, MOST) - items.length : 0;
  return (
    <section
      aria-label={t('suggestTitle')}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      className="border-t border-line"
    >
      <div className="flex h-8 items-center gap-1 px-2">
        <h2 className="flex-1 font-medium">{t('suggestTitle')}</h2>
        {waiting ? (
          <Button look="quiet" icon={RefreshCw} onClick={release}>
            {t('suggestNewer')}
          </Button>
        ) : null}
        <Button look="quiet" icon={PenLine} onClick={onWrite}>
          {t('suggestWrite')}
        </Button>
      </div>
      <Spoken live>{items.length > 0 ? t('suggestSpoken', items.length) : ''}</Spoken>
      {writing}
      {shown === null && conversationKey !== null ? (
        <div className="px-2 pb-2">
          <Skeleton lines={4} />
        </div>
      ) : items.length === 0 ? (
        <p className="px-2 pb-2 text-muted">{t(SILENCE[shown?.silence ?? 'nothing-open'])}</p>
      ) : (
        // By conversation, so that words changed for one buyer don't stand in a row of the same phrase for the next.
        <ol key={key} data-answers={revision}>
          {items.map((item, i) => (
            <SuggestionRow
              key={item.phraseId}
              suggestion={item}
              number={i + 1}
              keyLabel={pageKey(`insert${i + 1}` as HotkeyAction, settings)}
              mac={settings.mac}
              typed={typed}
              now={now}
              onInsert={onInsert}
              onCopy={copy}
              onMissing={onMissing}
              onType={onType}
              onEditing={setEditing}
            />
          ))}
        </ol>
      )}
      {more > 0 ? (
        <Button look="quiet" className="m-1" onClick={() => setMost(MOST)}>
          {t('suggestMore', more)}
        </Button>
      ) : null}
    </section>
  );
});
