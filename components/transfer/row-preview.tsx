import { useState } from 'react';
import { type ImportView, ROW_FILTERS, type RowFilter, type RowView } from '../../lib/app/transfer/transfer';
import { EVERY_SHEET } from '../../lib/formats/workbook/sheet-place';
import { useTransfer, useTranslate } from '../app-context';
import { FilteredRows } from '../ui/filtered-rows';
import { Notice } from '../ui/meaning';
import { RowLine } from './row-line';

interface RowPreviewProps {
  view: ImportView;
  /** The rows shown are those of the settings before. */
  isStale: boolean;
}

/** What happens to each row of a file. */
export function RowPreview({ view, isStale }: RowPreviewProps) {
  const t = useTranslate();
  const transfer = useTransfer();
  const parts = view.sheet === EVERY_SHEET ? view.alike : [];
  const [filter, setFilter] = useState<RowFilter>('all');
  return (
    <FilteredRows<RowFilter, RowView>
      label={t('transferRows')}
      filters={ROW_FILTERS.map((id) => ({ id, title: t(`transferFilter_${id}`, view.counts[id]) }))}
      filter={filter}
      onFilter={setFilter}
      count={view.counts[filter]}
      revision={view}
      load={(from, to) => transfer.rows(filter, from, to)}
      height={58}
      empty={t('transferNoRows')}
      isStale={isStale}
      above={view.removed > 0 ? <Notice meaning="warn">{t('transferRemoved', view.removed)}</Notice> : null}
    >
      {(row) => <RowLine row={row} parts={parts} />}
    </FilteredRows>
  );
}
