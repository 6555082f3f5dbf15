import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { WorkspaceSection } from '../../lib/app/library/library';
import type { WorkspaceReady } from '../../lib/app/workspace/workspace';
import { useTranslate, useWorkspace } from '../app-context';
import { PackChoice } from '../phrase-packs/pack-choice';
import { Button } from '../ui/button';
import { MeaningBadge } from '../ui/meaning';
import { ConsolePermissions } from '../workspace/console-permissions';

interface FirstRunProps {
  state: WorkspaceReady;
  firstRun: NonNullable<WorkspaceReady['firstRun']>;
  onSection: (section: WorkspaceSection) => void;
}

/** The first five minutes: consoles, phrases, a try. Each step can be left out. */
export function FirstRun({ state, firstRun, onSection }: FirstRunProps) {
  const t = useTranslate();
  const workspace = useWorkspace();
  return (
    <section aria-label={t('firstRunTitle')} className="rounded-md border border-line bg-sunken p-3">
      <div className="flex items-center gap-2">
        <h2 className="flex-1 text-lg font-medium">{t('firstRunTitle')}</h2>
        <Button look="quiet" onClick={() => workspace.endFirstRun()}>
          {t('firstRunEnd')}
        </Button>
      </div>
      <ol className="mt-2 grid grid-cols-1 gap-3 lg:grid-cols-3">
        <Step number={1} title={t('firstRunConsoles')} done={firstRun.consolesDone}>
          <p className="text-sm text-muted">{t('firstRunConsolesWhat')}</p>
          <ConsolePermissions consoles={state.consoles} />
        </Step>
        <Step number={2} title={t('firstRunPhrases')} done={firstRun.phrasesDone}>
          <p className="text-sm text-muted">{t('firstRunPhrasesWhat')}</p>
          <PackChoice packs={state.packs} />
          <div>
            <Button onClick={() => onSection('phrases')}>{t('phraseImport')}</Button>
          </div>
        </Step>
        <Step number={3} title={t('firstRunPractice')} done={firstRun.practiceDone}>
          <p className="text-sm text-muted">{t('firstRunPracticeWhat')}</p>
          <div>
            <Button look="solid" onClick={() => workspace.openPractice()}>
              {t('deskOpenPractice')}
            </Button>
          </div>
        </Step>
      </ol>
    </section>
  );
}

interface StepProps {
  number: number;
  title: string;
  done: boolean;
  children: ReactNode;
}

function Step({ number, title, done, children }: StepProps) {
  const t = useTranslate();
  return (
    <li className="flex min-w-0 flex-col gap-2">
      <h3 className="flex items-center gap-2 font-medium">
        <span className="inline-flex size-5 items-center justify-center rounded-full bg-accent-soft text-sm">
          {done ? <Check aria-hidden="true" size={13} /> : number}
        </span>
        {title}
        {done ? <MeaningBadge meaning="ok">{t('firstRunDone')}</MeaningBadge> : null}
      </h3>
      {children}
    </li>
  );
}
