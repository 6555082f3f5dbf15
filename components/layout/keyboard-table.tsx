import type { DeskSettings } from '../../lib/app/desk/desk';
import type { StringKey } from '../../lib/shared/strings';
import { useTranslate } from '../app-context';
import { Dialog } from '../ui/dialog';
import { modKey, pageKey } from '../ui/keys';
import { Key } from '../ui/small';

type KeySettings = Pick<DeskSettings, 'mac' | 'keymap'>;

interface KeyboardTableProps {
  settings: KeySettings;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Every key, and where it works. */
export function KeyboardTable({ settings, open, onOpenChange }: KeyboardTableProps) {
  const t = useTranslate();
  return (
    <Dialog title={t('keysTitle')} open={open} onOpenChange={onOpenChange}>
      <KeyList settings={settings} />
    </Dialog>
  );
}

export function KeyList({ settings }: { settings: KeySettings }) {
  const t = useTranslate();
  const { mac } = settings;
  const first = pageKey('insert1', settings);
  const last = pageKey('insert9', settings);
  const inPage: [string | null, StringKey][] = [
    [first && last && `${first} … ${last}`, 'keysInsert'],
    ['/', 'keysPicker'],
    [pageKey('fix', settings), 'keysFix'],
    [pageKey('ignore', settings), 'keysIgnore'],
    [pageKey('ignoreShop', settings), 'keysIgnoreShop'],
    [pageKey('report', settings), 'keysReport'],
    [pageKey('findings', settings), 'keysFindings'],
    [pageKey('panel', settings), 'keysPanel'],
    ['Enter', 'keysSend'],
  ];
  const inPanel: [string, StringKey][] = [
    [modKey('K', mac), 'keysSearch'],
    ['↑ ↓ Enter', 'keysChoose'],
    [t('keysShiftClick'), 'keysEditFirst'],
    [modKey('Enter', mac), 'keysEditDone'],
    ['Esc', 'keysEscape'],
    ['?', 'keysThis'],
  ];
  return (
    <div className="flex flex-col gap-3">
      <KeyGroup title={t('keysInPage')} rows={inPage} />
      <KeyGroup title={t('keysInPanel')} rows={inPanel} />
    </div>
  );
}

function KeyGroup({ title, rows }: { title: string; rows: [string | null, StringKey][] }) {
  const t = useTranslate();
  return (
    <section>
      <h3 className="mb-1 text-sm text-muted">{title}</h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {rows.map(([keys, what]) => (
          <div key={what} className="contents">
            <dt>{keys ? <Key>{keys}</Key> : <span className="text-sm text-muted">{t('keysNone')}</span>}</dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
