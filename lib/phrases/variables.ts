import { dateText, isDate } from './variables/date';
import { type Filled, fillParts } from './variables/fill';
import { type Part, parseParts } from './variables/parse';

export type { Filled } from './variables/fill';

/** A phrase's text in its pieces; the language is described at `parseParts`. */
export const parseTemplate = (body: string): Part[] => parseParts(body, isDate);

/**
 * Puts values in the place of variables. `values` wins over a default; a variable with neither is missing and its name stands in the
 * pieces, but such text must never reach an input box. A nested phrase that was not resolved beforehand is missing too. `now`: epoch ms.
 * One pass: what a value says is never read as a template.
 */
export const fillTemplate = (body: string, values: Readonly<Record<string, string>>, now: number): Filled =>
  fillParts(parseTemplate(body), values, (name) => dateText(name, now));

/** The template with its dates as defaults of their names, for a page, which knows no dates: `{今天+2=11月25日}`. `now`: epoch ms. */
export const withDates = (body: string, now: number): string =>
  parseTemplate(body)
    .map((part) => (part.kind === 'date' ? `{${part.name}=${dateText(part.name, now)}}` : part.source))
    .join('');
