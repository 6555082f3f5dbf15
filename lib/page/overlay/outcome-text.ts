import type { InsertOutcome, RefusalReason } from '../../editors/outcome';
import type { StringKey, Translate } from '../../shared/strings';

const REFUSED: Record<RefusalReason, StringKey> = {
  'conversation-changed': 'overlay_refused_conversation_changed',
  'conversation-unknown': 'overlay_refused_conversation_unknown',
  'no-box': 'overlay_refused_no_box',
  'read-only': 'overlay_refused_read_only',
  composing: 'overlay_refused_composing',
  'too-long': 'overlay_refused_too_long',
  repeated: 'overlay_refused_repeated',
  'stale-page': 'overlay_refused_stale_page',
  'no-driver': 'overlay_refused_no_driver',
  cancelled: 'overlay_refused_cancelled',
};

/** What came of an insert, and what to do next. Questions have no text here: they are asked. `pictures`: how many go with the words. */
export function outcomeText(
  outcome: InsertOutcome,
  t: Translate,
  pictures = 0,
): { text: string; tone: 'ok' | 'warn' } | null {
  switch (outcome.kind) {
    case 'inserted':
      return { text: pictures > 0 ? t('overlay_inserted_pictures', pictures) : t('overlay_inserted'), tone: 'ok' };
    case 'unverified':
      return { text: t('overlay_unverified'), tone: 'warn' };
    case 'refused':
      return { text: t(REFUSED[outcome.reason]), tone: 'warn' };
    case 'ask':
      return null;
  }
}
