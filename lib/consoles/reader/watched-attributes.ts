import type { ConsolePack } from '../pack';

/** What can hide an element, or sort it, by a selector of any pack. */
const ALWAYS = ['class', 'style', 'hidden', 'id'];

/** By which a cell says, or shows, in which column it stands. */
const OF_COLUMNS = ['data-name', 'prop', 'colspan'];

/**
 * The attributes that a pack's selectors and values depend on. Watching these alone spares the page's busy ones (positions, progress,
 * tooltips) a way through the observer.
 */
export function watchedAttributes(pack: ConsolePack): string[] {
  const names = new Set(ALWAYS);
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (key === 'attribute') names.add(value);
      if (key === 'column') for (const name of OF_COLUMNS) names.add(name);
      if (/^(?:css|closest|row)$/.test(key))
        for (const [, name] of value.matchAll(/\[\s*([\w-]+)/g)) names.add(name as string);
    } else if (value && typeof value === 'object') {
      for (const [name, part] of Object.entries(value)) visit(part, name);
    }
  };
  visit(pack, '');
  return [...names];
}
