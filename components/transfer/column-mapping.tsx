import type { ImportView } from '../../lib/app/transfer/transfer';
import { FIELDS, type Field, OWN_FIELDS } from '../../lib/formats/format';
import { useTransfer, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { DataTable } from '../ui/data-table';
import { Select } from '../ui/field';
import { Notice } from '../ui/meaning';

/** Which column is what, with its first cells, each to be set otherwise. A field has one column: the latest choice takes it. */
export function ColumnMapping({ view }: { view: ImportView }) {
  const t = useTranslate();
  const transfer = useTransfer();
  const { columns, isOwn, isGuess, settings } = view;
  const mapping = settings.mapping ?? view.mapping;
  const fields: Field[] = isOwn ? [...FIELDS, ...OWN_FIELDS] : [...FIELDS];
  const isOpen = isGuess && !settings.mapping;
  const hasBody = mapping.fields.includes('body');
  const choose = (column: number, field: Field | null) => {
    const others = columns.map((_, i) => mapping.fields[i] ?? null).map((it) => (it === field ? null : it));
    transfer.correct({ mapping: { ...mapping, fields: others.map((it, i) => (i === column ? field : it)) } });
  };
  const rows = columns.map((column, index) => ({ ...column, index }));
  return (
    <div className="flex max-w-4xl flex-col gap-1">
      <h3 className="text-sm text-muted">{t('transferColumns')}</h3>
      {isOpen ? (
        <Notice
          meaning="warn"
          actions={<Button onClick={() => transfer.correct({ mapping })}>{t('transferColumnsConfirm')}</Button>}
        >
          {t('transferColumnsGuess')}
        </Notice>
      ) : null}
      {hasBody ? null : <Notice meaning="warn">{t('transferColumnsNoBody')}</Notice>}
      <div className="max-h-56 overflow-y-auto rounded-sm border border-line">
        <DataTable
          label={t('transferColumns')}
          rows={rows}
          keyOf={({ index }) => String(index)}
          columns={[
            { title: t('transferColumnName'), cell: ({ name, index }) => name || t('transferColumn', index + 1) },
            {
              title: t('transferColumnField'),
              short: true,
              cell: ({ name, index }) => (
                <Select
                  aria-label={`${name || t('transferColumn', index + 1)} · ${t('transferColumnField')}`}
                  value={mapping.fields[index] ?? ''}
                  onChange={(event) => choose(index, (event.target.value || null) as Field | null)}
                >
                  <option value="">{t('transferField_none')}</option>
                  {fields.map((field) => (
                    <option key={field} value={field}>
                      {t(`transferField_${field}`)}
                    </option>
                  ))}
                </Select>
              ),
            },
            {
              title: t('transferColumnSamples'),
              cell: ({ samples }) => <span className="line-clamp-2 text-sm text-muted">{samples.join(' ⏐ ')}</span>,
            },
          ]}
        />
      </div>
    </div>
  );
}
