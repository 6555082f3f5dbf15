import type { StringKey } from '../../lib/shared/strings';
import { useTranslate } from '../app-context';
import { Dialog } from '../ui/dialog';
import { altKey, modKey } from '../ui/keys';
import { Key } from '../ui/small';

interface KeyboardTableProps {
  mac: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Every key, and where it works. */
export function KeyboardTable({ mac, open, onOpenChange }: KeyboardTableProps) {
  const t = useTranslate();
  return (
    <Dialog title={t('keysTitle')} open={open} onOpenChange={onOpenChange}>
      <KeyList mac={mac} />
    </Dialog>
  );
}

export function KeyList({ mac }: { mac: boolean }) {
  const t = useTranslate();
  const inPage: [string, StringKey][] = [
    [altKey('1…9', mac), 'keysInsert'],
    ['/', 'keysPicker'],
    [altKey('R', mac), 'keysFix'],
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

function KeyGroup({ title, rows }: { title: string; rows: [string, StringKey][] }) {
  const t = useTranslate();
  return (
    <section>
      <h3 className="mb-1 text-sm text-muted">{title}</h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {rows.map(([keys, what]) => (
          <div key={what} className="contents">
            <dt>
              <Key>{keys}</Key>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
