import { useState } from 'react';
import type { SaveFault } from '../../lib/app/library/library';
import type { WorkspaceReady } from '../../lib/app/workspace/workspace';
import { useTranslate, useWorkspace } from '../app-context';
import { KeyList } from '../layout/keyboard-table';
import { Button } from '../ui/button';
import { Labelled, TextInput } from '../ui/field';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';
import { KeySettings } from './key-settings';

const LEAST = 5;
const MOST = 600;

export function SettingsSection({ state }: { state: WorkspaceReady }) {
  const t = useTranslate();
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <WaitingLimit seconds={state.settings.waitingLimitSeconds} />
      <KeySettings settings={state.settings} />
      <section>
        <h2 className="mb-2 font-medium">{t('keysTitle')}</h2>
        <KeyList settings={state.settings} />
      </section>
    </div>
  );
}

function WaitingLimit({ seconds }: { seconds: number }) {
  const t = useTranslate();
  const workspace = useWorkspace();
  const [text, setText] = useState(String(seconds));
  const [outcome, setOutcome] = useState<'saved' | SaveFault | null>(null);
  const wanted = Number(text);
  const valid = Number.isInteger(wanted) && wanted >= LEAST && wanted <= MOST;
  const save = () => {
    void workspace.setWaitingLimit(wanted).then((result) => setOutcome(result.ok ? 'saved' : result.error));
  };
  return (
    <section>
      <h2 className="mb-2 font-medium">{t('settingsWaiting')}</h2>
      <div className="flex items-end gap-2">
        <Labelled label={t('settingsWaitingLimit')} hint={t('settingsWaitingHint', LEAST, MOST)}>
          {(ids) => (
            <TextInput
              {...ids}
              type="number"
              min={LEAST}
              max={MOST}
              className="w-24"
              aria-invalid={!valid}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setOutcome(null);
              }}
            />
          )}
        </Labelled>
        <Button className="mb-4 min-h-7" disabled={!valid || wanted === seconds} onClick={save}>
          {t('uiSave')}
        </Button>
      </div>
      {outcome === null ? null : outcome === 'saved' ? (
        <Notice meaning="ok">{t('settingsSaved')}</Notice>
      ) : (
        <Notice meaning="warn">{saveFaultText(outcome, t)}</Notice>
      )}
    </section>
  );
}
