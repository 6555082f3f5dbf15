import { useTranslate, useWorkspace } from '../app-context';
import { Button } from '../ui/button';
import { DemoShopButton } from './demo-shop-button';

export function PracticeSection() {
  const t = useTranslate();
  const workspace = useWorkspace();
  return (
    <div className="flex max-w-xl flex-col items-start gap-3">
      <p>{t('practiceWhat')}</p>
      <Button look="solid" onClick={() => workspace.openPractice()}>
        {t('deskOpenPractice')}
      </Button>
      <p className="text-muted">{t('practiceShopWhat')}</p>
      <DemoShopButton />
    </div>
  );
}
