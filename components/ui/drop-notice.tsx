import { useTranslate } from '../app-context';
import { Notice } from './meaning';
import type { DropFault } from './use-dropped-files';

/** That not all of what was let go on the page is read, and what to do. */
export function DropNotice({ fault }: { fault: DropFault | null }) {
  const t = useTranslate();
  return fault ? <Notice meaning="warn">{t(fault === 'folder' ? 'uiDropFolder' : 'uiDropSeveral')}</Notice> : null;
}
