import { openMessages } from '../../lib/service/conversation';
import { isOpenUnknown, type PageView } from '../../lib/service/view';
import type { Translate } from '../../lib/shared/strings';

/** Since when the buyer of the open conversation waits, epoch ms. */
export type Waiting = { kind: 'none' } | { kind: 'unknown' } | { kind: 'since'; at: number };

/** From the first open message, else from what the console's own list says. */
export function waitingOf(view: PageView): Waiting {
  if (!view.conversation) return { kind: 'none' };
  const first = openMessages(view.conversation.messages)[0];
  if (!first) return { kind: isOpenUnknown(view) ? 'unknown' : 'none' };
  if (first.at.known) return { kind: 'since', at: first.at.value };
  const row = view.rows.find((one) => one.active);
  if (row?.waitingSeconds.known) return { kind: 'since', at: view.changedAt - row.waitingSeconds.value * 1000 };
  return { kind: 'unknown' };
}

export type Urgency = 'calm' | 'near' | 'late';

/** Amber from two thirds of the limit, red past it. */
export function urgencyOf(seconds: number, limitSeconds: number): Urgency {
  if (seconds > limitSeconds) return 'late';
  return seconds * 3 >= limitSeconds * 2 ? 'near' : 'calm';
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `12 秒`, `2 分 05 秒`, `1 小时 03 分`. */
export function durationText(seconds: number, t: Translate): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return t('barSeconds', whole);
  if (whole < 3600) return t('barMinutes', Math.floor(whole / 60), two(whole % 60));
  return t('barHours', Math.floor(whole / 3600), two(Math.floor((whole % 3600) / 60)));
}
