import { RotateCcw } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { SaveFault } from '../../lib/app/library/library';
import type { WorkspaceReady } from '../../lib/app/workspace/workspace';
import {
  chordLabel,
  chordOf,
  conflicts,
  DEFAULT_KEYMAP,
  HOTKEY_ACTIONS,
  type HotkeyAction,
} from '../../lib/shared/keymap';
import type { Result } from '../../lib/shared/result';
import type { Translate } from '../../lib/shared/strings';
import { useTranslate, useWorkspace } from '../app-context';
import { Button } from '../ui/button';
import { isComposing } from '../ui/keys';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';

/** The in-page keys, each changed by pressing the new one. */
export function KeySettings({ settings }: { settings: WorkspaceReady['settings'] }) {
  const t = useTranslate();
  const workspace = useWorkspace();
  const [changing, setChanging] = useState<HotkeyAction | null>(null);
  const [fault, setFault] = useState<SaveFault | null>(null);
  const keymap = settings.keymap ?? DEFAULT_KEYMAP;
  const doubled = new Set(conflicts(keymap));
  const after = (result: Result<void, SaveFault>) => setFault(result.ok ? null : result.error);

  const keyText = (action: HotkeyAction): string => {
    const chord = keymap[action];
    return changing === action ? t('keysPress') : chord ? chordLabel(chord, settings.mac) : t('keysNone');
  };

  const onKey = (action: HotkeyAction) => (event: KeyboardEvent) => {
    if (changing !== action || isComposing(event.nativeEvent)) return;
    if (event.key === 'Tab') return;
    event.preventDefault();
    const chord = chordOf(event.nativeEvent);
    const isNone = event.key === 'Backspace' || event.key === 'Delete';
    if (event.key !== 'Escape' && !isNone && !chord) return;
    setChanging(null);
    if (event.key !== 'Escape') void workspace.setKey(action, isNone ? '' : (chord ?? '')).then(after);
  };

  return (
    <section>
      <h2 className="mb-2 font-medium">{t('keysInPage')}</h2>
      <p className="mb-2 text-sm text-muted">{t('keysHowToChange')}</p>
      {fault ? <Notice meaning="warn">{saveFaultText(fault, t)}</Notice> : null}
      <ul className="flex flex-col gap-1">
        {HOTKEY_ACTIONS.map((action) => (
          <li key={action} className="flex items-center gap-2" data-action={action}>
            <span className="w-52">{actionName(action, t)}</span>
            <Button
              aria-label={`${keyText(action)} ${t('keysChange', actionName(action, t))}`}
              onClick={() => setChanging(action)}
              onBlur={() => setChanging(null)}
              onKeyDown={onKey(action)}
            >
              {keyText(action)}
            </Button>
            {keymap[action] === DEFAULT_KEYMAP[action] ? null : (
              <Button
                look="quiet"
                icon={RotateCcw}
                onClick={() => void workspace.setKey(action, DEFAULT_KEYMAP[action]).then(after)}
              >
                {t('keysReset')}
              </Button>
            )}
            {doubled.has(action) ? <span className="text-sm text-warn">{t('keysDoubled')}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

const ACTION = {
  fix: 'keysFix',
  ignore: 'keysIgnore',
  ignoreShop: 'keysIgnoreShop',
  report: 'keysReport',
  findings: 'keysFindings',
  panel: 'keysPanel',
} as const;

function actionName(action: HotkeyAction, t: Translate): string {
  const digit = /^insert(\d)$/.exec(action)?.[1];
  if (digit) return t('keysInsertNth', digit);
  return t(ACTION[action as keyof typeof ACTION]);
}
