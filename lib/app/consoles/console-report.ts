import type { ConsolePack } from '../../consoles/pack';
import type { ConsoleEntry } from './consoles';

/** A quoted value in a selector may be somebody's name: its place is told, not the value. */
const withoutValues = (css: string): string => css.replace(/"[^"]*"|'[^']*'/g, '"…"');

/** Selectors by their place in the pack. Labels and regexes are left out: they may quote the page. */
function selectorsIn(value: unknown, path: string, key: string): [string, string][] {
  if (typeof value === 'string') return /^(?:css|closest|row)$/.test(key) ? [[path, withoutValues(value)]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([part, inner]) => selectorsIn(inner, path ? `${path}.${part}` : part, part));
}

/** What an issue needs to know of a console, without a word of buyers, a shop's name or an address. `versions`: of browser and extension. */
export function consoleReport(entry: ConsoleEntry, pack: ConsolePack, versions: Record<string, string>): string {
  const { id, version, kind, origin, trust, health } = entry;
  const report = {
    // An own pack's id is made from its address.
    pack: { id: origin === 'own' && !entry.replacesShipped ? 'own' : id, version, kind, origin, trust },
    versions,
    lookedAt: health ? new Date(health.at).toISOString() : null,
    fields: Object.fromEntries(
      (health?.fields ?? []).map(({ field, state, foundAt }) => [
        field,
        foundAt === null || state === 'found'
          ? state
          : `${state}, found ${new Date(foundAt).toISOString().slice(0, 10)}`,
      ]),
    ),
    selectors: Object.fromEntries(selectorsIn(pack, '', '')),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
