import { useEffect, useRef, useState } from 'react';

const PAGE = 100;

/** Rows `from`…`to` of a list, without the last. */
export type LoadRows<Row> = (from: number, to: number) => Promise<readonly Row[]>;

/**
 * The rows around those that are seen, asked for by pages; a row not there yet is undefined. `list` says which list it is, and `revision`
 * its state: rows of an earlier state stay until those of the new one are there.
 */
export function usePages<Row>(list: string, revision: unknown, load: LoadRows<Row>, from: number, to: number) {
  const held = useRef({ list, pages: new Map<number, { revision: unknown; rows: readonly Row[] }>() });
  const [, repaint] = useState(0);
  if (held.current.list !== list) held.current = { list, pages: new Map() };
  const { pages } = held.current;
  const first = Math.floor(from / PAGE);
  const last = Math.floor(Math.max(from, to) / PAGE);
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    for (let page = first; page <= last; page++) {
      const known = pages.get(page);
      if (known?.revision === revision) continue;
      pages.set(page, { revision, rows: known?.rows ?? [] });
      void latest.current(page * PAGE, (page + 1) * PAGE).then((rows) => {
        if (pages.get(page)?.revision !== revision) return;
        pages.set(page, { revision, rows });
        repaint((n) => n + 1);
      });
    }
  }, [pages, revision, first, last]);
  return (place: number): Row | undefined => pages.get(Math.floor(place / PAGE))?.rows[place % PAGE];
}
