import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { Button } from './button';
import { type LoadRows, usePages } from './use-pages';

interface FilteredRowsProps<Filter extends string, Row> {
  label: string;
  filters: readonly { id: Filter; title: string }[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
  /** Rows that pass the filter. */
  count: number;
  /** Another value means that the rows have changed. */
  revision: unknown;
  load: LoadRows<Row>;
  /** Pixels of a usual row; the real height is measured. */
  height: number;
  empty: string;
  /** The rows shown are those of the settings before. */
  isStale?: boolean;
  /** Between the filters and the rows. */
  above?: ReactNode;
  children: (row: Row | undefined) => ReactNode;
}

/** Rows by kind, however many they are, of which only those that are seen are asked for. */
export function FilteredRows<Filter extends string, Row>(props: FilteredRowsProps<Filter, Row>) {
  const { label, filters, filter, onFilter, count, height, isStale = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
  });
  const items = rows.getVirtualItems();
  const rowAt = usePages(filter, props.revision, props.load, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  return (
    <div className="flex flex-col gap-1">
      <fieldset className="flex flex-wrap gap-1">
        <legend className="sr-only">{label}</legend>
        {filters.map(({ id, title }) => (
          <Button
            key={id}
            aria-pressed={id === filter}
            className={id === filter ? 'bg-accent-soft font-medium' : ''}
            onClick={() => {
              onFilter(id);
              rows.scrollToOffset(0);
            }}
          >
            {title}
          </Button>
        ))}
      </fieldset>
      {props.above}
      <section
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={label}
        className={`h-[45vh] min-h-40 overflow-y-auto rounded-sm border border-line ${isStale ? 'opacity-60' : ''}`}
      >
        {count === 0 ? <p className="p-2 text-muted">{props.empty}</p> : null}
        <ul className="relative" style={{ height: rows.getTotalSize() }}>
          {items.map((item) => (
            <li
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              aria-posinset={item.index + 1}
              aria-setsize={count}
              className="absolute inset-x-0 border-b border-line px-2 py-1"
              style={{ minHeight: height, transform: `translateY(${item.start}px)` }}
            >
              {props.children(rowAt(item.index))}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
