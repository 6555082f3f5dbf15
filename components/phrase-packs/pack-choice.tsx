import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import type { PackState } from '../../lib/app/library/packs';
import type { StringKey } from '../../lib/shared/strings';
import { useTranslate, useWorkspace } from '../app-context';
import { Button } from '../ui/button';
import { MeaningBadge } from '../ui/meaning';
import { type Said, SaidNotice } from '../ui/said';
import { saveFaultText } from '../ui/save-fault';
import { undoneSaid } from '../ui/undone';

const LABEL: Record<string, StringKey> = {
  general: 'packGeneral',
  clothing: 'packClothing',
  beauty: 'packBeauty',
  food: 'packFood',
  electronics: 'packElectronics',
  home: 'packHome',
  baby: 'packBaby',
};

/** The phrases that come with the extension, by the shop's trade: added by ticking, taken away again later. */
export function PackChoice({ packs }: { packs: readonly PackState[] }) {
  const t = useTranslate();
  const workspace = useWorkspace();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<Said | null>(null);
  const fault = (error: Parameters<typeof saveFaultText>[0]) =>
    setSaid({ meaning: 'warn', text: saveFaultText(error, t) });

  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const add = async () => {
    const added = await workspace.addPacks([...chosen]);
    if (!added.ok) return fault(added.error);
    setChosen(new Set());
    const { created, changeId } = added.value;
    setSaid({ meaning: 'ok', text: t('firstRunStarterAdded', created), undo: undoOf(changeId) });
  };
  const remove = async (pack: PackState) => {
    const gone = await workspace.removePack(pack.id);
    if (!gone.ok) return fault(gone.error);
    const { removed, changeId } = gone.value;
    const kept = pack.installed - removed;
    const text = kept > 0 ? t('packRemovedKept', removed, kept) : t('packRemoved', removed);
    setSaid({ meaning: 'ok', text, undo: undoOf(changeId) });
  };
  const undo = async (changeId: string) => {
    setSaid(undoneSaid(await workspace.undoPack(changeId), t));
  };
  const undoOf = (changeId: string | null) => (changeId === null ? undefined : () => void undo(changeId));

  const wanted = packs
    .filter(({ id }) => chosen.has(id))
    .reduce((sum, { total, installed }) => sum + total - installed, 0);
  return (
    <div className="flex flex-col gap-2">
      <ul className="flex flex-col">
        {packs.map((pack) => (
          <Pack
            key={pack.id}
            pack={pack}
            chosen={chosen.has(pack.id)}
            onChoose={(on) => choose(pack.id, on)}
            onRemove={() => void remove(pack)}
          />
        ))}
      </ul>
      <div>
        <Button look="solid" icon={Plus} disabled={wanted === 0} onClick={() => void add()}>
          {wanted === 0 ? t('packAdd') : t('packAddCount', wanted)}
        </Button>
      </div>
      <div aria-live="polite">
        <SaidNotice said={said} />
      </div>
    </div>
  );
}

interface PackProps {
  pack: PackState;
  chosen: boolean;
  onChoose: (on: boolean) => void;
  onRemove: () => void;
}

function Pack({ pack, chosen, onChoose, onRemove }: PackProps) {
  const t = useTranslate();
  const id = useId();
  const label = LABEL[pack.id];
  const name = label ? t(label) : pack.id;
  const isWhole = pack.installed === pack.total;
  return (
    <li className="flex items-start gap-2 border-b border-line py-1.5 last:border-b-0" data-pack={pack.id}>
      <input
        id={id}
        type="checkbox"
        className="mt-0.5 size-4 shrink-0 accent-accent"
        checked={isWhole || chosen}
        disabled={isWhole}
        aria-describedby={`${id}-what`}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2">
          <label htmlFor={id} className="font-medium">
            {name}
          </label>
          {pack.installed > 0 ? (
            <MeaningBadge meaning="ok">{t('packInstalled', pack.installed, pack.total)}</MeaningBadge>
          ) : (
            <span className="text-sm text-muted tabular-nums">{t('packTotal', pack.total)}</span>
          )}
        </div>
        <p id={`${id}-what`} className="text-sm text-muted">
          {t('packSamples', pack.samples.join('、'))}
        </p>
      </div>
      {pack.untouched > 0 ? (
        <Button look="quiet" aria-label={t('packRemoveNamed', name)} onClick={onRemove}>
          {t('packRemove')}
        </Button>
      ) : null}
    </li>
  );
}
