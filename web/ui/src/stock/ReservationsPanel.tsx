import { Link } from "react-router";
import type { Reservation } from "../api/stockTypes";
import { useReservations } from "../api/useReservations";
import { dateTime } from "../common/format";
import { ListState } from "../common/ListState";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { quantity } from "./levels";
import { locationLink, movementsLink, unitLink } from "./links";

const AT_MOST = 200;

const columns = (unit: string): Column<Reservation>[] => [
  { name: "Document", cell: (held) => <Link className="df-mono" to={movementsLink({ document: held.document })}>{held.document}</Link> },
  { name: "Line", cell: (held) => held.line, number: true },
  { name: "Reserved", cell: (held) => quantity(held.quantity, unit), number: true },
  { name: "Location", cell: (held) => <Link className="df-mono" to={locationLink(held.locationId)}>{held.locationId}</Link> },
  { name: "Lot", cell: (held) => held.lot || "–" },
  { name: "Unit", cell: (held) => (held.handlingUnitId ? <Link className="df-mono" to={unitLink(held.handlingUnitId)}>{held.handlingUnitId}</Link> : "loose"), wide: true },
  { name: "Since", cell: (held) => dateTime(held.createdAt) },
];

interface Props {
  itemId: string;
  filter: { siteId: string };
  unit: string;
}

/** Who holds the item's stock, and where. */
export function ReservationsPanel({ itemId, filter, unit }: Props) {
  const reservations = useReservations(itemId, filter);
  return (
    <ListState query={reservations} empty={(all) => all.length === 0} emptyText="Nobody holds any of it.">
      {(all) => (
        <>
          <SimpleTable label="Reservations" rows={all} columns={columns(unit)} id={(held) => [held.document, held.line, held.locationId, held.lot, held.handlingUnitId].join(" ")} testId="reservation-row" />
          {all.length >= AT_MOST && <p className="df-more">Only the first {AT_MOST} are shown.</p>}
        </>
      )}
    </ListState>
  );
}
