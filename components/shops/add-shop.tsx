import { useState } from 'react';
import type { SaveFault } from '../../lib/app/library/library';
import type { NamedPlatform } from '../../lib/app/shops/shop-name';
import { LONGEST_SHOP_NAME } from '../../lib/service/shop-identity';
import { useShops, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Labelled, Select, TextInput } from '../ui/field';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';

interface AddShopProps {
  platforms: readonly NamedPlatform[];
  onAdded: (name: string) => void;
}

/** A shop that no page of the browser shows: of a desktop client, or of another app. */
export function AddShop({ platforms, onAdded }: AddShopProps) {
  const t = useTranslate();
  const shops = useShops();
  const [name, setName] = useState('');
  const [platform, setPlatform] = useState('');
  const [fault, setFault] = useState<SaveFault | 'exists' | null>(null);
  const add = () => {
    void shops.add(name, platform).then((result) => {
      setFault(result.ok ? null : result.error);
      if (!result.ok) return;
      setName('');
      onAdded(name.trim());
    });
  };
  return (
    <form
      noValidate
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className="min-w-40 flex-1">
        <Labelled label={t('shopName')}>
          {(ids) => (
            <TextInput
              {...ids}
              className="w-full"
              maxLength={LONGEST_SHOP_NAME}
              value={name}
              onChange={(event) => {
                setName(event.target.value);
                setFault(null);
              }}
            />
          )}
        </Labelled>
      </div>
      <Labelled label={t('phrasePlatform')}>
        {(ids) => (
          <Select {...ids} value={platform} onChange={(event) => setPlatform(event.target.value)}>
            <option value="">{t('shopPlatformChoose')}</option>
            {platforms.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        )}
      </Labelled>
      <Button type="submit" look="solid" className="min-h-7" disabled={name.trim() === '' || platform === ''}>
        {t('shopAdd')}
      </Button>
      <div role="status" className="w-full empty:hidden">
        {fault ? (
          <Notice meaning="warn">{fault === 'exists' ? t('shopExists') : saveFaultText(fault, t)}</Notice>
        ) : null}
      </div>
    </form>
  );
}
