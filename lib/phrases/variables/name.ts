import type { PhraseVariable } from '../phrase';

/** What makes two names the same variable: neither width nor case nor spaces count, so `{ＳＫＵ}` and `{sku}` are one. */
export const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Looks values up by name. Of names that are the same variable the last one counts; a blank value is none. */
export function valuesByName(values: Readonly<Record<string, string>>): (name: string) => string | undefined {
  const byKey = new Map<string, string>();
  for (const [name, value] of Object.entries(values)) {
    const trimmed = value.trim();
    if (trimmed !== '') byKey.set(nameKey(name), trimmed);
  }
  return (name) => byKey.get(nameKey(name));
}

/** The setting of a variable; of several for the same name the first one counts. */
export const settingOf = (settings: readonly PhraseVariable[], name: string): PhraseVariable | undefined => {
  const key = nameKey(name);
  return settings.find((setting) => nameKey(setting.name) === key);
};
