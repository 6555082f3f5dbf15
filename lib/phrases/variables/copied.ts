import { fillTemplate, parseTemplate } from '../variables';
import { expandNested, type Nestable } from './nested';

/** A phrase as it is copied outside any chat: nested phrases, dates and defaults in place, what is open left as it is written. `now`: epoch ms. */
export function copiedText(
  phrase: Nestable,
  find: (codeKey: string) => Nestable | undefined,
  now: number,
): { text: string; open: string[] } {
  const { template, variables } = expandNested(phrase, find);
  const defaults = variables.flatMap(({ name, fallback }) => (fallback === undefined ? [] : [[name, fallback]]));
  const open = new Set<string>();
  const words = parseTemplate(template).map(({ source }) => {
    const { text, missing } = fillTemplate(source, Object.fromEntries(defaults), now);
    if (missing.length === 0) return text;
    open.add(source);
    return source;
  });
  return { text: words.join(''), open: [...open] };
}
