import { Button } from "@carbon/react";
import { useState } from "react";
import { Link } from "react-router";
import type { AdjustmentKind, StockRow } from "../api/stockTypes";
import type { Session } from "../api/types";
import { count, dateTime, day } from "../common/format";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { supervises } from "../shell/screens";
import { AdjustDialog } from "./AdjustDialog";
import { cellMovements, itemLink, locationLink, unitLink } from "./links";

const COLUMNS: Column<StockRow>[] = [
  { name: "Item", cell: ({ cell }) => <Link className="df-mono" to={itemLink(cell.itemId, { siteId: cell.siteId })}>{cell.itemId}</Link> },
  { name: "Location", cell: ({ cell }) => <Link className="df-mono" to={locationLink(cell.locationId)}>{cell.locationId}</Link> },
  { name: "Status", cell: ({ cell }) => <StateTag state={cell.status} /> },
  { name: "Lot", cell: ({ cell }) => (cell.lot ? <span className="df-mono">{cell.lot}</span> : "–") },
  { name: "Unit", cell: ({ cell }) => (cell.handlingUnitId ? <Link className="df-mono" to={unitLink(cell.handlingUnitId)}>{cell.handlingUnitId}</Link> : "loose") },
  { name: "Owner", cell: ({ cell }) => cell.owner || "own", wide: true },
  { name: "Quantity", cell: (row) => <Link to={cellMovements(row.cell)} aria-label={`${count(row.quantity)} base units, show their movements`}>{count(row.quantity)}</Link>, number: true },
  { name: "Reserved", cell: (row) => <Link to={itemLink(row.cell.itemId, { siteId: row.cell.siteId, tab: "reservations" })} aria-label={`${count(row.reserved)} base units reserved, show for whom`}>{count(row.reserved)}</Link>, number: true },
  { name: "Free", cell: (row) => <Link to={locationLink(row.cell.locationId)} aria-label={`${count(row.free)} base units free, show the location`}>{count(row.free)}</Link>, number: true },
  { name: "Expires", cell: (row) => day(row.expiry) },
  { name: "Received", cell: (row) => dateTime(row.receivedAt), wide: true },
];

interface Props {
  rows: StockRow[];
  session: Session;
  /** Columns that say the same in every row. */
  without?: string[];
}

/** Balances; who supervises may ask for a change of each. */
export function BalanceTable({ rows, session, without = [] }: Props) {
  const [asking, setAsking] = useState<{ row: StockRow; kind: AdjustmentKind } | null>(null);
  const actions: Column<StockRow> = {
    name: "",
    cell: (row) => (
      <span className="df-row-actions">
        <Button kind="ghost" size="sm" data-testid="adjust-stock" aria-label={`Adjust stock of ${row.cell.itemId} at ${row.cell.locationId}`} onClick={() => setAsking({ row, kind: "ADJUST" })}>
          Adjust stock
        </Button>
        <Button kind="ghost" size="sm" data-testid="change-status" aria-label={`Change status of ${row.cell.itemId} at ${row.cell.locationId}`} onClick={() => setAsking({ row, kind: "CHANGE_STATUS" })}>
          Change status
        </Button>
      </span>
    ),
  };
  const owned = rows.some(({ cell }) => cell.owner);
  const shown = COLUMNS.filter((column) => !without.includes(column.name) && (owned || column.name !== "Owner"));
  return (
    <>
      <SimpleTable label="Balances in base units" rows={rows} columns={supervises(session) ? [...shown, actions] : shown} id={({ cell }) => Object.values(cell).join(" ")} testId="balance-row" />
      {asking && <AdjustDialog kind={asking.kind} siteId={asking.row.cell.siteId} locationId={asking.row.cell.locationId} row={asking.row} onClose={() => setAsking(null)} />}
    </>
  );
}
