import type { ReactNode } from 'react';

/** A column: how it is headed, and what each row has in it. */
export type Column<TRow> = {
  heading: string;

  /** What stands in the cell, for people. */
  cell: (row: TRow) => ReactNode;

  /** What stands in the cell of an exported table; the cell itself when left out and a text or number. */
  text?: (row: TRow) => string | number | null;

  /** Whether it has numbers, which are set to the right. */
  isNumeric?: boolean;
};

type DataTableProps<TRow> = {
  /** What the table shows, above it. */
  caption: string;
  columns: readonly Column<TRow>[];
  rows: readonly TRow[];

  /** Tells rows apart. */
  keyOf: (row: TRow) => string;

  /** Whether it has so many columns that large text needs more room than the page: then it is moved in a frame of its own. */
  isWide?: boolean;
};

/** A table in the pattern of the design system: on a narrow screen each row is a box with its headings. */
export function DataTable<TRow>({ caption, columns, rows, keyOf, isWide = false }: DataTableProps<TRow>) {
  const table = (
    <table className="ds_table data-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column.heading} scope="col" className={column.isNumeric ? 'numeric' : undefined}>{column.heading}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={keyOf(row)}>
            {columns.map(column => (
              <td key={column.heading} data-heading={column.heading} className={column.isNumeric ? 'numeric' : undefined}>
                <span className="data-table__value">{column.cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return isWide ? <div className="wide-table" role="region" aria-label={caption} tabIndex={0}>{table}</div> : table;
}
