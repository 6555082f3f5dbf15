import { memo, useEffect, useMemo, useRef } from 'react';
import type { SearchHit } from '../../lib/app/desk/desk';
import { BLANK_PHRASE } from '../../lib/phrases/phrase';
import { highlights } from '../../lib/phrases/search/phrase-search';
import { useTranslate } from '../app-context';
import { cutToHit, Highlighted } from '../phrases/highlighted';
import { classNames } from '../ui/class-names';
import { Tag } from '../ui/small';
import { VisiblePiece } from '../ui/visible-text';
import { KIND_WORD, optionId } from './kinds';

/** Characters of the line below the title that are seen: a hit behind them is brought forward. */
const ROOM = 34;

const SHOWN = { id: '', order: 0 };
const visible = (text: string) => <VisiblePiece text={text} />;

/** A hit's own words, with what was looked for marked in them as they are shown. */
const HitWords = memo(function HitWords({ hit, query }: { hit: SearchHit; query: string }) {
  const t = useTranslate();
  const { kind, title, detail, code, asked } = hit;
  const ranges = useMemo(
    () => highlights({ ...BLANK_PHRASE, ...SHOWN, code, title, body: detail, questions: asked ? [asked] : [] }, query),
    [code, title, detail, asked, query],
  );
  const of = (field: string) => ranges.filter((range) => range.field === field);
  return (
    <>
      <div className="flex items-center gap-1.5">
        <Tag>{t(KIND_WORD[kind])}</Tag>
        <span className="min-w-0 flex-1 truncate">
          <bdi className="whitespace-pre-wrap">
            <Highlighted text={title} ranges={of('title')} show={visible} />
          </bdi>
        </span>
        {code ? (
          <span className="shrink-0 text-sm text-muted">
            <Highlighted text={code} ranges={of('code')} />
          </span>
        ) : null}
      </div>
      <div className="truncate text-sm text-muted">
        {asked ? (
          <>
            {t('phraseAsked')}
            <Highlighted text={asked} ranges={of('question')} />
            {' · '}
          </>
        ) : null}
        <Highlighted {...cutToHit({ text: detail, ranges: of('body') }, ROOM)} />
      </div>
    </>
  );
});

interface HitListProps {
  id: string;
  hits: readonly SearchHit[];
  active: number;
  query: string;
  /** What else to do where nothing is found. */
  hint: string | null;
  onChoose: (hit: SearchHit) => void;
}

/** What a search found; the keys are handled by the field. */
export function HitList({ id, hits, active, query, hint, onChoose }: HitListProps) {
  const t = useTranslate();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (hits.length === 0) {
    return (
      <div id={id} className="mb-1 px-1 text-muted">
        <p>{t('searchNothing', query)}</p>
        {hint ? <p className="text-sm">{hint}</p> : null}
      </div>
    );
  }
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('searchLabel')}
      className="mb-1 max-h-72 overflow-y-auto rounded-md border border-line bg-surface"
    >
      {hits.map((hit, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the field, which names the active option
        <div
          key={`${hit.kind}:${hit.id}`}
          id={optionId(id, i)}
          role="option"
          tabIndex={-1}
          aria-selected={i === active}
          className={classNames('cursor-pointer px-2 py-1 hover:bg-hover', i === active && 'bg-accent-soft')}
          // The field keeps the focus while the pointer picks.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(hit)}
        >
          <HitWords hit={hit} query={query} />
        </div>
      ))}
    </div>
  );
}
