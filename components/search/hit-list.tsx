import { useEffect, useRef } from 'react';
import type { SearchHit } from '../../lib/app/desk/desk';
import { useTranslate } from '../app-context';
import { classNames } from '../ui/class-names';
import { Tag } from '../ui/small';
import { VisibleText } from '../ui/visible-text';
import { KIND_WORD, optionId } from './kinds';

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
          <div className="flex items-center gap-1.5">
            <Tag>{t(KIND_WORD[hit.kind])}</Tag>
            <span className="min-w-0 flex-1 truncate">
              <VisibleText text={hit.title} />
            </span>
            {hit.code ? <span className="shrink-0 text-sm text-muted">{hit.code}</span> : null}
          </div>
          <div className="truncate text-sm text-muted">{hit.detail}</div>
        </div>
      ))}
    </div>
  );
}
