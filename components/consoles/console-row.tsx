import { useState } from 'react';
import type { ConsoleEntry, ConsoleSite } from '../../lib/app/consoles/consoles';
import type { SaveFault } from '../../lib/app/library/library';
import { isKnownPlatform, platformName } from '../../lib/service/platform-names';
import type { Result } from '../../lib/shared/result';
import { useConsoles, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { MeaningBadge, Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';
import { Tag } from '../ui/small';
import { Switch } from '../ui/switch';
import { ConsoleHealthView } from './console-health';
import { KIND, SURENESS, siteName, TRUST } from './words';

interface ConsoleRowProps {
  entry: ConsoleEntry;
  /** Called when the pack was removed, so that an undo can be offered where the row was. */
  onRemoved: () => void;
}

/** One console: how sure its pack is, where it may read, how the last look went. */
export function ConsoleRow({ entry, onRemoved }: ConsoleRowProps) {
  const t = useTranslate();
  const consoles = useConsoles();
  const [refused, setRefused] = useState(false);
  const [fault, setFault] = useState<SaveFault | null>(null);
  const { id, label, platform, trust, sites } = entry;
  const look = TRUST[trust.by];
  const of = platformName(platform, t);
  const told = (saved: Promise<Result<void, SaveFault>>, then: () => void = () => {}) => {
    void saved.then((result) => {
      setFault(result.ok ? null : result.error);
      if (result.ok) then();
    });
  };
  return (
    <li className="flex flex-col gap-1.5 border-t border-line py-3" data-console={id}>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="font-medium">{label}</h3>
        <Tag>{t(KIND[entry.kind])}</Tag>
        {isKnownPlatform(platform) && !label.includes(of) ? <span className="text-sm text-muted">{of}</span> : null}
        <MeaningBadge meaning={look.meaning}>{t(look.word)}</MeaningBadge>
        {entry.replacesShipped ? <Tag>{t('consoleOwn')}</Tag> : null}
      </div>
      <p className="text-sm text-muted">{t(look.why, trust.date, t(SURENESS[trust.sureness]))}</p>
      <Sites
        label={t('consoleSites', label)}
        sites={sites}
        onSwitch={(pattern, on) => told(consoles.setSite(pattern, on))}
      />
      <ConsoleHealthView entry={entry} />
      <div className="flex flex-wrap gap-1">
        {sites.every(({ allowed }) => allowed) ? null : (
          <Button
            look="solid"
            aria-label={t('consoleAllowOf', label)}
            onClick={() => void consoles.allow(id).then((allowed) => setRefused(!allowed))}
          >
            {t('consoleAllow')}
          </Button>
        )}
        <Button aria-label={t('consoleExportOf', label)} onClick={() => consoles.exportPack(id)}>
          {t('consoleExport')}
        </Button>
        {entry.origin === 'own' ? (
          <Button
            aria-label={entry.replacesShipped ? undefined : t('consoleRemoveOf', label)}
            onClick={() => told(consoles.remove(id), onRemoved)}
          >
            {t(entry.replacesShipped ? 'consoleUseShipped' : 'consoleRemove')}
          </Button>
        ) : null}
      </div>
      <div role="status">
        {refused ? <Notice meaning="tip">{t('consoleRefused')}</Notice> : null}
        {fault ? <Notice meaning="warn">{saveFaultText(fault, t)}</Notice> : null}
      </div>
    </li>
  );
}

/** More addresses than this are folded: a console of many countries has dozens. */
const SHOWN = 3;

interface SitesProps {
  label: string;
  sites: readonly ConsoleSite[];
  onSwitch: (pattern: string, on: boolean) => void;
}

function Sites({ label, sites, onSwitch }: SitesProps) {
  const t = useTranslate();
  const list = (some: readonly ConsoleSite[]) => (
    <ul aria-label={label} className="flex flex-col gap-1">
      {some.map((site) => (
        <Site key={site.pattern} site={site} onSwitch={(on) => onSwitch(site.pattern, on)} />
      ))}
    </ul>
  );
  return (
    <div className="flex flex-col gap-1">
      {list(sites.slice(0, SHOWN))}
      {sites.length > SHOWN ? (
        <details>
          <summary className="cursor-pointer text-sm text-accent">
            {t('consoleSitesMore', sites.length - SHOWN)}
          </summary>
          {list(sites.slice(SHOWN))}
        </details>
      ) : null}
    </div>
  );
}

function Site({ site, onSwitch }: { site: ConsoleSite; onSwitch: (on: boolean) => void }) {
  const t = useTranslate();
  const name = siteName(site.pattern);
  const state = !site.allowed ? 'consoleSiteDenied' : site.on ? 'consoleSiteAllowed' : 'consoleSiteOff';
  return (
    <li className="flex flex-wrap items-center gap-x-2 text-sm">
      {site.allowed && site.isOptional ? (
        <Switch label={t('consoleSiteOn', name)} showLabel={false} checked={site.on} onChange={onSwitch} />
      ) : null}
      <span className="break-all">{name}</span>
      <span className="text-muted">{t(state)}</span>
    </li>
  );
}
