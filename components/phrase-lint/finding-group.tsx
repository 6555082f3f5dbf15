import { useState } from 'react';
import type { LintGroup, LintItem } from '../../lib/app/rules/lint';
import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { MeaningBadge } from '../ui/meaning';
import { Key } from '../ui/small';
import { VisibleText } from '../ui/visible-text';
import { fixLabel } from './fix-label';

/** Rows shown at first and with each "more": a library of 50,000 may have as many findings. */
const PORTION = 20;

interface FindingGroupProps {
  group: LintGroup;
  busy: boolean;
  onFix: (item: LintItem, place: number) => void;
  onFixAll: (group: LintGroup) => void;
  onEdit: (phraseId: string) => void;
}

/** All findings of one kind, folded together under its count. */
export function FindingGroup({ group, busy, onFix, onFixAll, onEdit }: FindingGroupProps) {
  const t = useTranslate();
  const [shown, setShown] = useState(PORTION);
  const left = group.items.length - shown;
  return (
    <details className="rounded-md border border-line" data-kind={group.kind}>
      <summary className="flex min-h-8 cursor-pointer flex-wrap items-center gap-2 px-2 py-1 hover:bg-hover">
        <MeaningBadge meaning={group.level} />
        <h2 className="font-medium">{t(group.title)}</h2>
        <span className="text-muted tabular-nums">{group.items.length}</span>
      </summary>
      {group.fixable > 1 ? (
        <div className="border-t border-line px-2 py-1.5">
          <Button disabled={busy} onClick={() => onFixAll(group)}>
            {t('lintFixAll', group.fixable)}
          </Button>
        </div>
      ) : null}
      <ul>
        {group.items.slice(0, shown).map((item) => (
          <Finding key={item.id} item={item} busy={busy} onFix={onFix} onEdit={onEdit} />
        ))}
      </ul>
      {left > 0 ? (
        <div className="border-t border-line px-2 py-1">
          <Button look="quiet" onClick={() => setShown(shown + PORTION)}>
            {t('lintMore', Math.min(PORTION, left))}
          </Button>
        </div>
      ) : null}
    </details>
  );
}

interface FindingProps {
  item: LintItem;
  busy: boolean;
  onFix: (item: LintItem, place: number) => void;
  onEdit: (phraseId: string) => void;
}

function Finding({ item, busy, onFix, onEdit }: FindingProps) {
  const t = useTranslate();
  return (
    <li
      className="flex flex-wrap items-start gap-x-3 gap-y-1 border-t border-line px-2 py-1.5"
      data-phrase={item.phraseId}
    >
      <div className="min-w-0 flex-[1_1_16rem]">
        <p className="flex min-w-0 flex-wrap items-center gap-1">
          <span className="font-medium">{item.title}</span>
          {item.code ? <Key>{item.code}</Key> : null}
        </p>
        <p className="text-sm">
          <VisibleText text={t(item.say, ...item.args)} />
        </p>
        <p className="line-clamp-2 text-sm text-muted">
          <VisibleText text={item.excerpt} />
        </p>
      </div>
      <div className="flex flex-wrap gap-1">
        {item.fixes.map((fix, place) => (
          <Button
            key={fix.do}
            look={place === 0 ? 'plain' : 'quiet'}
            disabled={busy}
            aria-label={`${fixLabel(fix, t)}：${item.title}`}
            onClick={() => onFix(item, place)}
          >
            {fixLabel(fix, t)}
          </Button>
        ))}
        <Button
          look={item.fixes.length === 0 ? 'plain' : 'quiet'}
          disabled={busy}
          aria-label={`${t('phraseEdit')}：${item.title}`}
          onClick={() => onEdit(item.phraseId)}
        >
          {t('phraseEdit')}
        </Button>
      </div>
    </li>
  );
}
