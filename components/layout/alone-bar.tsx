import { Keyboard } from 'lucide-react';
import type { Alone } from '../../lib/app/desk/desk';
import { PRACTICE_SHOP } from '../../lib/practice/shop';
import { useDesk, useTranslate } from '../app-context';
import { Button, IconButton } from '../ui/button';
import { Select } from '../ui/field';

/** That there is no chat to read, and for which shop is answered. */
export function AloneBar({ state, onKeys }: { state: Alone; onKeys: () => void }) {
  const t = useTranslate();
  const desk = useDesk();
  const { page, shops, view } = state;
  return (
    <header className="border-b border-line bg-sunken px-2 py-1">
      <div className="flex items-center gap-1.5">
        <h1 className="min-w-0 flex-1 truncate font-medium">{page ? page.label : t('deskNoConsole')}</h1>
        <IconButton icon={Keyboard} label={t('keysTitle')} onClick={onKeys} />
      </div>
      {shops.length === 0 ? null : (
        <Select
          className="w-full"
          aria-label={t('aloneShop')}
          value={view.shopId}
          onChange={(event) => desk.pickShop(event.target.value)}
        >
          {shops.map((shop) => (
            <option key={shop.id} value={shop.id}>
              {shop.name}
            </option>
          ))}
        </Select>
      )}
      {shops.every(({ id }) => id === PRACTICE_SHOP) ? (
        <p className="text-sm text-muted">
          {t(shops.length === 0 ? 'aloneNoShop' : 'aloneOnlyDemo')}
          <Button look="quiet" onClick={() => desk.openWorkspace('consoles')}>
            {t('shopAdd')}
          </Button>
        </p>
      ) : null}
    </header>
  );
}
