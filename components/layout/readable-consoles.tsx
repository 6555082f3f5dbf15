import type { Alone } from '../../lib/app/desk/desk';
import { useDesk, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { MeaningBadge } from '../ui/meaning';
import { TeachPage } from './teach-page';

/** What could be read instead, and where to try. */
export function ReadableConsoles({ consoles }: { consoles: Alone['consoles'] }) {
  const t = useTranslate();
  const desk = useDesk();
  return (
    <section className="flex flex-col gap-2 border-t border-line p-2">
      <p className="text-muted">{t('deskNoConsoleWhat')}</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => desk.openPractice()}>{t('deskOpenPractice')}</Button>
        <Button onClick={() => desk.openWorkspace('phrases')}>{t('deskOpenWorkspace')}</Button>
      </div>
      <TeachPage />
      <details>
        <summary className="min-h-6 cursor-pointer text-accent">{t('aloneConsoles', consoles.length)}</summary>
        <ul className="flex flex-col gap-1 pt-1">
          {consoles.map((console) => (
            <li key={console.id} className="flex items-center gap-2">
              <span className="min-w-0 flex-1 truncate">{console.label}</span>
              {console.granted ? (
                <MeaningBadge meaning="ok">{t('deskConsoleReady')}</MeaningBadge>
              ) : (
                <Button look="quiet" onClick={() => desk.openWorkspace('consoles')}>
                  {t('deskConsoleAllow')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
