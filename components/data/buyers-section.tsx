import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { SaveFault } from '../../lib/app/library/library';
import {
  BUYER_DATA_KINDS,
  type BuyerDataReady,
  type BuyerEntry,
  type BuyerFilter,
} from '../../lib/app/stored/buyer-data';
import { localMinute } from '../../lib/shared/local-time';
import type { Result } from '../../lib/shared/result';
import { useBuyerData, useBuyerDataState, useTranslate } from '../app-context';
import { Button, IconButton } from '../ui/button';
import { DataTable } from '../ui/data-table';
import { Select, TextInput } from '../ui/field';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';
import { Skeleton } from '../ui/small';
import { VisibleText } from '../ui/visible-text';
import { BUYER_KIND } from './texts';

/** What is stored about buyers. Erasing takes at once and can be undone until the page closes. */
export function BuyersSection() {
  const state = useBuyerDataState();
  return state.kind === 'loading' ? <Skeleton lines={9} /> : <Buyers state={state} />;
}

function Buyers({ state }: { state: BuyerDataReady }) {
  const t = useTranslate();
  const app = useBuyerData();
  const [fault, setFault] = useState<SaveFault | null>(null);
  const { counts, entries, erased, filter, shops } = state;
  const total = BUYER_DATA_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  const isFiltered = Object.values(filter).some((wanted) => wanted !== undefined && wanted !== '');
  const after = (result: Result<void, SaveFault>) => setFault(result.ok ? null : result.error);
  const erase = (what: BuyerFilter) => void app.erase(what).then(after);
  const shopName = (id: string | null) => shops.find((shop) => shop.id === id)?.name ?? id ?? '';
  return (
    <div className="flex flex-col gap-3">
      <p className="max-w-2xl">{t('buyersWhat')}</p>
      <Filters state={state} />
      <div className="flex flex-wrap items-center gap-2">
        <span className="mr-2" role="status">
          {t('buyersTotal', total)}
        </span>
        <Button icon={Download} disabled={total === 0} onClick={() => void app.exportFile().then(after)}>
          {t('buyersExport')}
        </Button>
        <Button icon={Trash2} disabled={total === 0} onClick={() => erase(filter)}>
          {t('buyersErase', total)}
        </Button>
      </div>
      <div role="status" aria-live="polite">
        {fault ? <Notice meaning="warn">{saveFaultText(fault, t)}</Notice> : null}
        {erased === null ? null : (
          <Notice
            meaning="ok"
            actions={<Button onClick={() => void app.undoErase().then(after)}>{t('uiUndo')}</Button>}
          >
            {t('buyersErased', erased)}
          </Notice>
        )}
      </div>
      {entries.length === 0 ? (
        <p className="text-muted">{t(isFiltered ? 'buyersNone' : 'buyersNothingKept')}</p>
      ) : (
        <DataTable
          label={t('workspaceBuyers')}
          rows={entries}
          keyOf={(entry) => `${entry.kind} ${entry.key}`}
          columns={[
            { title: t('buyersText'), cell: (entry) => <VisibleText text={entry.text} /> },
            { title: t('dataKind'), short: true, cell: (entry) => t(BUYER_KIND[entry.kind]) },
            { title: t('workspaceShop'), cell: (entry) => shopName(entry.shopId) },
            { title: t('buyersBuyer'), cell: (entry) => <Buyer entry={entry} onErase={erase} /> },
            { title: t('backupTime'), short: true, cell: (entry) => localMinute(entry.at) },
          ]}
        />
      )}
      {total > entries.length ? <p className="text-sm text-muted">{t('buyersMore', entries.length, total)}</p> : null}
    </div>
  );
}

function Buyer({ entry, onErase }: { entry: BuyerEntry; onErase: (filter: BuyerFilter) => void }) {
  const t = useTranslate();
  const { buyer, shopId } = entry;
  if (buyer === null || shopId === null) return null;
  return (
    <span className="inline-flex items-start gap-1">
      <VisibleText text={buyer} />
      <IconButton icon={Trash2} label={t('buyersEraseBuyer', buyer)} onClick={() => onErase({ shopId, buyer })} />
    </span>
  );
}

function Filters({ state }: { state: BuyerDataReady }) {
  const t = useTranslate();
  const app = useBuyerData();
  const { filter, shops } = state;
  const [query, setQuery] = useState(filter.query ?? '');
  const change = (part: BuyerFilter) => app.setFilter({ ...filter, query, ...part });
  const { kind, shopId, ...rest } = filter;
  return (
    <div className="flex flex-wrap gap-2">
      <TextInput
        type="search"
        className="w-56"
        aria-label={t('buyersSearch')}
        placeholder={t('buyersSearch')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          change({ query: event.target.value });
        }}
      />
      <Select
        aria-label={t('workspaceShop')}
        value={shopId ?? ''}
        onChange={({ target: { value } }) =>
          app.setFilter({ ...rest, ...(kind ? { kind } : {}), ...(value ? { shopId: value } : {}) })
        }
      >
        <option value="">{t('buyersAllShops')}</option>
        {shops.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t('dataKind')}
        value={kind ?? ''}
        onChange={({ target: { value } }) => {
          const wanted = BUYER_DATA_KINDS.find((one) => one === value);
          app.setFilter({ ...rest, ...(shopId ? { shopId } : {}), ...(wanted ? { kind: wanted } : {}) });
        }}
      >
        <option value="">{t('buyersAllKinds')}</option>
        {BUYER_DATA_KINDS.map((one) => (
          <option key={one} value={one}>
            {t(BUYER_KIND[one])}
          </option>
        ))}
      </Select>
    </div>
  );
}
