import type { ReactNode } from "react";

export interface Column<T> {
  name: string;
  cell: (row: T) => ReactNode;
  number?: boolean;
  wide?: boolean;
  /** On a phone the cell is as wide as its card. */
  full?: boolean;
}

interface Props<T> {
  label: string;
  rows: T[];
  columns: Column<T>[];
  id: (row: T) => string;
  testId?: string;
}

/** A plain table; on a phone each row is a card without the columns marked wide. The roles stand here because a card's layout takes a table's away. */
export function SimpleTable<T>({ label, rows, columns, id, testId }: Props<T>) {
  return (
    <div className="df-table">
      <table className="cds--data-table cds--data-table--md" role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.name} role="columnheader" scope="col" className={classes(column)}>
                <span className="cds--table-header-label">{column.name || <span className="df-visually-hidden">Actions</span>}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={id(row)} role="row" data-testid={testId} data-key={id(row)}>
              {columns.map((column) => (
                <td key={column.name} role="cell" className={classes(column)} data-label={column.name}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classes<T>(column: Column<T>): string {
  return [column.number && "df-number", column.wide && "df-wide-only", column.full && "df-full"].filter(Boolean).join(" ");
}
