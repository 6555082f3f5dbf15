import { ArrowLeft, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PhraseVersion } from '../../lib/app/library/library';
import { useLibrary } from '../app-context';
import { Button, IconButton } from '../ui/button';
import { Skeleton } from '../ui/small';
import { dateTime } from '../ui/time';
import { CHANGE_WORD } from './change-word';
import type { Manager } from './manager/use-phrase-manager';
import { PhraseDiff } from './phrase-diff';

/** How a phrase was before its changes, each beside what came of it, and the way back. */
export function HistoryView({ manager, phraseId }: { manager: Manager; phraseId: string }) {
  const { t, state, actions } = manager;
  const library = useLibrary();
  const [versions, setVersions] = useState<PhraseVersion[] | null>(null);
  const current = state.phrases.find(({ id }) => id === phraseId);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed phrase has a new version
  useEffect(() => {
    const life = new AbortController();
    void library.versions(phraseId).then((rows) => life.signal.aborted || setVersions(rows));
    return () => life.abort();
  }, [library, phraseId, current]);

  const revert = (version: PhraseVersion) =>
    void library.revert(version).then((result) => {
      actions.told(() => t('phraseReverted', dateTime(version.at)))(result);
      if (result.ok && result.value.changed > 0) manager.drafting.done();
    });
  return (
    <section className="flex flex-col gap-2 p-2" aria-label={t('phraseHistory')} data-history={phraseId}>
      <div className="flex items-center gap-1">
        <IconButton icon={ArrowLeft} label={t('phraseBack')} onClick={() => manager.setHistory(null)} />
        <h2 className="min-w-0 flex-1 truncate font-medium">{current?.title ?? t('phraseHistory')}</h2>
      </div>
      {!versions ? (
        <Skeleton lines={5} />
      ) : versions.length === 0 || !current ? (
        <p className="text-muted">{t('phraseHistoryNone')}</p>
      ) : (
        <ol className="flex flex-col gap-2">
          {versions.map((version, i) => (
            <li key={version.id ?? version.at} className="rounded-sm border border-line p-2">
              <div className="flex items-center gap-2 text-sm text-muted">
                <span className="min-w-0 flex-1">
                  {dateTime(version.at)} · {t(CHANGE_WORD[version.by])}
                </span>
                <Button icon={RotateCcw} onClick={() => revert(version)}>
                  {t('phraseRevert')}
                </Button>
              </div>
              <PhraseDiff from={version.phrase} to={versions[i - 1]?.phrase ?? current} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
