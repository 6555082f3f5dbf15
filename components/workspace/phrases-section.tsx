import { useState } from 'react';
import type { WorkspaceReady } from '../../lib/app/workspace/workspace';
import { useLibraryState, useTransferState, useTranslate } from '../app-context';
import { CheckUp } from '../phrase-lint/check-up';
import { PackChoice } from '../phrase-packs/pack-choice';
import { LibrarySection } from '../phrases/library-section';
import { TransferSection } from '../transfer/transfer-section';
import { Skeleton } from '../ui/small';
import { Tabs } from '../ui/tabs';
import { RescueState } from './rescue-state';

type Tab = 'list' | 'transfer' | 'check-up' | 'packs';

/** 话术: the library, files in and out of it, its check-up, and the packs that come with the extension. */
export function PhrasesSection({ state }: { state: WorkspaceReady }) {
  const t = useTranslate();
  const library = useLibraryState();
  const { step, isLeftOver } = useTransferState();
  // An import that goes on while another section is open is found again; so is the word of one that did not end.
  const [tab, setTab] = useState<Tab>(step.kind !== 'choose' || isLeftOver ? 'transfer' : 'list');
  if (library.kind === 'loading') return <Skeleton lines={9} />;
  if (library.kind === 'error') return <RescueState fault={library.fault} what={library.what} />;
  return (
    <Tabs
      label={t('workspacePhrases')}
      chosen={tab}
      onChoose={setTab}
      tabs={[
        { id: 'list', title: t('lintListTab'), panel: <LibrarySection state={library} /> },
        { id: 'transfer', title: t('transferTab'), panel: <TransferSection library={library} /> },
        { id: 'check-up', title: t('lintTab'), panel: <CheckUp /> },
        {
          id: 'packs',
          title: t('packTab'),
          panel: (
            <section aria-label={t('packTab')} className="flex max-w-2xl flex-col gap-2">
              <p className="text-muted">{t('packWhat')}</p>
              <PackChoice packs={state.packs} />
            </section>
          ),
        },
      ]}
    />
  );
}
