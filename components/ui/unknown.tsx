import type { ReactNode } from 'react';
import type { Reading, UnknownReason } from '../../lib/shared/reading';
import type { StringKey } from '../../lib/shared/strings';
import { useTranslate } from '../app-context';
import { VisibleText } from './visible-text';

const WHY: Record<UnknownReason, StringKey> = {
  missing: 'uiUnknownMissing',
  blind: 'uiUnknownBlind',
  masked: 'uiUnknownMasked',
  ambiguous: 'uiUnknownAmbiguous',
  unreadable: 'uiUnknownUnreadable',
};

/** A field that could not be read: never shown as zero or empty, and always with the reason. */
export function Unknown({ why }: { why: UnknownReason }) {
  const t = useTranslate();
  const reason = t(WHY[why]);
  return (
    <span title={reason} data-unknown={why} className="cursor-help text-muted underline decoration-dotted">
      {t('uiUnknown')}
      <span className="sr-only">{t('uiUnknownBecause', reason)}</span>
    </span>
  );
}

interface ReadingTextProps<T> {
  reading: Reading<T>;
  /** Words for a known value; by default the text itself. */
  children?: (value: T) => ReactNode;
}

/** A page's field, known or not. */
export function ReadingText<T extends string | number>({ reading, children }: ReadingTextProps<T>) {
  if (!reading.known) return <Unknown why={reading.why} />;
  return children ? children(reading.value) : <VisibleText text={String(reading.value)} />;
}
