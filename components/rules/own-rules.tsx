import { type ReactNode, useState } from 'react';
import type { SaveFault } from '../../lib/app/library/library';
import type { Result } from '../../lib/shared/result';
import { useOwnRules, useOwnRulesState, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { DropNotice } from '../ui/drop-notice';
import { FileChoice } from '../ui/file-choice';
import { Notice } from '../ui/meaning';
import { type Said, SaidNotice } from '../ui/said';
import { saveFaultText } from '../ui/save-fault';
import { Progress } from '../ui/small';
import { useDroppedFiles } from '../ui/use-dropped-files';
import { FalseAlarms } from './false-alarms';
import { OwnChanges } from './own-changes';
import { OwnPackList } from './own-pack-list';
import { ruleFaultText } from './rule-fault-text';
import { RuleImport } from './rule-import';

/** 我的词表: rule packs and word lists of the user's own, and what agents called wrong. */
export function OwnRules() {
  const t = useTranslate();
  const own = useOwnRules();
  const { step, packs, alarms, changes } = useOwnRulesState();
  const [said, setSaid] = useState<Said | null>(null);
  const dropFault = useDroppedFiles((file) => {
    if (own.getState().step.kind !== 'saving') own.open({ file });
  });
  const told = (result: Result<unknown, SaveFault>) =>
    setSaid(result.ok ? null : { meaning: 'warn', text: saveFaultText(result.error, t) });
  const undo = async (changeId: string) => {
    const undone = await own.undo(changeId);
    if (undone.ok) setSaid({ meaning: 'ok', text: t('ownRulesUndone') });
    else told(undone);
  };
  const isChoosing = step.kind === 'choose' || step.kind === 'refused';
  return (
    <section aria-label={t('ownRulesTab')} className="flex max-w-4xl flex-col gap-4" data-own-rules={step.kind}>
      <p className="text-muted">{t('ownRulesWhat')}</p>
      <div role="status" aria-live="polite" className="flex flex-col gap-2">
        <DropNotice fault={dropFault} />
        <SaidNotice said={said} />
        {step.kind === 'reading' ? (
          <Running
            label={t('ownRulesReading', step.name || t('ownRulesPasted'), Math.floor(step.done * 100))}
            done={step.done}
          >
            <Button onClick={() => own.close()}>{t('uiCancel')}</Button>
          </Running>
        ) : null}
        {step.kind === 'saving' ? <Running label={t('ownRulesSaving')} done={null} /> : null}
        {step.kind === 'refused' ? (
          <Notice meaning="warn">
            {t('ownRulesRefused', step.name || t('ownRulesPasted'), ruleFaultText(step.fault, t))}
          </Notice>
        ) : null}
      </div>
      {isChoosing ? (
        <FileChoice
          texts={{
            title: t('ownRulesImport'),
            drop: t('ownRulesDrop'),
            pick: t('ownRulesPick'),
            paste: t('ownRulesPaste'),
            pasteLabel: t('ownRulesPasteLabel'),
            read: t('ownRulesPasteRead'),
          }}
          kinds=".json,.txt,.csv,.tsv"
          name="rule-file"
          onOpen={(source) => own.open(source)}
        >
          <p className="text-sm text-muted">{t('ownRulesKinds')}</p>
        </FileChoice>
      ) : null}
      {step.kind === 'report' ? (
        <RuleImport step={step} packs={packs} onSave={() => void own.save().then(told)} />
      ) : (
        <>
          <OwnChanges changes={changes} onUndo={(id) => void undo(id)} />
          <OwnPackList
            packs={packs}
            onSwitch={(id, on) => void own.setOn(id, on).then(told)}
            onExport={(id, as) => void own.exportPack(id, as).then(told)}
            onRemove={(id) => void own.remove(id).then(told)}
          />
          <FalseAlarms
            alarms={alarms}
            onExport={() => own.exportAlarms()}
            onRemove={(id) => void own.removeAlarm(id).then(told)}
          />
        </>
      )}
    </section>
  );
}

/** `done`: from 0 to 1, null where it can't be told. */
function Running({ label, done, children }: { label: string; done: number | null; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-end gap-2">
      <div className="w-80 max-w-full">
        <Progress label={label} done={done ?? 0} total={done === null ? 0 : 1} />
      </div>
      {children}
    </div>
  );
}
