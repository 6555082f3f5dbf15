import { Search } from 'lucide-react';
import { memo, useEffect, useId, useRef, useState } from 'react';
import type { DeskSection, SearchHit } from '../../lib/app/desk';
import { useDesk, useTranslate } from '../app-context';
import { fillOffer } from '../insert/filled-text';
import { useInsertActions } from '../insert/insert-context';
import { TextInput } from '../ui/field';
import { isComposing, modKey } from '../ui/keys';
import { Key, Spoken } from '../ui/small';
import { FillHit } from './fill-hit';
import { HitList } from './hit-list';
import { optionId } from './kinds';

const NOTHING: readonly SearchHit[] = [];

interface SearchBoxProps {
  mac: boolean;
  /** Put into the field from outside, e.g. a question's chip; a new object each time. */
  given: { query: string } | null;
  /** Whether there is a conversation to insert into. */
  canInsert: boolean;
  /** What else to do where nothing is found. */
  hint?: string | null;
  onSection: (section: DeskSection) => void;
}

/** Finds phrases, products, promotions, rules, orders and settings. Always there; Ctrl/⌘ K. */
export const SearchBox = memo(function SearchBox({ mac, given, canInsert, hint = null, onSection }: SearchBoxProps) {
  const t = useTranslate();
  const desk = useDesk();
  const { insert, say } = useInsertActions();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [hits, setHits] = useState<readonly SearchHit[]>(NOTHING);
  const [answered, setAnswered] = useState('');
  const [active, setActive] = useState(0);
  const [filling, setFilling] = useState<SearchHit | null>(null);

  useEffect(() => {
    if (!given) return;
    setQuery(given.query);
    field.current?.focus();
  }, [given]);

  useEffect(() => {
    const abort = new AbortController();
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.code !== 'KeyK' || !(mac ? event.metaKey : event.ctrlKey)) return;
        event.preventDefault();
        field.current?.focus();
        field.current?.select();
      },
      { signal: abort.signal },
    );
    return () => abort.abort();
  }, [mac]);

  useEffect(() => {
    const wanted = query.trim();
    if (wanted === '') {
      setHits(NOTHING);
      setAnswered('');
      return;
    }
    const abort = new AbortController();
    void desk.search(wanted, abort.signal).then((found) => {
      if (abort.signal.aborted) return;
      setHits(found);
      setAnswered(wanted);
      setActive(0);
    });
    return () => abort.abort();
  }, [desk, query]);

  const close = () => {
    setQuery('');
    setFilling(null);
  };
  const put = (hit: SearchHit, text: string) => {
    if (hit.action.type !== 'insert') return;
    void insert({ source: hit.action.source, text });
    close();
  };
  const choose = (hit: SearchHit) => {
    switch (hit.action.type) {
      case 'insert': {
        const { template, values, missing } = hit.action;
        const filled = fillOffer(template, values, missing, {}, desk.now());
        if (!canInsert) say({ meaning: 'warn', text: t('insertRefusedConversationUnknown') });
        else if (missing.length > 0 || filled.missing.length > 0) setFilling(hit);
        else put(hit, filled.text);
        return;
      }
      case 'show-product':
        desk.showProduct(hit.action.productId);
        onSection('product');
        return close();
      case 'pick-order':
        desk.pickOrder(hit.action.no, hit.action.platform);
        onSection('order');
        return close();
      case 'show-section':
        onSection(hit.action.section);
        return close();
      case 'open-workspace':
        desk.openWorkspace(hit.action.section);
        return close();
    }
  };

  const open = query.trim() !== '' && answered !== '';
  const current = hits[active];
  return (
    <search className="relative">
      {filling ? (
        <FillHit hit={filling} onDone={(text) => put(filling, text)} onCancel={() => setFilling(null)} />
      ) : open ? (
        <HitList id={listId} hits={hits} active={active} query={answered} hint={hint} onChoose={choose} />
      ) : null}
      <div className="flex items-center gap-1.5">
        <Search aria-hidden="true" size={14} className="shrink-0 text-muted" />
        <TextInput
          ref={field}
          type="search"
          role="combobox"
          className="h-8 flex-1"
          placeholder={t('searchPlaceholder')}
          aria-label={t('searchLabel')}
          aria-expanded={open && !filling}
          {...(open && !filling ? { 'aria-controls': listId } : {})}
          aria-autocomplete="list"
          {...(open && !filling && current ? { 'aria-activedescendant': optionId(listId, active) } : {})}
          value={query}
          onChange={(event) => {
            setFilling(null);
            setQuery(event.target.value);
          }}
          onKeyDown={(event) => {
            if (isComposing(event.nativeEvent)) return;
            if (event.key === 'Escape') close();
            else if (event.key === 'Enter' && open && current) choose(current);
            else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, hits.length - 1));
            else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
            else return;
            event.preventDefault();
          }}
        />
        <Key>{modKey('K', mac)}</Key>
      </div>
      <Spoken live>{open ? t('searchSpoken', hits.length) : ''}</Spoken>
    </search>
  );
});
