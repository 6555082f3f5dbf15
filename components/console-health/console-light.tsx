import { memo } from 'react';
import type { Health } from '../../lib/service/view';
import type { StringKey } from '../../lib/shared/strings';
import { useDesk, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { MEANING_ICON, type Meaning } from '../ui/meaning';
import { Popover } from '../ui/popover';
import { fieldsIn, type Light, lightOf } from './health';

const LOOK: Record<Light, { meaning: Meaning; word: StringKey; colour: string }> = {
  good: { meaning: 'ok', word: 'healthGood', colour: 'text-ok' },
  partly: { meaning: 'warn', word: 'healthPartly', colour: 'text-warn' },
  blind: { meaning: 'block', word: 'healthBlind', colour: 'text-block' },
};

/** How well the page can be read; a click tells which fields can't. */
export const ConsoleLight = memo(function ConsoleLight({ health, label }: { health: Health; label: string }) {
  const t = useTranslate();
  const desk = useDesk();
  const look = LOOK[lightOf(health)];
  const Icon = MEANING_ICON[look.meaning];
  return (
    <Popover
      title={t('healthTitle', label)}
      trigger={
        <button
          type="button"
          className={`inline-flex min-h-6 items-center gap-1 rounded-sm px-1 text-sm whitespace-nowrap hover:bg-hover ${look.colour}`}
        >
          <Icon aria-hidden="true" size={13} />
          {t(look.word)}
        </button>
      }
    >
      <HealthFields health={health} />
      <Button className="mt-2" onClick={() => desk.reloadPage()}>
        {t('deskReload')}
      </Button>
    </Popover>
  );
});

/** Which fields can't be read, which places are empty, which work. */
export function HealthFields({ health }: { health: Health }) {
  const t = useTranslate();
  const groups = [
    ['blind', 'healthFieldsBlind'],
    ['missing', 'healthFieldsMissing'],
    ['found', 'healthFieldsFound'],
  ] as const;
  return (
    <dl className="flex flex-col gap-1 text-sm">
      {groups.map(([state, word]) => {
        const names = fieldsIn(health, state, t);
        if (names.length === 0) return null;
        return (
          <div key={state}>
            <dt className="text-muted">{t(word)}</dt>
            <dd>{names.join(t('uiComma'))}</dd>
          </div>
        );
      })}
    </dl>
  );
}
