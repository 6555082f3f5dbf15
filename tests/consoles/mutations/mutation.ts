import type { ConsolePack, Field } from '../../../lib/consoles/pack';
import { findElements } from '../../../lib/consoles/reader/locate';
import type { FixturePage } from '../pages';

type Shown = Record<string, unknown>;

/** What consoles do to their pages from one week to the next, and from one second to the next. */
export interface Mutation {
  name: string;
  /**
   * Changes the shown page; false where it has nothing to work on. A function: what a person reads from the page then, in place of
   * what was expected of it.
   */
  change(pack: ConsolePack, document: Document, page: FixturePage): boolean | ((expected: Shown) => Shown);
}

export const chatRows = (pack: ConsolePack, document: Document): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(pack.list?.row ?? 'no-row'),
];

export const messageRows = (pack: ConsolePack, document: Document): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(pack.messages?.row ?? 'no-row'),
];

/** Places of a field, the shown ones. */
export const placesOf = (field: Field | undefined, root: Document | Element): HTMLElement[] =>
  findElements(field ?? [], root) as HTMLElement[];

/** Where the open buyer is named; behind its label, where that is how it is found. */
const headPlaces = (pack: ConsolePack, document: Document): HTMLElement[] =>
  placesOf(pack.conversation?.buyer, document).map((place) =>
    pack.conversation?.buyer[0]?.label ? (place.nextElementSibling as HTMLElement) : place,
  );

/** The same, beside the list. */
export const headers = (pack: ConsolePack, document: Document): HTMLElement[] =>
  headPlaces(pack, document).filter((it) => !chatRows(pack, document).some((row) => row.contains(it)));

/** Where the buyer's name stands: over the talk and in the list. */
export const namePlaces = (pack: ConsolePack, document: Document): HTMLElement[] => [
  ...new Set([
    ...headPlaces(pack, document),
    ...chatRows(pack, document).flatMap((row) => placesOf(pack.list?.name, row)),
  ]),
];

/** The places of the words of one message each: rows that say something in one place. */
export const wordPlaces = (pack: ConsolePack, document: Document): { row: HTMLElement; place: HTMLElement }[] =>
  messageRows(pack, document).flatMap((row) => {
    const places = placesOf(pack.messages?.text, row).filter((place) => place.textContent?.trim());
    return places.length === 1 ? [{ row, place: places[0] as HTMLElement }] : [];
  });

/** Elements from markup, in the document's own tree. */
export function made(document: Document, html: string): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder.firstElementChild as HTMLElement;
}

/** A change made to each of these elements; false where there are none. */
export function each<T>(all: readonly T[], change: (one: T, i: number) => void): boolean {
  all.forEach(change);
  return all.length > 0;
}

export type Order = Record<string, unknown>;

/** Text nodes of the page's body that match. */
export function textNodes(document: Document, match: RegExp): Text[] {
  const all: Text[] = [];
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        if (match.test(child.nodeValue ?? '')) all.push(child as Text);
      } else if ((child as Element).localName !== 'script' && (child as Element).localName !== 'template') walk(child);
    }
  };
  walk(document.body);
  return all;
}

/** Whether orders are read from the page: from a page of them, or beside a talk. */
export const isOrders = (pack: ConsolePack): boolean => pack.orders !== undefined;

/** Those of them that may be about orders: what is said in the talk beside them stays as it was said. */
export const orderTexts = (pack: ConsolePack, document: Document, match: RegExp): Text[] =>
  textNodes(document, match).filter((node) => !pack.messages || !node.parentElement?.closest(pack.messages.row));
