import { useState } from 'react';
import { type RuleImportView, TRIED_FILTERS, type TriedFilter, type TriedRow } from '../../lib/app/rules/own-rules';
import { useOwnRules, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { FilteredRows } from '../ui/filtered-rows';
import { TriedRowLine } from './tried-row';

/** What becomes of each word; and of all that are shown at once. */
export function TriedRows({ view }: { view: RuleImportView }) {
  const t = useTranslate();
  const own = useOwnRules();
  const [filter, setFilter] = useState<TriedFilter>('all');
  const count = view.counts[filter];
  const shown = TRIED_FILTERS.filter((one) => one === 'all' || one === filter || view.counts[one] > 0);
  const all = (title: string, choice: Parameters<typeof own.choose>[1]) => (
    <Button look="quiet" disabled={count === 0} onClick={() => own.choose({ filter }, choice)}>
      {title}
    </Button>
  );
  return (
    <FilteredRows<TriedFilter, TriedRow>
      label={t(view.kind === 'pack' ? 'ownRulesRowsRules' : 'ownRulesRows')}
      filters={shown.map((id) => ({ id, title: t(`ownRulesFilter_${id}`, view.counts[id]) }))}
      filter={filter}
      onFilter={setFilter}
      count={count}
      revision={view.revision}
      load={(from, to) => own.rows(filter, from, to)}
      height={62}
      empty={t(view.kind === 'pack' ? 'ownRulesNoRules' : 'ownRulesNoRows')}
      above={
        <>
          <div className="flex flex-wrap gap-1">
            {all(t('ownRulesAllTake'), { take: true })}
            {all(t('ownRulesAllLeave'), { take: false })}
            {all(t('ownRulesAllTip'), { tip: true })}
            {all(t('ownRulesAllFull'), { tip: false })}
          </div>
          {filter === 'alike' ? <p className="text-sm text-muted">{t('ownRulesAlikeMost')}</p> : null}
        </>
      }
    >
      {(row) => (row ? <TriedRowLine row={row} onChoose={(choice) => own.choose({ at: row.at }, choice)} /> : null)}
    </FilteredRows>
  );
}
