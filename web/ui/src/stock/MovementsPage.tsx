import { Link } from "react-router";
import type { Movement } from "../api/stockTypes";
import { useMovements } from "../api/useMovements";
import { count, moment, sentence, words } from "../common/format";
import { ListState } from "../common/ListState";
import { Pager } from "../common/Pager";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { useFilter } from "../common/useFilter";
import { itemLink, movementsLink } from "./links";
import { MoreFilters } from "./MoreFilters";
import { MovementEnds } from "./MovementEnds";
import { MovementOrigin, Reversal } from "./MovementOrigin";
import { SiteSelect } from "./SiteSelect";
import { StockHead } from "./StockHead";

const FIELDS = { itemId: "Item", locationId: "Location", lot: "Lot", handlingUnitId: "Handling unit", document: "Document", serial: "Serial number" };

const columns = (shown: string): Column<Movement>[] => [
  {
    name: "Movement",
    cell: (movement) => (
      <>
        {words(movement.type)}
        <span className="df-second">{String(movement.id) === shown ? <mark>no. {movement.id}</mark> : `no. ${movement.id}`}</span>
        <Reversal movement={movement} />
      </>
    ),
  },
  { name: "When", cell: (movement) => moment(movement.effectiveAt) },
  { name: "Item", cell: (movement) => <Link className="df-mono" to={itemLink(movement.itemId)}>{movement.itemId}</Link> },
  { name: "Base units", cell: (movement) => count(movement.quantity), number: true },
  { name: "From and to", cell: (movement) => <MovementEnds movement={movement} /> },
  { name: "Document", cell: (movement) => (movement.document ? <Link className="df-mono" to={movementsLink({ document: movement.document })}>{movement.document}</Link> : "–") },
  { name: "Why", cell: (movement) => (movement.reason ? sentence(movement.reason) : "–"), wide: true },
  { name: "Who", cell: (movement) => <MovementOrigin movement={movement} /> },
  { name: "Serials", cell: (movement) => (movement.serials.length > 0 ? <span className="df-mono">{movement.serials.join(", ")}</span> : "–"), wide: true },
];

/** The ledger: every change of stock, the newest first. */
export default function MovementsPage() {
  const [filter, change] = useFilter("siteId", "itemId", "locationId", "lot", "handlingUnitId", "document", "serial", "movement", "page");
  const { movement, ...narrowed } = filter;
  const page = Number(filter.page) || 0;
  const movements = useMovements({ ...narrowed, page, size: 50 });
  return (
    <>
      <StockHead title="Movements" subtitle="Every change of stock, the newest first; a line is never changed, only reversed by another" />
      <div className="df-filters">
        <SiteSelect value={filter.siteId} onChange={(siteId) => change({ siteId, page: "" })} />
      </div>
      <MoreFilters fields={FIELDS} values={filter} label="Filter by item, location, lot, unit, document or serial number" onChange={(changes) => change({ ...changes, page: "" })} />
      <ListState query={movements} empty={(data) => data.items.length === 0} emptyText="No movement fits. Change the filter; codes have to be whole.">
        {(data) => (
          <>
            <SimpleTable label="Movements" rows={data.items} columns={columns(movement).filter((column) => column.name !== "Serials" || data.items.some((one) => one.serials.length > 0))} id={(one) => String(one.id)} testId="movement-row" />
            <Pager page={page} size={data.size} total={data.total} onChange={(next) => change({ page: String(next) })} />
          </>
        )}
      </ListState>
    </>
  );
}
