import { Search } from 'lucide-react';
import { memo, useEffect, useId, useRef, useState } from 'react';
import type { DeskSection, SearchHit } from '../../lib/app/desk/desk';
import { useDesk, useTranslate } from '../app-context';
import { fillOffer } from '../insert/filled-text';
import { useInsertActions } from '../insert/insert-context';
import { TextInput } from '../ui/field';
import { isComposing, modKey } from '../ui/keys';
import { Key, Spoken } from '../ui/small';
import { FillHit } from './fill-hit';
import { HitList } from './hit-list';
import { optionId } from './kinds';

/** What a search found, for whom: templates come with the values of the conversation they were found in. */
interface Found {
  conversationKey: string | null;
  query: string;
  hits: readonly SearchHit[];
}
const NOTHING: Found = { conversationKey: null, query: '', hits: [] };

interface SearchBoxProps {
  mac: boolean;
  /** Put into the field from outside, e.g. a question's chip; a new object each time. */
  given: { query: string } | null;
  /** The conversation that hits are filled for; null: none is open. */
  conversationKey: string | null;
  /** Whether hits can be inserted, or copied, now. */
  canInsert: boolean;
  /** What else to do where nothing is found. */
  hint?: string | null;
  onSection: (section: DeskSection) => void;
}

/** Finds phrases, products, promotions, rules, orders and settings. Always there; Ctrl/⌘ K. */
export const SearchBox = memo(function SearchBox(props: SearchBoxProps) {
  const { mac, given, conversationKey, canInsert, hint = null, onSection } = props;
  const t = useTranslate();
  const desk = useDesk();
  const { insert, say } = useInsertActions();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState(NOTHING);
  const [active, setActive] = useState(0);
  const [filling, setFilling] = useState<{ hit: SearchHit; conversationKey: string | null } | null>(null);

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
      setFound(NOTHING);
      return;
    }
    const abort = new AbortController();
    void desk.search(wanted, abort.signal).then((hits) => {
      if (abort.signal.aborted) return;
      setFound({ conversationKey, query: wanted, hits });
      setActive(0);
    });
    return () => abort.abort();
  }, [desk, query, conversationKey]);

  const close = () => {
    setQuery('');
    setFilling(null);
  };
  const put = (hit: SearchHit, text: string) => {
    if (hit.action.type !== 'insert') return;
    void insert({ source: hit.action.source, text, ...(conversationKey === null ? {} : { conversationKey }) });
    close();
  };
  const choose = (hit: SearchHit) => {
    switch (hit.action.type) {
      case 'insert': {
        const { template, values, missing } = hit.action;
        const filled = fillOffer(template, values, missing, {}, desk.now());
        if (!canInsert) say({ meaning: 'warn', text: t('insertRefusedConversationUnknown') });
        else if (missing.length > 0 || filled.missing.length > 0) setFilling({ hit, conversationKey });
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

  const { hits } = found;
  const open = query.trim() !== '' && found.query !== '' && found.conversationKey === conversationKey;
  const asked = filling?.conversationKey === conversationKey ? filling.hit : null;
  const current = hits[active];
  return (
    <search className="relative">
      {asked ? (
        <FillHit hit={asked} onDone={(text) => put(asked, text)} onCancel={() => setFilling(null)} />
      ) : open ? (
        <HitList id={listId} hits={hits} active={active} query={found.query} hint={hint} onChoose={choose} />
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
          aria-expanded={open && !asked}
          {...(open && !asked ? { 'aria-controls': listId } : {})}
          aria-autocomplete="list"
          {...(open && !asked && current ? { 'aria-activedescendant': optionId(listId, active) } : {})}
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
