import { known, type Reading, type UnknownReason, unknown } from '../../shared/reading';
import { MAX_SUBJECT } from '../../text/regex-sanity';
import type { Field, Locator } from '../pack';
import { inColumn } from './columns';
import { isVisible, lineOf } from './dom-text';
import { amountIn, isWhole, type Kind, wholeNumberNear } from './figure-text';
import { isMark, nameIn, wholeName } from './name-text';
import { readInto } from './roots';
import { isSeen } from './seen';
import { hidesPart, isMasked } from './values';

/** A field's root: the page, or the element (a row, a card) that the field belongs to. */
export type Root = Document | Element;

/** Where a field may stand: what it belongs to may have several parts, such as the rows of one order. */
export type Roots = Root | readonly Element[];

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
    // Most fields stand once or not at all, and a list of the browser costs more to go through than to ask.
    if (!own && below.length < 2) return below.length === 0 ? [] : [below[0] as Element];
    return own ? [root, ...below] : [...below];
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    unusable.add(css);
    return [];
  }
}

/** An element and the text it gives for a field. */
interface Place {
  element: Element;
  /** Null where nothing tells which part of what stands there is meant. */
  text: () => string | null;
}

const MAX_LABELLED = 2_000;
const MAX_LABEL = 20;
/** Labels of what people write themselves, which may begin like any label. */
const FREE_TEXT = /^(?:买家|卖家|商家|客服|订单)?(?:留言|备注|备忘|评价|说明)[:：]?$/;

/** Whether each holds a label and a value of its own: an empty memo before is nothing that the next pair lies in. */
const arePairs = (one: Element, other: Element): boolean =>
  one.localName === other.localName && one.childElementCount > 1 && one.childElementCount === other.childElementCount;

/** Whether an element is, or lies in, what stands behind the label of a free text below a root. */
function isFreeText(element: Element, root: Root): boolean {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    const before = at.previousElementSibling;
    if (!before || (before.textContent?.length ?? 0) > MAX_LABEL || arePairs(before, at)) continue;
    if (FREE_TEXT.test(lineOf(before))) return true;
  }
  return false;
}

const COLON = /^\s*[:：]\s*$/;
/** Whether the words behind a label go on in a part that has a label of its own: how far they go nothing tells. */
const holdsLabel = (element: Element, start: RegExp): boolean =>
  [...element.children].some((part) => {
    const own = part.previousSibling?.nodeType === 3 ? (part.previousSibling.nodeValue ?? '') : '';
    return (
      own.trim().replace(start, '') !== '' && /^.{0,40}?\p{Script=Han}{2,6}[:：] ?[A-Za-z0-9¥￥]/u.test(lineOf(part))
    );
  });

/** The deepest elements whose text begins with a label, each with what follows it: in itself, in the next element, in its parent. */
function labelled(root: Root, { css, label = '' }: Locator, kind: Kind): Place[] {
  const say = kind === 'amount' ? amountIn : lineOf;
  const isName = kind === 'name' || kind === 'key';
  const start = regexOf(`^(?:${label})\\s{0,3}[:：]?\\s{0,3}`);
  // Cheaper than what an element says, and asked of every element.
  const within = regexOf(label);
  const after = (element: Element | null): string | null => {
    const whole = element?.textContent ?? '';
    if (!element || whole.length > MAX_LABELLED || !within.test(whole)) return null;
    const line = say(element);
    const hit = start.exec(line);
    return hit ? line.slice(hit[0].length) : null;
  };
  const hits = select(root, css ?? '*').filter((element) => after(element) !== null);
  return hits
    .filter((element) => !hits.some((other) => other !== element && element.contains(other)))
    .filter((element) => !isFreeText(element, root))
    .map((element) => {
      let next = element.nextElementSibling;
      while (next && (!isVisible(next) || COLON.test(next.textContent ?? ''))) next = next.nextElementSibling;
      const beside = (): string | null => {
        if (!next) return after(element.parentElement) ?? '';
        return isName ? nameIn(next) : say(next);
      };
      const text = (): string | null => (holdsLabel(element, start) ? null : after(element) || beside());
      return { element, text: () => (isName ? wholeName(text() ?? '', element) : text()) };
    });
}

