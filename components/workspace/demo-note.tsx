import type { WorkspaceReady } from '../../lib/app/workspace/workspace';
import { PRACTICE_SHOP } from '../../lib/practice/shop';
import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';
import { DemoShopButton } from './demo-shop-button';

interface DemoNoteProps {
  state: Pick<WorkspaceReady, 'shops' | 'shopId' | 'products' | 'promotions' | 'policies'>;
  onShops: () => void;
}

/** That what is shown is the demo shop's, how to get to one's own, and to the demo's where it isn't loaded yet. */
export function DemoNote({ state, onShops }: DemoNoteProps) {
  const t = useTranslate();
  const { shops, shopId, products, promotions, policies } = state;
  if (shopId !== PRACTICE_SHOP) return null;
  const isOnly = shops.every(({ id }) => id === PRACTICE_SHOP);
  return (
    <>
      <Notice meaning="tip" actions={isOnly ? <Button onClick={onShops}>{t('shopAdd')}</Button> : null}>
        {t(isOnly ? 'shopOnlyDemo' : 'shopIsDemo')}
      </Notice>
      {[products, promotions, policies].some((facts) => facts.length > 0) ? null : <DemoShopButton />}
    </>
  );
}
