import { Download, X } from 'lucide-react';
import type { FalseAlarm } from '../../lib/app/rules/own-rules';
import { useTranslate } from '../app-context';
import { Button, IconButton } from '../ui/button';
import { VirtualRows } from '../ui/virtual-rows';
import { VisibleText } from '../ui/visible-text';

interface FalseAlarmsProps {
  alarms: readonly FalseAlarm[];
  onExport: () => void;
  onRemove: (id: string) => void;
}

/** What agents called wrong, to be handed on or taken out. */
export function FalseAlarms({ alarms, onExport, onRemove }: FalseAlarmsProps) {
  const t = useTranslate();
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="font-medium">{t('alarmTitle')}</h2>
        {alarms.length > 0 ? (
          <Button icon={Download} onClick={onExport}>
            {t('alarmExport')}
          </Button>
        ) : null}
      </div>
      <p className="text-sm text-muted">{t('alarmWhat')}</p>
      {alarms.length === 0 ? (
        <p className="text-muted">{t('alarmNone')}</p>
      ) : (
        <div className="flex h-56 flex-col rounded-md border border-line">
          <VirtualRows label={t('alarmTitle')} items={alarms} keyOf={({ id }) => id} height={44}>
            {({ id, text, ruleId }) => (
              <div className="flex items-start gap-2 px-2 py-1" data-alarm={ruleId}>
                <div className="min-w-0 flex-1">
                  <p className="break-words">
                    <VisibleText text={text} />
                  </p>
                  <p className="text-xs break-all text-muted">{ruleId}</p>
                </div>
                <IconButton icon={X} label={t('alarmRemoveNamed', text)} onClick={() => onRemove(id)} />
              </div>
            )}
          </VirtualRows>
        </div>
      )}
    </div>
  );
}
