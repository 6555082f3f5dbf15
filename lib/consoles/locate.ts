import { known, type Reading, type UnknownReason, unknown } from '../shared/reading';
import { MAX_SUBJECT } from '../text/regex-sanity';
import { isVisible, lineOf } from './dom-text';
import type { Field, Locator } from './pack';
import { readInto } from './roots';
import { isMasked } from './values';

/** A field's root: the page, or the element (a row, a card) that the field belongs to. */
export type Root = Document | Element;

const regexes = new Map<string, RegExp>();

/** Packs' regexes are compiled once. They were checked when the pack was accepted. */
export function regexOf(source: string): RegExp {
  let regex = regexes.get(source);
  if (!regex) {
    regex = new RegExp(source, 'u');
    regexes.set(source, regex);
  }
  return regex;
}

/** A pack taught on another browser may hold a selector that this one doesn't know: it then finds nothing, and the field is blind. */
const unusable = new Set<string>();

/** Between two selectors: the second one looks inside the roots (shadow roots, frames) of what the first one finds. */
const INTO = ' >>> ';

/** The root itself where it matches, then the elements below it, in document order. */
export function select(root: Root, css: string): Element[] {
  const into = css.lastIndexOf(INTO);
  if (into >= 0) {
    const roots = select(root, css.slice(0, into)).flatMap(readInto);
    return roots.flatMap((one) => select(one as Document, css.slice(into + INTO.length)));
  }
  if (unusable.has(css)) return [];
  try {
    const below = root.querySelectorAll(css);
    const own = 'matches' in root && root.matches(css);
    return below.length === 0 && !own ? [] : own ? [root, ...below] : [...below];
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    unusable.add(css);
    return [];
  }
}

/** An element and the text it gives for a field. */
interface Place<T = string> {
  element: Element;
  text: () => T;
}

const MAX_LABELLED = 2_000;

/** The deepest elements whose text begins with a label, each with what follows it: in itself, in the next element, in its parent. */
function labelled(root: Root, css: string | undefined, label: string): Place[] {
  const start = regexOf(`^(?:${label})\\s{0,3}[:：]?\\s{0,3}`);
  const after = (element: Element | null): string | null => {
    if (!element || (element.textContent?.length ?? 0) > MAX_LABELLED) return null;
    const line = lineOf(element);
    const hit = start.exec(line);
    return hit ? line.slice(hit[0].length) : null;
  };
  const hits = select(root, css ?? '*').filter((element) => after(element) !== null);
  return hits
    .filter((element) => !hits.some((other) => other !== element && element.contains(other)))
    .map((element) => {
      const next = element.nextElementSibling;
      return {
        element,
        text: () => after(element) || (next ? lineOf(next) : after(element.parentElement)) || '',
      };
    });
}

/** The cell of a table row under a header, or the cell that names its own column. */
function inColumn(row: Element, column: string): Element[] {
  const header = regexOf(column);
  const named = select(row, '[data-name],[prop]').filter((cell) =>
    header.test(cell.getAttribute('data-name') ?? cell.getAttribute('prop') ?? ''),
  );
  if (named.length > 0) return named;
  const heads = headsOf(row);
  const head = heads.find((one) => header.test(lineOf(one)));
  const cells = [...row.children];
  // A row of other breadth (a cell that spans rows, a heading) doesn't stand under this head.
  if (!head || breadth(cells) !== breadth(heads)) return [];
  const before = breadth(heads.slice(0, heads.indexOf(head)));
  const cell = cells.find((_, i) => breadth(cells.slice(0, i)) === before);
  return cell ? [cell] : [];
}

const breadth = (cells: Element[]): number =>
  cells.reduce((sum, cell) => sum + Number(cell.getAttribute('colspan') ?? 1), 0);

/** The head over a row: its table's own, or, where head and rows scroll apart, that of the only other table around that has one. */
export function headsOf(row: Element): Element[] {
  const table = row.closest('table');
  for (let around: Element | null | undefined = table, i = 0; around && i < 5; around = around.parentElement, i++) {
    const heads = [...around.querySelectorAll('thead th')];
    if (heads.length > 0) return new Set(heads.map((head) => head.closest('tr'))).size === 1 ? heads : [];
  }
  return [];
}

function fits(locator: Locator, element: Element, root: Root): boolean {
  if (locator.visible !== false && !isVisible(element)) return false;
  if (!locator.style && !locator.geometry) return true;
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  if (locator.style) {
    const { property, value } = locator.style;
    if (view.getComputedStyle(element).getPropertyValue(property) !== value) return false;
  }
  if (!locator.geometry) return true;
  const outer = ('documentElement' in root ? root.documentElement : root).getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  const isLeft = inner.left - outer.left < outer.right - inner.right;
  return (locator.geometry === 'left-half') === isLeft;
}

