import { Download, Trash2 } from 'lucide-react';
import type { OwnPack } from '../../lib/app/rules/own-rules';
import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Switch } from '../ui/switch';

interface OwnPackListProps {
  packs: readonly OwnPack[];
  onSwitch: (id: string, on: boolean) => void;
  onExport: (id: string, as: 'pack' | 'words') => void;
  onRemove: (id: string) => void;
}

/** The packs and lists that the user brought along. */
export function OwnPackList({ packs, onSwitch, onExport, onRemove }: OwnPackListProps) {
  const t = useTranslate();
  return (
    <section aria-label={t('ownRulesList')} className="flex flex-col gap-1">
      <h2 className="font-medium">{t('ownRulesList')}</h2>
      {packs.length === 0 ? <p className="text-muted">{t('ownRulesNone')}</p> : null}
      <ul className="flex flex-col">
        {packs.map(({ id, label, version, on, rules, words }) => (
          <li
            key={id}
            data-own-pack={id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5"
          >
            <Switch
              label={t('ownRulesOn', label)}
              showLabel={false}
              checked={on}
              onChange={(next) => onSwitch(id, next)}
            />
            <div className="min-w-32 flex-1">
              <p className="font-medium break-words">{label}</p>
              <p className="text-sm text-muted tabular-nums">
                {t('ownRulesSize', rules, words)} · {version}
              </p>
            </div>
            <Button
              look="quiet"
              icon={Download}
              aria-label={t('ownRulesExportNamed', label)}
              onClick={() => onExport(id, 'pack')}
            >
              {t('ownRulesExport')}
            </Button>
            {words > 0 ? (
              <Button
                look="quiet"
                icon={Download}
                aria-label={t('ownRulesExportWordsNamed', label)}
                onClick={() => onExport(id, 'words')}
              >
                {t('ownRulesExportWords')}
              </Button>
            ) : null}
            <Button
              look="quiet"
              icon={Trash2}
              aria-label={t('ownRulesRemoveNamed', label)}
              onClick={() => onRemove(id)}
            >
              {t('ownRulesRemove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
