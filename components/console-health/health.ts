import { fieldName } from '../../lib/service/field-name';
import type { FieldHealth, Health } from '../../lib/service/view';
import type { Translate } from '../../lib/shared/strings';

export type Light = 'good' | 'partly' | 'blind';

/** A console is blind when nothing at all was found, partly so when some field's place was not. Empty places are no fault. */
export function lightOf(health: Health): Light {
  const states = Object.values(health);
  if (states.every((state) => state === 'blind')) return 'blind';
  return states.some((state) => state === 'blind') ? 'partly' : 'good';
}

/** The fields in one state, by name, each name once. */
export function fieldsIn(health: Health, state: FieldHealth, t: Translate): string[] {
  const names = Object.entries(health)
    .filter(([, one]) => one === state)
    .map(([field]) => fieldName(field, t));
  return [...new Set(names)];
}
