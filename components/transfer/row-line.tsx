import { memo } from 'react';
import type { RowView } from '../../lib/app/transfer/transfer';
import { rowFaultText, skipText, warningText } from '../../lib/formats/explain';
import { placeOf, type SheetPart } from '../../lib/formats/workbook/sheet-place';
import { useTranslate } from '../app-context';
import { type Meaning, MeaningBadge } from '../ui/meaning';
import { Skeleton, Tag } from '../ui/small';
import { changesOf } from './changes';

const MEANING: Record<RowView['action'], Meaning> = { create: 'ok', update: 'tip', skip: 'tip', error: 'block' };

interface RowLineProps {
  /** Undefined while it is on its way. */
  row: RowView | undefined;
  /** Where sheets begin that are read as one. */
  parts?: readonly SheetPart[];
}

/** One planned row: its place in the file, what happens to it, and why. */
export const RowLine = memo(function RowLine({ row, parts = [] }: RowLineProps) {
  const t = useTranslate();
  if (!row) return <Skeleton lines={2} />;
  const place = placeOf(parts, row.row);
  return (
    <div className="flex gap-2" data-action={row.action}>
      <span className="w-20 shrink-0 text-sm break-words text-muted">
        {place ? t('transferSheetRow', place.sheet, place.row) : t('transferRow', row.row)}
      </span>
      <span className="w-14 shrink-0">
        {row.action === 'skip' ? (
          <Tag>{t('transferAction_skip')}</Tag>
        ) : (
          <MeaningBadge meaning={MEANING[row.action]}>{t(`transferAction_${row.action}`)}</MeaningBadge>
        )}
      </span>
      <div className="min-w-0 flex-1">
        {row.action === 'create' || row.action === 'update' ? <Words row={row} /> : null}
        {row.action === 'skip' ? <p className="text-muted">{skipText(row.reason, t)}</p> : null}
        {row.action === 'error' ? <p>{rowFaultText(row.reason, row.found, t)}</p> : null}
        {row.action === 'update' ? <Changes row={row} /> : null}
        {row.warnings.map((warning) => (
          <p key={warning} className="text-sm text-warn">
            {warningText(warning, t)}
          </p>
        ))}
      </div>
    </div>
  );
});

function Words({ row }: { row: Extract<RowView, { action: 'create' | 'update' }> }) {
  const { title, code, groups, body } = row.phrase;
  return (
    <>
      <p className="flex items-center gap-1">
        <span className="min-w-0 truncate font-medium">{title}</span>
        {code ? <Tag>{code}</Tag> : null}
        <span className="min-w-0 truncate text-sm text-muted">{groups.join(' › ')}</span>
      </p>
      {row.action === 'create' ? <p className="line-clamp-2 text-sm text-muted">{body}</p> : null}
    </>
  );
}

/** Before and after of each field that changes. */
function Changes({ row }: { row: Extract<RowView, { action: 'update' }> }) {
  const t = useTranslate();
  const shown = (text: string) => text || t('transferEmptyValue');
  return (
    <dl className="text-sm">
      {changesOf(row.before, row.phrase).map(({ field, before, after }) => (
        <div key={field} className="flex gap-2">
          <dt className="w-20 shrink-0 text-muted">{t(`transferField_${field}`)}</dt>
          <dd className="min-w-0 flex-1">
            <p className="line-clamp-2 text-muted">
              <span className="sr-only">{t('transferBefore')} </span>
              <del>{shown(before)}</del>
            </p>
            <p className="line-clamp-3">
              <span className="sr-only">{t('transferAfter')} </span>
              <ins className="no-underline">{shown(after)}</ins>
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
