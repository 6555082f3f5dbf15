/**
 * What a page told us about one field. A field is either known or unknown with the reason:
 * `missing` – the place was found and holds nothing; `blind` – no locator found the place at all (the page may have changed);
 * `masked` – the page hides it (`**`); `ambiguous` – several places disagree; `unreadable` – text was found and could not be understood.
 */
export type UnknownReason = 'missing' | 'blind' | 'masked' | 'ambiguous' | 'unreadable';
export type Reading<T> = { known: true; value: T } | { known: false; why: UnknownReason };

export const known = <T>(value: T): Reading<T> => ({ known: true, value });

const unknowns: Partial<Record<UnknownReason, Reading<never>>> = {};

/** The same object for each reason: readings of hundreds of rows are compared by identity. */
export const unknown = (why: UnknownReason): Reading<never> => {
  unknowns[why] ??= { known: false, why };
  return unknowns[why];
};

/** The value when known, else `undefined`. For places where unknown and absent are treated alike on purpose. */
export const knownValue = <T>(reading: Reading<T> | undefined): T | undefined =>
  reading?.known ? reading.value : undefined;
