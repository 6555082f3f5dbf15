import { Download, FileUp } from 'lucide-react';
import { useRef } from 'react';
import type { BatchState, FlaggedMessage, Unread } from '../../lib/app/rules/batch-check';
import type { WorkspaceReady } from '../../lib/app/workspace/workspace';
import { SEVERITIES } from '../../lib/checks/finding';
import { fileFaultText, rowFaultText } from '../../lib/formats/explain';
import { chatsFaultText } from '../../lib/practice/explain';
import { useBatchCheck, useBatchState, useTranslate } from '../app-context';
import { CheckUp } from '../phrase-lint/check-up';
import { Button } from '../ui/button';
import { MeaningBadge, Notice } from '../ui/meaning';
import { MoreLines } from '../ui/more-lines';
import { Progress, Tag } from '../ui/small';
import { VirtualRows } from '../ui/virtual-rows';
import { VisibleText } from '../ui/visible-text';
import { BatchSpeakers } from './batch-speakers';
import { FAMILY } from './family-names';

/** 批量检查: what agents said in a file, or the library, against the shop's rules. */
export function BatchCheck({ ruleSet, shop }: Pick<WorkspaceReady, 'ruleSet'> & { shop: string }) {
  const t = useTranslate();
  const batch = useBatchCheck();
  const state = useBatchState();
  const field = useRef<HTMLInputElement>(null);
  return (
    <section aria-label={t('batchTab')} className="flex max-w-4xl flex-col gap-3" data-batch={state.kind}>
      <p className="text-muted">{t('batchWhat')}</p>
      <p className="text-sm text-muted">{t('benchShop', shop)}</p>
      <div className="flex flex-wrap items-center gap-2">
        {state.kind === 'running' ? (
          <>
            <div className="min-w-48 flex-1">
              <Progress
                label={state.total === 0 ? t('batchReading') : t('batchRunning', state.done, state.total)}
                done={state.done}
                total={state.total}
              />
            </div>
            <Button onClick={() => batch.cancel()}>{t('batchCancel')}</Button>
          </>
        ) : (
          <Button look="solid" icon={FileUp} onClick={() => field.current?.click()}>
            {t('batchPick')}
          </Button>
        )}
        <span className="text-sm text-muted">{t('batchKinds')}</span>
        <input
          ref={field}
          type="file"
          accept=".jsonl,.ndjson,.csv,.tsv,.txt,.xlsx"
          data-yd="batch-file"
          className="hidden"
          tabIndex={-1}
          aria-label={t('batchPick')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) batch.open(file, ruleSet);
            // The same file again, mended, counts as a choice too.
            event.target.value = '';
          }}
        />
      </div>
      <div aria-live="polite">
        {state.kind === 'refused' ? (
          <Notice meaning="warn">
            {state.fault === 'failed' ? t('batchFailed') : t('batchRefused', fileFaultText(state.fault, t))}
          </Notice>
        ) : null}
        {state.kind === 'unread' ? <UnreadLines unread={state.unread} whole /> : null}
        {state.kind === 'done' ? <Summary state={state} /> : null}
      </div>
      {state.kind === 'done' && state.speakers.length > 0 ? (
        <BatchSpeakers
          key={state.speakers.map(({ id, role }) => `${id} ${role}`).join('\n')}
          speakers={state.speakers}
          onCheck={(agents) => batch.checkAs(agents)}
        />
      ) : null}
      {state.kind === 'done' && state.flagged.length > 0 ? (
        <>
          <Button className="self-start" icon={Download} onClick={() => batch.exportReport()}>
            {t('batchReport')}
          </Button>
          <div className="flex h-96 flex-col rounded-md border border-line">
            <VirtualRows label={t('batchFlagged')} items={state.flagged} keyOf={({ id }) => id} height={64}>
              {(message) => <Flagged message={message} />}
            </VirtualRows>
          </div>
        </>
      ) : null}
      <details className="rounded-md border border-line">
        <summary className="min-h-8 cursor-pointer px-2 py-1 font-medium hover:bg-hover">{t('batchLibrary')}</summary>
        <div className="border-t border-line p-2">
          <CheckUp />
        </div>
      </details>
    </section>
  );
}

function Summary({ state }: { state: Extract<BatchState, { kind: 'done' }> }) {
  const t = useTranslate();
  const { name, checked, unread, severities, families, flagged, stopped } = state;
  return (
    <div className="flex flex-col gap-2">
      {stopped ? <Notice meaning="tip">{t('batchStopped', checked)}</Notice> : null}
      {unread.count > 0 ? <UnreadLines unread={unread} /> : null}
      <p className="font-medium break-words tabular-nums">{t('batchDone', name, checked, flagged.length)}</p>
      {flagged.length > 0 ? (
        <ul aria-label={t('batchCounts')} className="flex flex-wrap gap-2 tabular-nums">
          {SEVERITIES.map((severity) => (
            <li key={severity} className="flex items-center gap-1">
              <MeaningBadge meaning={severity} />
              {severities[severity]}
            </li>
          ))}
          {families.map(({ family, count }) => (
            <li key={family} className="flex items-center gap-1">
              <Tag>{t(FAMILY[family])}</Tag>
              {count}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

const FEW_LINES = 5;

/** What of the file was not checked, where it stands and why. `whole`: nothing of it was. */
function UnreadLines({ unread: { lines, count }, whole = false }: { unread: Unread; whole?: boolean }) {
  const t = useTranslate();
  return (
    <Notice meaning={whole ? 'warn' : 'tip'}>
      <p>{t(whole ? 'batchAllUnread' : 'batchUnread', count)}</p>
      <ul className="flex flex-col gap-0.5 break-words tabular-nums">
        <MoreLines few={FEW_LINES}>
          {lines.map((unread) => {
            const why =
              unread.kind === 'chat' ? chatsFaultText(unread.fault, t) : rowFaultText(unread.fault, unread.found, t);
            return <li key={unread.line}>{unread.line === 0 ? why : t('ownRulesFaultRow', unread.line, why)}</li>;
          })}
        </MoreLines>
      </ul>
      {count > lines.length ? <p>{t('batchUnreadRest', count - lines.length)}</p> : null}
    </Notice>
  );
}

function Flagged({ message }: { message: FlaggedMessage }) {
  const { where, text, severity, findings } = message;
  return (
    <div className="px-2 py-1">
      <p className="flex items-start gap-1.5">
        <MeaningBadge meaning={severity} />
        <span className="min-w-0 flex-1 break-words">
          <VisibleText text={text} />
        </span>
        <span className="max-w-24 shrink-0 truncate text-sm text-muted">{where}</span>
      </p>
      {findings.map(({ ruleId, words, why }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule may find the same words twice; the list never changes
        <p key={`${ruleId} ${i}`} className="text-sm text-muted">
          <b className="font-medium">
            <VisibleText text={words} />
          </b>{' '}
          {why}
        </p>
      ))}
    </div>
  );
}
