import type { ListRules, Locator, Verified } from '../pack';
import { isVisible, lineOf } from '../reader/dom-text';
import { select } from '../reader/locate';
import { nameIn } from '../reader/name-text';
import { type AskedFor, askByPlaces, asked } from './ask';
import { MARKED } from './rows';
import { askInside, holds, isIn, partsOf, shows } from './way-into';

/** Elements of a row, itself among them, that are looked at for a mark. */
const MARKED_PARTS = 21;
/** Elements of a row that are looked at for its name. */
const MOST_PARTS = 60;

/** Attributes that say something of now: another message, and the row has another value. */
const OF_A_MOMENT = /time|date|unread|count|num|index|order|sort|rank|pos|msg|message|last|preview|status|state/;

/** Ids that frameworks make up anew each time the page is drawn, as React does. */
const MADE_UP = /^(?:[\w-]*[:«_]+)?r[:_]?[0-9a-z]{1,4}[:»_]+$/i;
/** The greatest step between two rows' numbers that are only counted on. */
const MOST_COUNTED = 50;

/** Whether the rows' values only count them, in steps as wide as each row has parts that are counted too. */
function isCount(values: readonly string[]): boolean {
  const numbers = values.map((value) => Number(value.replace(/\D/g, '')));
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  return step > 0 && step <= MOST_COUNTED && numbers.every((it, i) => it - (numbers[0] as number) === i * step);
}

/** Attributes that tell rows apart: there on every row, another value on each, and neither a mere count nor made up anew with each drawing. */
export function tellingAttribute(rows: readonly Element[]): { css?: string; attribute: string } | null {
  const places: { css?: string; of(row: Element): Element | null }[] = [{ of: (row) => row }];
  const first = rows[0];
  if (!first || rows.length < 2) return null;
  for (const child of [...first.querySelectorAll('*')].slice(0, 12)) {
    const inEach = asked(child).find(({ css, stability }) => stability > 0.5 && rows.every((row) => shows(row, css)));
    if (inEach) places.push({ css: inEach.css, of: (row) => row.querySelector(inEach.css) });
  }
  for (const { css, of } of places) {
    const names = [...(of(first)?.attributes ?? [])].map(({ name }) => name);
    const lasting = names.filter((it) => it.startsWith('data-') && !OF_A_MOMENT.test(it));
    for (const attribute of [...lasting, ...names.filter((it) => it === 'id')]) {
      const values = rows.map((row) => of(row)?.getAttribute(attribute) ?? '');
      if (
        values.every((value) => value.length >= 2 && value.length <= 100 && !MADE_UP.test(value)) &&
        new Set(values).size === rows.length &&
        !isCount(values)
      ) {
        return { ...(css ? { css } : {}), attribute };
      }
    }
  }
  return null;
}

/** The elements of a row that hold words and no other element, in its order. */
const wordsIn = (row: Element): Element[] =>
  partsOf(row, MOST_PARTS)
    .map(({ element }) => element)
    .filter((it) => it !== row && it.children.length === 0 && lineOf(it) !== '');

/** Whether an element of a row is, or has in it, more than what the row begins with, which is its name in nearly all lists. */
export function isBehindName(element: Element, row: Element): boolean {
  const [first, ...others] = wordsIn(row);
  return first !== undefined && element !== first && others.some((it) => isIn(it, element) || isIn(element, it));
}

/**
 * Where a row shows the buyer's name: the element that says just what the head of the page says, else the most of what that begins with,
 * since heads go on with notes and buttons; else the row's first words.
 */
export function nameInRow(row: Element, rows: readonly Element[], headerName: string): Element | null {
  const leaves = wordsIn(row);
  const named =
    leaves.find((it) => lineOf(it) === headerName) ??
    leaves.find((it) => (it.getAttribute('title') ?? '') === headerName) ??
    // A badge beside the name, in its own place.
    partsOf(row, MOST_PARTS).findLast(({ element }) => nameIn(element) === headerName)?.element ??
    leaves
      .filter((it) => headerName.startsWith(lineOf(it)))
      .reduce<Element | undefined>(
        (best, it) => (best && lineOf(best).length >= lineOf(it).length ? best : it),
        undefined,
      );
  const name = named ?? leaves[0];
  if (!name) return rows.length > 0 && lineOf(row) !== '' ? row : null;
  return name;
}

/** An attribute's values in the rows, each row's own or that of the first part that has it. */
const valuesOf = (name: string, rows: readonly Element[]): (string | null)[] =>
  rows.map((it) => (it.hasAttribute(name) ? it : it.querySelector(`[${name}]`))?.getAttribute(name) ?? null);

/** Whether each row has another value of an attribute, and none that says which is open. */
function tellsRows(name: string, values: readonly (string | null)[]): boolean {
  const isMark = [name, ...values].some((it) => it && (MARKED.test(it) || /^(?:true|false|page)$/.test(it)));
  return !isMark && !values.includes(null) && new Set(values).size === values.length;
}

