import { useState } from 'react';
import type { ShopEntry } from '../../lib/app/shops/shops';
import { LONGEST_SHOP_NAME } from '../../lib/service/shop-identity';
import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { TextInput } from '../ui/field';
import { Tag } from '../ui/small';

interface ShopRowProps {
  shop: ShopEntry;
  onRename: (name: string) => void;
  onRemove: () => void;
}

/** One shop: its name to be changed in place, its platform. */
export function ShopRow({ shop, onRename, onRemove }: ShopRowProps) {
  const t = useTranslate();
  const [typed, setTyped] = useState<string | null>(null);
  const { id, name, ownName, platformName, isDemo } = shop;
  if (typed !== null) {
    return (
      <li className="border-t border-line py-2" data-shop={id}>
        <form
          className="flex flex-wrap items-center gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            setTyped(null);
            if (typed.trim() !== ownName) onRename(typed);
          }}
        >
          <TextInput
            autoFocus
            className="w-72"
            maxLength={LONGEST_SHOP_NAME}
            aria-label={t('shopNameOf', name)}
            placeholder={t('shopName')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setTyped(null);
            }}
          />
          <Button type="submit" look="solid">
            {t('uiSave')}
          </Button>
          <Button onClick={() => setTyped(null)}>{t('uiCancel')}</Button>
        </form>
      </li>
    );
  }
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 border-t border-line py-2" data-shop={id}>
      <span className="min-w-0 break-all">{name}</span>
      {isDemo ? null : <Tag>{platformName}</Tag>}
      {isDemo ? (
        <span className="text-sm text-muted">{t('shopDemoWhat')}</span>
      ) : (
        <span className="ml-auto flex gap-1">
          <Button
            aria-label={t(ownName === '' ? 'shopNameItOf' : 'shopRenameOf', name)}
            onClick={() => setTyped(ownName)}
          >
            {t(ownName === '' ? 'shopNameIt' : 'shopRename')}
          </Button>
          <Button aria-label={t('shopRemoveOf', name)} onClick={onRemove}>
            {t('shopRemove')}
          </Button>
        </span>
      )}
      {ownName === '' && !isDemo ? <p className="w-full text-sm text-muted">{t('shopUnnamedWhat')}</p> : null}
    </li>
  );
}
