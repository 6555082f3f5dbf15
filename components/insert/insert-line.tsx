import { Copy, CornerDownLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import type { InsertSource } from '../../lib/app/desk/desk';
import { useTranslate } from '../app-context';
import { IconButton } from '../ui/button';
import { useCopies, useInsertActions } from './insert-context';

interface InsertLineProps {
  source: InsertSource;
  /** What goes into the box. */
  text: string;
  /** What is shown; by default the text. */
  children?: ReactNode;
}

/** A line of facts that can be inserted or copied. */
export function InsertLine({ source, text, children }: InsertLineProps) {
  const t = useTranslate();
  const { insert, copy } = useInsertActions();
  const copies = useCopies();
  return (
    <div className="flex items-start gap-1 rounded-sm pl-1 hover:bg-hover">
      <div className="min-w-0 flex-1 py-0.5">{children ?? text}</div>
      {copies ? null : (
        <IconButton
          icon={CornerDownLeft}
          label={t('insertThis', text)}
          title={t('insertVerb')}
          onClick={() => void insert({ source, text })}
        />
      )}
      <IconButton
        icon={Copy}
        label={t('insertCopyThis', text)}
        title={t('insertCopyVerb')}
        onClick={() => (copies ? void insert({ source, text }) : copy(text))}
      />
    </div>
  );
}
