import { useMemo } from 'react';
import type { LibraryReady } from '../../lib/app/library/library';
import { longerCodes, sameCode } from '../../lib/phrases/codes';
import { useTranslate } from '../app-context';
import { MeaningBadge } from '../ui/meaning';

interface CodeWarningProps {
  code: string;
  id: string | undefined;
  pinned: boolean;
  state: LibraryReady;
}

/** Says when another phrase has the code too, and which of them comes first. */
export function CodeWarning({ code, id, pinned, state }: CodeWarningProps) {
  const t = useTranslate();
  const same = useMemo(() => sameCode(state.phrases, code, id), [state.phrases, code, id]);
  const longer = useMemo(() => longerCodes(state.phrases, code, id), [state.phrases, code, id]);
  const [other] = same;
  if (other) {
    const rank = (one: boolean, uses: number) => (one ? 1e9 : 0) + uses;
    const own = rank(pinned, state.uses.get(id ?? '')?.count ?? 0);
    const theirs = rank(other.pinned, state.uses.get(other.id)?.count ?? 0);
    return (
      <p className="flex items-start gap-1.5 text-sm" data-code-warning="same">
        <MeaningBadge meaning="warn" />
        <span>{t(own > theirs ? 'phraseCodeShadows' : 'phraseCodeShadowed', other.title)}</span>
      </p>
    );
  }
  const [first] = longer;
  return first ? <p className="text-sm text-muted">{t('phraseCodeContinues', first.code, first.title)}</p> : null;
}
