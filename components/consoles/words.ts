import type { ConsoleAbility, ConsoleEntry, PackTrust } from '../../lib/app/consoles/consoles';
import type { FieldHealth } from '../../lib/service/view';
import type { StringKey } from '../../lib/shared/strings';
import type { Meaning } from '../ui/meaning';

export const KIND: Record<ConsoleEntry['kind'], StringKey> = {
  chat: 'consoleKindChat',
  orders: 'consoleKindOrders',
  'order-detail': 'consoleKindOrderDetail',
};

/** Only what was seen on a live page counts as verified. */
export const TRUST: Record<PackTrust['by'], { meaning: Meaning; word: StringKey; why: StringKey }> = {
  'live-page': { meaning: 'ok', word: 'consoleTrustLive', why: 'consoleTrustLiveWhy' },
  'public-code': { meaning: 'warn', word: 'consoleTrustPending', why: 'consoleTrustCodeWhy' },
  fixture: { meaning: 'warn', word: 'consoleTrustPending', why: 'consoleTrustFixtureWhy' },
  user: { meaning: 'tip', word: 'consoleTrustUser', why: 'consoleTrustUserWhy' },
};

export const FIELD_STATE: Record<FieldHealth, StringKey> = {
  found: 'consoleFieldFound',
  missing: 'consoleFieldMissing',
  blind: 'consoleFieldBlind',
};

export const ABILITY: Record<ConsoleAbility, StringKey> = {
  suggest: 'consoleAbilitySuggest',
  insert: 'consoleAbilityInsert',
  check: 'consoleAbilityCheck',
  button: 'consoleAbilityButton',
  waiting: 'consoleAbilityWaiting',
  orders: 'consoleAbilityOrders',
};

/** What to do where an ability fails; the others have no way around. */
export const INSTEAD: Partial<Record<ConsoleAbility, StringKey>> = {
  suggest: 'consoleFailsSuggest',
  insert: 'consoleFailsInsert',
  button: 'consoleFailsButton',
};

/** How sure a pack's author was of its places, best first. */
export const SURENESS: Record<PackTrust['sureness'], StringKey> = {
  A: 'consoleSureHigh',
  B: 'consoleSureMiddle',
  C: 'consoleSureLow',
};

/** A match pattern as people write it: `https://im.example.com/*` is im.example.com, and of a path what stands before its first asterisk. */
export const siteName = (pattern: string): string =>
  pattern
    .replace(/^(?:\*|https?):\/\/(?:\*\.)?/, '')
    .replace(/\*.*$/, '')
    .replace(/\/$/, '');
