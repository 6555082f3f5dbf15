import { useState } from 'react';
import type { SaveFault } from '../../lib/app/library/library';
import type { ShopContents, ShopEntry } from '../../lib/app/shops/shops';
import type { StringKey } from '../../lib/shared/strings';
import { useShops, useShopsState, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';
import { Skeleton } from '../ui/small';
import { AddShop } from './add-shop';
import { ShopRow } from './shop-row';

const KEPT: Record<keyof ShopContents, StringKey> = {
  phrases: 'dataPhrases',
  notes: 'dataNotes',
  examples: 'dataExamples',
  ignores: 'dataIgnores',
  falseAlarms: 'buyersFalseAlarms',
  products: 'dataProducts',
  promotions: 'dataPromotions',
  policies: 'dataPolicies',
  orders: 'dataOrders',
};

type Change =
  | { kind: 'done'; text: StringKey; name: string }
  | { kind: 'undone' }
  | { kind: 'keeps'; name: string; keeps: ShopContents }
  | { kind: 'fault'; fault: SaveFault };

/** The user's shops: seen on a page, or added by hand where no page can be read. */
export function ShopList() {
  const t = useTranslate();
  const app = useShops();
  const state = useShopsState();
  const [change, setChange] = useState<Change | null>(null);
  const faulty = (fault: SaveFault) => setChange({ kind: 'fault', fault });
  const rename = (shop: ShopEntry, name: string) =>
    void app.rename(shop.id, name).then((result) => {
      if (result.ok) setChange({ kind: 'done', text: 'shopRenamed', name: name.trim() });
      else faulty(result.error);
    });
  const remove = ({ id, name }: ShopEntry) =>
    void app.remove(id).then((result) => {
      if (!result.ok) return faulty(result.error);
      const keeps = result.value;
      setChange(keeps ? { kind: 'keeps', name, keeps } : { kind: 'done', text: 'shopRemoved', name });
    });
  const undo = () =>
    void app.undo().then((result) => (result.ok ? setChange({ kind: 'undone' }) : faulty(result.error)));
  return (
    <section className="flex flex-col gap-2" aria-label={t('shopListTitle')}>
      <h2 className="font-medium">{t('shopListTitle')}</h2>
      <p className="text-muted">{t('shopListWhat')}</p>
      {state.kind === 'loading' ? (
        <Skeleton lines={3} />
      ) : (
        <>
          <AddShop
            platforms={state.platforms}
            onAdded={(name) => setChange({ kind: 'done', text: 'shopAdded', name })}
          />
          <div role="status">{change ? <Told change={change} onUndo={undo} /> : null}</div>
          {state.shops.length === 0 ? <p className="text-muted">{t('shopListNone')}</p> : null}
          <ul>
            {state.shops.map((shop) => (
              <ShopRow
                key={shop.id}
                shop={shop}
                onRename={(name) => rename(shop, name)}
                onRemove={() => remove(shop)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Told({ change, onUndo }: { change: Change; onUndo: () => void }) {
  const t = useTranslate();
  switch (change.kind) {
    case 'done':
      return (
        <Notice meaning="ok" actions={<Button onClick={onUndo}>{t('uiUndo')}</Button>}>
          {t(change.text, change.name)}
        </Notice>
      );
    case 'undone':
      return <Notice meaning="ok">{t('shopUndone')}</Notice>;
    case 'keeps': {
      const kinds = Object.entries(change.keeps) as [keyof ShopContents, number][];
      const what = kinds.map(([kind, count]) => `${t(KEPT[kind])} ${count}`).join(t('uiComma'));
      return <Notice meaning="tip">{t('shopKept', change.name, what)}</Notice>;
    }
    case 'fault':
      return <Notice meaning="warn">{saveFaultText(change.fault, t)}</Notice>;
  }
}
