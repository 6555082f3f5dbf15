import { Merge } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { DuplicateGroup, DuplicateProgress } from '../../lib/phrases/duplicates';
import { leftBehind, type SingleField } from '../../lib/phrases/merge';
import type { StringKey } from '../../lib/shared/strings';
import { useLibrary } from '../app-context';
import { Button } from '../ui/button';
import { Progress } from '../ui/small';
import { VirtualRows } from '../ui/virtual-rows';
import type { Manager } from './manager/use-phrase-manager';

/** Phrases that say the same, to be made one. */
export function DuplicatesView({ manager }: { manager: Manager }) {
  const { t } = manager;
  const library = useLibrary();
  const [progress, setProgress] = useState<DuplicateProgress>({ done: 0, total: 0 });
  const [groups, setGroups] = useState<DuplicateGroup[] | null>(null);
  useEffect(() => {
    const life = new AbortController();
    void library.duplicates(setProgress, life.signal).then((found) => life.signal.aborted || setGroups(found));
    return () => life.abort();
  }, [library]);
  if (!groups) {
    return (
      <div className="p-3" role="status">
        <Progress label={t('phraseDuplicatesLooking')} {...progress} />
      </div>
    );
  }
  if (groups.length === 0) return <p className="p-3 text-muted">{t('phraseDuplicatesNone')}</p>;
  return (
    <VirtualRows
      label={t('phraseDuplicates')}
      items={groups}
      keyOf={({ phrases }) => phrases.map(({ id }) => id).join(' ')}
      height={160}
    >
      {(group) => (
        <Duplicates
          manager={manager}
          group={group}
          onMerged={() => setGroups((old) => old?.filter((one) => one !== group) ?? null)}
        />
      )}
    </VirtualRows>
  );
}

interface DuplicatesProps {
  manager: Manager;
  group: DuplicateGroup;
  onMerged: () => void;
}

const FIELD_NAMES: Record<SingleField, StringKey> = {
  code: 'phraseCode',
  validity: 'phraseValidity',
  products: 'phraseProducts',
  platforms: 'phrasePlatform',
  shops: 'phraseShops',
  stage: 'phraseStage',
  groups: 'phraseGroup',
  scope: 'phraseScope',
  autoReply: 'phraseAutoReply',
};

/** The one that is used most is kept unless another is picked; what is not ticked stays apart. */
function Duplicates({ manager, group, onMerged }: DuplicatesProps) {
  const { t, state, actions } = manager;
  const usesOf = (id: string) => state.uses.get(id)?.count ?? 0;
  const best = group.phrases.reduce((a, b) => (usesOf(b.id) > usesOf(a.id) ? b : a));
  const [keep, setKeep] = useState(best.id);
  const [apart, setApart] = useState<readonly string[]>([]);
  const joined = group.phrases.filter(({ id }) => id !== keep && !apart.includes(id));
  const others = joined.map(({ id }) => id);
  const kept = group.phrases.find(({ id }) => id === keep) ?? best;
  const left = leftBehind(kept, joined).map((field) => t(FIELD_NAMES[field]));
  const name = `keep-${best.id}`;
  return (
    <fieldset className="flex flex-col gap-1 p-2" data-duplicates={group.kind}>
      <legend className="float-left text-sm text-muted">
        {group.kind === 'exact'
          ? t('phraseDuplicateExact')
          : t('phraseDuplicateNear', Math.round(group.similarity * 100))}
      </legend>
      {group.phrases.map(({ id, title, body }) => (
        <div key={id} className="flex items-start gap-2">
          <label className="inline-flex shrink-0 items-center gap-1 text-sm">
            <input
              type="radio"
              name={name}
              className="accent-accent"
              checked={keep === id}
              onChange={() => setKeep(id)}
            />
            {t('phraseDuplicateKeep')}
          </label>
          <div className="min-w-0 flex-1">
            <p className="truncate">
              <span className="font-medium">{title}</span>{' '}
              <span className="text-sm text-muted">{t('phraseUsedTimes', usesOf(id))}</span>
            </p>
            <p className="text-sm text-muted">{body}</p>
          </div>
          {keep !== id ? (
            <label className="inline-flex shrink-0 items-center gap-1 text-sm">
              <input
                type="checkbox"
                className="accent-accent"
                checked={!apart.includes(id)}
                onChange={({ target }) => setApart(target.checked ? apart.filter((one) => one !== id) : [...apart, id])}
              />
              {t('phraseDuplicateJoin')}
            </label>
          ) : null}
        </div>
      ))}
      {left.length > 0 ? <p className="text-sm text-muted">{t('phraseMergeLeaves', left.join(t('uiComma')))}</p> : null}
      <Button
        icon={Merge}
        className="self-start"
        disabled={others.length === 0}
        onClick={() => void actions.merge(keep, others).then(onMerged)}
      >
        {t('phraseMerge', others.length + 1)}
      </Button>
    </fieldset>
  );
}
