import { Table, TableBody, TableCell, TableContainer, TableHead, TableHeader, TableRow } from "@carbon/react";
import type { ReactNode } from "react";

export interface Column<T> {
  name: string;
  cell: (row: T) => ReactNode;
  number?: boolean;
  wide?: boolean;
}

interface Props<T> {
  label: string;
  rows: T[];
  columns: Column<T>[];
  id: (row: T) => string;
  testId?: string;
}

/** A plain table; columns marked wide are left out on a phone. */
export function SimpleTable<T>({ label, rows, columns, id, testId }: Props<T>) {
  return (
    <TableContainer>
      <Table size="md" aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableHeader key={column.name} className={classes(column)}>
                {column.name}
              </TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={id(row)} data-testid={testId} data-key={id(row)}>
              {columns.map((column) => (
                <TableCell key={column.name} className={classes(column)}>
                  {column.cell(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function classes<T>(column: Column<T>): string {
  return [column.number && "df-number", column.wide && "df-wide-only"].filter(Boolean).join(" ");
}
