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

/** A plain table; the first column names the row. */
export function DataTable<Row>({ label, rows, keyOf, columns }: DataTableProps<Row>) {
  const align = (number: boolean | undefined) => (number ? 'text-right' : 'text-left');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label={label}>
      <table className="w-full border-collapse">
        <thead className="text-sm text-muted">
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
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="border-b border-line align-top hover:bg-hover">
              {columns.map((column, i) => {
                const className = `px-2 py-1 font-normal ${align(column.number)} ${column.short || column.number ? 'whitespace-nowrap' : ''}`;
                return i === 0 ? (
                  <th key={column.title} scope="row" className={className}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.title} className={className}>
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
