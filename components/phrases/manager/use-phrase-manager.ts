import { startTransition, useCallback, useMemo, useRef, useState } from 'react';
import type { LibraryReady, PhraseDraft } from '../../../lib/app/library/library';
import { isEmptyFilter, type PhraseFilter, passes, tagsOf } from '../../../lib/phrases/filter';
import { groupsOf } from '../../../lib/phrases/groups';
import type { Phrase } from '../../../lib/phrases/phrase';
import { useLibrary, useTranslate } from '../../app-context';
import { type Place, phrasesAt } from '../place';
import { useDraft } from '../use-draft';
import { usePhraseActions } from '../use-phrase-actions';
import type { ManagerStatus } from './manager-status';
import { useChosen } from './use-chosen';

/** What stands in the place of the list. */
export type ManagerView = 'list' | 'trash' | 'changes' | 'duplicates' | 'proposals';
/** What is asked before a change. */
export type ManagerQuestion =
  | { kind: 'move' | 'tag'; ids: readonly string[] }
  | { kind: 'rename' | 'remove-group'; path: readonly string[] }
  | { kind: 'new-group' }
  | { kind: 'keys' };

const NO_FILTER: PhraseFilter = {};

/** What the phrase manager does, in the popup as in the workspace. */
export function usePhraseManager(state: LibraryReady) {
  const library = useLibrary();
  const t = useTranslate();
  const [wanted, setWanted] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [place, setPlace] = useState<Place>({ kind: 'all' });
  const [filter, setFilter] = useState(NO_FILTER);
  const [view, setView] = useState<ManagerView>('list');
  const [question, setQuestion] = useState<ManagerQuestion | null>(null);
  const [history, setHistory] = useState<string | null>(null);
  const [status, setStatus] = useState<ManagerStatus | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  const { phrases, madeGroups, searchRevision } = state;

  const tree = useMemo(() => groupsOf(phrases, madeGroups), [phrases, madeGroups]);
  const tags = useMemo(() => tagsOf(phrases), [phrases]);
  // The order of the recent ones stands while they are looked at: a copy would move rows under the pointer.
  const recentUses = useRef(state.uses);
  if (place.kind !== 'recent') recentUses.current = state.uses;
  const held = recentUses.current;
  const placed = useMemo(() => phrasesAt(phrases, place, held), [phrases, place, held]);
  const listed = useMemo(() => {
    // The revision is what tells that the search has taken in more.
    if (wanted !== '') return searchRevision >= 0 ? library.search(wanted) : [];
    return placed;
  }, [library, placed, wanted, searchRevision]);
  const shown = useMemo(
    () => (isEmptyFilter(filter) ? listed : listed.filter((phrase) => passes(phrase, filter, Date.now()))),
    [listed, filter],
  );
  const chosen = useChosen(shown);
  const drafting = useDraft(state, setStatus);
  const actions = usePhraseActions(state, setStatus);

  /** The field keeps its own letters, which appear at once; the list follows when there is time. */
  const search = useCallback((query: string) => {
    if (field.current && field.current.value !== query) field.current.value = query;
    startTransition(() => {
      setWanted(query.trim());
      setActive(null);
      setView('list');
    });
  }, []);
  const go = useCallback(
    (next: Place) => {
      search('');
      setPlace(next);
      setView('list');
    },
    [search],
  );
  const write = (part: Partial<PhraseDraft> = {}) => {
    setHistory(null);
    drafting.write({ groups: place.kind === 'group' ? [...place.path] : [], ...part });
  };
  const edit = (phrase: Phrase) => {
    setHistory(null);
    setActive(phrase.id);
    drafting.edit(phrase);
  };
  /** What a command on a row is for: the chosen ones if it is one of them. */
  const targets = (id: string): string[] => (chosen.chosen.has(id) ? [...chosen.chosen] : [id]);

  return {
    state,
    t,
    field,
    search,
    wanted,
    place,
    go,
    filter,
    setFilter,
    view,
    setView,
    question,
    setQuestion,
    history,
    setHistory,
    status,
    setStatus,
    active,
    setActive,
    choosing: choosing || chosen.chosen.size > 0,
    setChoosing,
    chosen,
    targets,
    tree,
    tags,
    shown,
    /** Whether rows stand in the user's own order, so that they can be moved. */
    ordered: wanted === '' && place.kind !== 'recent',
    draft: drafting.draft,
    drafting,
    write,
    edit,
    actions,
  };
}

export type Manager = ReturnType<typeof usePhraseManager>;