/** Whether a selector asks for what each row has another value of: it says which row this is, whatever is open. */
const isOfThisRow = (css: string, rows: readonly Element[]): boolean =>
  [...css.matchAll(/\[([\w-]+)=|#/g)].some(([, name = 'id']) => tellsRows(name, valuesOf(name, rows)));

/** What a row has in attributes that say which row it is: their values, and of each what no other row's has. */
export function ownValues(row: Element, rows: readonly Element[]): string[] {
  const all = [row, ...rows.filter((it) => it !== row)];
  const parts = [row, ...row.querySelectorAll('*')].slice(0, MARKED_PARTS);
  const names = new Set(parts.flatMap((it) => it.getAttributeNames().filter((name) => OF_WHOM.test(name))));
  return [...names].flatMap((name) => {
    const values = valuesOf(name, all);
    if (!tellsRows(name, values)) return [];
    // Of `row-u8` and `row-u9` elsewhere only `u8` may stand.
    const [own = [], ...others] = values.map((it) => (it ?? '').split(/[^\p{L}\p{N}]+/u));
    return [values[0] ?? '', ...own.filter((part) => !others.some((it) => it.includes(part)))];
  });
}

/** Attributes that hold names and keys. */
const OF_WHOM = /^(?:data-.+|id|title|alt|aria-label|aria-labelledby|name)$/;

/** What the open row has and no other does. Words such as `active` and `selected` come first. */
export function activeMark(
  row: Element,
  rows: readonly Element[],
  verified: Verified,
): { locator: Locator; stability: number } | null {
  const others = rows.filter((it) => it !== row);
  const isOnly = (css: string): boolean =>
    shows(row, css) && !others.some((it) => holds(it, css)) && !isOfThisRow(css, [row, ...others]);
  const telling = /active|select|current|check|chosen|focus|open|highlight|on\b|cur\b/i;
  const found = partsOf(row, MARKED_PARTS)
    .flatMap(({ element, into }) => asked(element).map(({ css, stability }) => ({ css: into + css, stability })))
    .filter(({ css, stability }) => stability > 0.25 && isOnly(css))
    .map(({ css, stability }) => ({ css, stability: telling.test(css) ? stability : stability - 0.4 }))
    .sort((a, b) => b.stability - a.stability)[0];
  if (found && found.stability > 0.3) return { locator: { css: found.css, verified }, stability: found.stability };
  return byLooks(row, others, verified);
}

/** What pages mark the open row with, on it or on a part of it, where no class says so. Bold and coloured words say what is unread. */
const LOOKS = ['background-color', 'opacity', 'border-left-color'];

/** A row that only its looks mark, or those of one of its parts. */
function byLooks(row: Element, others: readonly Element[], verified: Verified) {
  const view = row.ownerDocument.defaultView;
  if (!view || others.length === 0) return null;
  for (const { element } of partsOf(row, MARKED_PARTS)) {
    const css = element === row ? undefined : askInside([{ root: row, element }])?.css;
    const theirs = others.map((it) => (css === undefined ? it : select(it, css)[0]));
    for (const property of LOOKS) {
      const look = (it: Element): string => view.getComputedStyle(it).getPropertyValue(property);
      const value = look(element);
      if (!value || theirs.some((it) => !it || look(it) === value)) continue;
      const locator: Locator = { ...(css === undefined ? {} : { css }), style: { property, value }, verified };
      return { locator, stability: 0.2 };
    }
  }
  return null;
}

/** How a row tells its key: an attribute that tells rows apart, else the buyer's name. */
export function keyOf(rows: readonly Element[], name: ListRules['name'][number]): Pick<ListRules, 'key' | 'keyIsName'> {
  const telling = tellingAttribute(rows);
  if (telling) return { key: telling };
  return {
    key: { ...(name.css ? { css: name.css } : {}), ...(name.attribute ? { attribute: name.attribute } : {}) },
    keyIsName: true,
  };
}

/** Whether a selector finds several things in a row that say something else each: the reader could not choose. */
const saysSeveral = (row: Element, css: string): boolean =>
  new Set(
    select(row, css)
      .filter(isVisible)
      .map((it) => lineOf(it))
      .filter(Boolean),
  ).size > 1;

/** The most lasting way to the name that finds nothing else in any row, else one by its place, as far as rows are built alike. */
function onlyName(row: Element, name: Element, rows: readonly Element[]): AskedFor | null {
  const all = [...asked(name).filter(({ stability }) => stability > 0.25), askByPlaces([{ root: row, element: name }])];
  const isIt = ({ css }: AskedFor): boolean =>
    select(row, css)[0] === name && rows.every((it) => holds(it, css) && !saysSeveral(it, css));
  return all.find((it): it is AskedFor => it !== null && isIt(it)) ?? null;
}

/** The selector of the name in each row that has one where the sample has it. */
export function nameLocator(
  row: Element,
  name: Element,
  rows: readonly Element[],
  verified: Verified,
): { locator: Locator; stability: number } | null {
  if (name === row) return { locator: { verified }, stability: 1 };
  const alone = askInside([{ root: row, element: name }]);
  // What is the most lasting in this row may be there in no other, such as an id.
  const inAll = asked(name).find(
    ({ css, stability }) => stability > 0.25 && select(row, css)[0] === name && rows.every((it) => holds(it, css)),
  );
  const first = alone && rows.every((it) => holds(it, alone.css)) ? alone : (inAll ?? alone);
  if (!first) return null;
  const own = rows.some((it) => saysSeveral(it, first.css)) ? (onlyName(row, name, rows) ?? first) : first;
  const inOthers = rows.filter((it) => holds(it, own.css)).length / rows.length;
  return { locator: { css: own.css, verified }, stability: own.stability * inOthers };
}
