import { type ReactNode, useState } from 'react';
import { useTranslate } from '../app-context';
import { Button } from './button';

/** The first few of many lines, the rest on demand. */
export function MoreLines({ few, children }: { few: number; children: ReactNode[] }) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  if (children.length <= few + 1) return children;
  return (
    <>
      {all ? children : children.slice(0, few)}
      <Button look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? t('uiFewerLines') : t('uiMoreLines', children.length - few)}
      </Button>
    </>
  );
}
