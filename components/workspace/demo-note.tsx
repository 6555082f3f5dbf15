import type { WorkspaceReady } from '../../lib/app/workspace';
import { PRACTICE_SHOP } from '../../lib/practice/shop';
import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';

interface DemoNoteProps {
  state: Pick<WorkspaceReady, 'shops' | 'shopId'>;
  onShops: () => void;
}

/** That what is shown is the demo shop's, and how to get to one's own. */
export function DemoNote({ state, onShops }: DemoNoteProps) {
  const t = useTranslate();
  const { shops, shopId } = state;
  if (shopId !== PRACTICE_SHOP) return null;
  const isOnly = shops.every(({ id }) => id === PRACTICE_SHOP);
  return (
    <Notice meaning="tip" actions={isOnly ? <Button onClick={onShops}>{t('shopAdd')}</Button> : null}>
      {t(isOnly ? 'shopOnlyDemo' : 'shopIsDemo')}
    </Notice>
  );
}
