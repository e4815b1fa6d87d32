import type { Column } from '../components/DataTable';
import type { Export } from '../components/ExportMenu';
import { markingsInWords, type PageState } from '../page/pageState';

/**
 * A table as CSV. Every row has the markings and the state of the record beside it, so that the file stays a table that programs read, and a
 * row that is copied elsewhere takes them along.
 */
export function csvOf<TRow>(label: string, columns: readonly Column<TRow>[], rows: readonly TRow[]): Export {
  return { label, extension: 'csv', make: page => new Blob([csvText(columns, rows, page)], { type: 'text/csv;charset=utf-8' }) };
}

function csvText<TRow>(columns: readonly Column<TRow>[], rows: readonly TRow[], page: PageState): string {
  const state = [markingsInWords(page.markings), page.record?.version ?? null, page.record?.asOf ?? null];
  const lines = rows.map(row => [...columns.map(column => valueOf(column, row)), ...state]);
  const headings = [...columns.map(column => column.heading), 'Markings', 'Record version', 'As of'];
  // The mark at the beginning tells spreadsheets that it is UTF-8.
  return '\uFEFF' + [headings, ...lines].map(line => line.map(quoted).join(',')).join('\r\n') + '\r\n';
}

function valueOf<TRow>(column: Column<TRow>, row: TRow): string | number | null {
  if (column.text) return column.text(row);
  const cell = column.cell(row);
  return typeof cell === 'string' || typeof cell === 'number' ? cell : null;
}

// A text that a spreadsheet would take for a formula is led by an apostrophe (OWASP, "CSV Injection").
function quoted(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
