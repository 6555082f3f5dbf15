import { Copy as CopyIcon } from 'lucide-react';
import type { Copy } from '../../lib/app/desk/alone';
import { useTranslate } from '../app-context';
import { useInsertActions } from '../insert/insert-context';
import { IconButton } from '../ui/button';

/** Replies copied of late, to be copied once more. */
export function Copies({ copies }: { copies: readonly Copy[] }) {
  const t = useTranslate();
  const { insert } = useInsertActions();
  if (copies.length === 0) return null;
  return (
    <section aria-label={t('aloneCopies')} className="border-t border-line px-2 py-1">
      <h2 className="font-medium">{t('aloneCopies')}</h2>
      <ol>
        {copies.map(({ id, text }) => (
          <li key={id} className="flex items-start gap-1 rounded-sm hover:bg-hover">
            <p className="line-clamp-1 min-w-0 flex-1 py-0.5">{text}</p>
            <IconButton
              icon={CopyIcon}
              label={t('insertCopyThis', text)}
              title={t('insertCopyVerb')}
              onClick={() => void insert({ source: { kind: 'free' }, text })}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