function fits(locator: Locator, element: Element, root: Root, isShown: typeof isVisible): boolean {
  if (locator.visible !== false && !isShown(element)) return false;
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

/** What a text gives for a field; `null` where the locator's regex doesn't fit it, or fits only a piece of what stands there. */
function valueIn(locator: Locator, text: string, kind: Kind): string | null {
  let value: string = text;
  let start = 0;
  if (locator.match && text !== '') {
    const hit = regexOf(locator.match).exec(text.slice(0, MAX_SUBJECT));
    if (!hit) return null;
    value = hit[1] ?? hit[0];
    start = text.indexOf(value, hit.index);
  }
  if (!isWhole(kind, text, start, start + value.length)) return null;
  return locator.digits ? value.replace(/\D/g, '') : value;
}

/** What a place says as a field of this kind. A pack that has a regex for a name knows what else stands there. */
function textIn(element: Element, { attribute, match }: Locator, kind: Kind): string | null {
  const isName = kind === 'name' || kind === 'key';
  if (attribute !== undefined) {
    const text = (element.getAttribute(attribute) ?? '').trim();
    return isName && attribute === 'title' ? wholeName(text, element) : text;
  }
  if (kind === 'amount') return amountIn(element);
  if (!isName) return lineOf(element);
  return match === undefined ? nameIn(element) : lineOf(element, isMark) || lineOf(element);
}

/** What a locator finds. */
function placesOf(locator: Locator, fieldRoot: Root, kind: Kind, isShown = isVisible): Place[] {
  let root = fieldRoot;
  if (locator.closest) {
    const outer = 'closest' in root ? root.closest(locator.closest) : null;
    if (!outer) return [];
    root = outer;
  }
  const place = (element: Element, say: () => string | null): Place => ({
    element,
    text: () => {
      const said = say();
      if (said === null) return null;
      const whole = kind === 'number' ? wholeNumberNear(element, said) : null;
      return whole ?? valueIn(locator, said, kind);
    },
  });
  const { css } = locator;
  if (locator.label) {
    const found = labelled(root, locator, kind).filter(({ element }) => fits(locator, element, root, isShown));
    return found.map(({ element, text }) => place(element, text));
  }
  let elements: Element[];
  if (locator.column) elements = 'closest' in root ? inColumn(root, regexOf(locator.column)) : [];
  else if (css) elements = select(root, css);
  else elements = ['documentElement' in root ? root.documentElement : root];
  const places: Place[] = [];
  for (const element of elements)
    if (fits(locator, element, root, isShown)) places.push(place(element, () => textIn(element, locator, kind)));
  return places;
}

function foundBy(locator: Locator, root: Root, isShown: typeof isVisible): Place[] {
  const places = placesOf(locator, root, 'words', isShown);
  return locator.match ? places.filter(({ text }) => text()) : places;
}

/** The elements of the first locator that finds any. A locator's `match` must fit an element's text. */
export function findElements(field: Field, root: Root, isShown = isVisible): Element[] {
  for (const locator of field) {
    const found = foundBy(locator, root, isShown);
    if (found.length > 0) return found.map(({ element }) => element);
  }
  return [];
}

/** Whether any of the locators finds anything: how rows are sorted into kinds. */
export const holds = (tests: readonly Locator[] | undefined, root: Root): boolean =>
  tests?.some((test) => foundBy(test, root, isVisible).length > 0) ?? false;

/** The different texts among these that say something. */
const differing = (texts: readonly (string | null)[]): string[] =>
  (texts.length === 1 ? texts : [...new Set(texts)]).filter((text) => text !== null && text !== '') as string[];

function readOne(locator: Locator, roots: Roots, kind: Kind): Reading<string> {
  const places = Array.isArray(roots)
    ? roots.flatMap((root) => placesOf(locator, root, kind))
    : placesOf(locator, roots as Root, kind);
  if (places.length === 0) return unknown('blind');
  let texts = places.map(({ text }) => text());
  let values = differing(texts);
  // Pages keep the parts of conversations that were left.
  if (values.length > 1) {
    texts = texts.filter((_, i) => isSeen((places[i] as Place).element));
    values = differing(texts);
  }
  if (values.length > 1) return unknown('ambiguous');
  const [value] = values;
  if (value === undefined) return unknown(texts.includes(null) ? 'unreadable' : 'missing');
  if (kind === 'words' || kind === 'key' || kind === 'amount') return known(value);
  return (kind === 'personal' ? hidesPart : isMasked)(value) ? unknown('masked') : known(value);
}

/** Of two reasons the one that says more about the page wins. */
const WEIGHT: Record<UnknownReason, number> = { blind: 0, missing: 1, unreadable: 2, masked: 3, ambiguous: 4 };

const worse = (a: UnknownReason, b: UnknownReason): UnknownReason => (WEIGHT[b] > WEIGHT[a] ? b : a);

/**
 * Reads a field: the value of the first locator that finds one, else the reason why none did. Several elements of one locator that
 * say different things are `ambiguous`, and later locators don't get to decide between them. Of names, personal data and numbers that
 * the page hides in part only that is known.
 */
export function readField(field: Field | undefined, roots: Roots, kind: Kind = 'words'): Reading<string> {
  let why: UnknownReason = 'blind';
  for (const locator of field ?? []) {
    const reading = readOne(locator, roots, kind);
    if (reading.known || reading.why === 'ambiguous') return reading;
    why = worse(why, reading.why);
  }
  return unknown(why);
}

/** Reads a key by all its locators, and `more`: those that find a value must find the same one. */
export function readAgreed(field: Field, root: Root, more: readonly Reading<string>[]): Reading<string> {
  const readings = [...field.map((locator) => readOne(locator, root, 'key')), ...more];
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
