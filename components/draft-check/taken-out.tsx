import type { Finding } from '../../lib/checks/finding';
import { takenOut } from '../../lib/checks/replace';
import { useTranslate } from '../app-context';
import { VisibleText } from '../ui/visible-text';

/** The clause that a replacement takes out as a whole: an amount or a number in it would be lost unseen. */
export function TakenOut({ text, finding }: { text: string; finding: Finding }) {
  const t = useTranslate();
  const words = takenOut(text, finding);
  if (words === null) return null;
  return (
    <p className="text-sm text-muted">
      {t('draftTakesOut')} <VisibleText text={words} />
    </p>
  );
}