function valueIn(locator: Locator, text: string): string | null {
  let value: string | null = text;
  if (locator.match && text !== '') {
    const hit = regexOf(locator.match).exec(text.slice(0, MAX_SUBJECT));
    value = hit && (hit[1] ?? hit[0]);
  }
  return locator.digits && value ? value.replace(/\D/g, '') || null : value;
}

/** What a locator finds; the text is `null` where the locator's regex doesn't fit it. */
function placesOf(locator: Locator, fieldRoot: Root): Place<string | null>[] {
  let root = fieldRoot;
  if (locator.closest) {
    const outer = 'closest' in root ? root.closest(locator.closest) : null;
    if (!outer) return [];
    root = outer;
  }
  const { attribute, css } = locator;
  let places: Place[];
  if (locator.label) places = labelled(root, css, locator.label);
  else {
    let elements: Element[];
    if (locator.column) elements = 'closest' in root ? inColumn(root, locator.column) : [];
    else if (css) elements = select(root, css);
    else elements = ['documentElement' in root ? root.documentElement : root];
    places = elements.map((element) => ({
      element,
      text: () => (attribute ? (element.getAttribute(attribute) ?? '').trim() : lineOf(element)),
    }));
  }
  return places
    .filter(({ element }) => fits(locator, element, root))
    .map(({ element, text }) => ({ element, text: () => valueIn(locator, text()) }));
}

/** The elements of the first locator that finds any. A locator's `match` must fit an element's text. */
export function findElements(field: Field, root: Root): Element[] {
  for (const locator of field) {
    const places = placesOf(locator, root);
    const found = locator.match ? places.filter(({ text }) => text() !== null && text() !== '') : places;
    if (found.length > 0) return found.map(({ element }) => element);
  }
  return [];
}

/** Whether any of the locators finds anything: how rows are sorted into kinds. */
export const holds = (tests: readonly Locator[] | undefined, root: Root): boolean =>
  (tests ?? []).some((test) => findElements([test], root).length > 0);

function readOne(locator: Locator, root: Root, personal: boolean): Reading<string> {
  const places = placesOf(locator, root);
  if (places.length === 0) return unknown('blind');
  const texts = new Set(places.map(({ text }) => text()));
  const fitting = [...texts].filter((text) => text !== null && text !== '') as string[];
  if (fitting.length > 1) return unknown('ambiguous');
  const value = fitting[0];
  if (value === undefined) return unknown(texts.has(null) ? 'unreadable' : 'missing');
  return personal && isMasked(value) ? unknown('masked') : known(value);
}

/** Of two reasons the one that says more about the page wins. */
const WEIGHT: Record<UnknownReason, number> = { blind: 0, missing: 1, unreadable: 2, masked: 3, ambiguous: 4 };

const worse = (a: UnknownReason, b: UnknownReason): UnknownReason => (WEIGHT[b] > WEIGHT[a] ? b : a);

/**
 * Reads a field: the value of the first locator that finds one, else the reason why none did. Several elements of one locator that
 * say different things are `ambiguous`, and later locators don't get to decide between them. `personal`: asterisks in the value
 * mean that the page hides it.
 */
export function readField(field: Field | undefined, root: Root, personal = false): Reading<string> {
  let why: UnknownReason = 'blind';
  for (const locator of field ?? []) {
    const reading = readOne(locator, root, personal);
    if (reading.known || reading.why === 'ambiguous') return reading;
    why = worse(why, reading.why);
  }
  return unknown(why);
}

/** Reads a field by all its locators, and `more`: those that find a value must find the same one. */
export function readAgreed(field: Field, root: Root, more: readonly Reading<string>[]): Reading<string> {
  const readings = [...field.map((locator) => readOne(locator, root, false)), ...more];
  const values = new Set(readings.flatMap((reading) => (reading.known ? [reading.value] : [])));
  if (values.size > 1) return unknown('ambiguous');
  const [value] = values;
  const why = readings.reduce<UnknownReason>((all, one) => (one.known ? all : worse(all, one.why)), 'blind');
  return value === undefined || why === 'ambiguous' ? unknown(why) : known(value);
}

/** Turns a text that was read into a value; what `parse` doesn't understand is `unreadable`. */
export function parsed<T>(reading: Reading<string>, parse: (text: string) => T | null): Reading<T> {
  if (!reading.known) return reading;
  const value = parse(reading.value);
  return value === null ? unknown('unreadable') : known(value);
}
