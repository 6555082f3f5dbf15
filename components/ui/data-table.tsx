import type { ReactNode } from 'react';

interface Column<Row> {
  /** Also the key of the column. */
  title: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the right. */
  number?: boolean;
  /** Short words that stay on one line. */
  short?: boolean;
}

interface DataTableProps<Row> {
  label: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  columns: Column<Row>[];
}

/** A plain table; the first column names the row. In a narrow window each row becomes a card, its cells below one another behind their titles. */
export function DataTable<Row>({ label, rows, keyOf, columns }: DataTableProps<Row>) {
  const align = (number: boolean | undefined) => (number ? 'text-right' : 'text-left');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="relative overflow-x-auto" tabIndex={0} aria-label={label}>
      <table className="w-full border-collapse max-sm:block">
        <thead className="text-sm text-muted max-sm:sr-only">
          <tr className="border-b border-line">
            {columns.map((column) => (
              <th
                key={column.title}
                scope="col"
                className={`px-2 py-1 font-normal whitespace-nowrap ${align(column.number)}`}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => (
            <tr key={keyOf(row)} className="border-b border-line align-top hover:bg-hover max-sm:block max-sm:py-1">
              {columns.map((column, i) => {
                const className = `px-2 py-1 font-normal ${align(column.number)} ${column.short || column.number ? 'sm:whitespace-nowrap' : ''} max-sm:block max-sm:py-0.5 max-sm:text-left`;
                return i === 0 ? (
                  <th key={column.title} scope="row" className={className}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.title}
                    data-title={column.title}
                    className={`${className} max-sm:empty:hidden max-sm:before:mr-2 max-sm:before:text-sm max-sm:before:text-muted max-sm:before:content-[attr(data-title)]`}
                  >
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
