import { Link } from "react-router";
import type { Movement } from "../api/stockTypes";
import { locationLink, unitLink } from "./links";
import { cellDetails, ends, type End } from "./movementText";

/** From where to where stock moved, with links to the places and units. */
export function MovementEnds({ movement }: { movement: Movement }) {
  const { from, to } = ends(movement);
  return (
    <span className="df-ends">
      <Side end={from} other={to} /> <span aria-label="to">→</span> <Side end={to} other={from} />
    </span>
  );
}

function Side({ end, other }: { end: End; other: End }) {
  if ("outside" in end) return <span>{end.outside}</span>;
  const { cell } = end;
  const details = cellDetails(cell, "cell" in other ? other.cell : null);
  return (
    <span>
      <Link className="df-mono" to={locationLink(cell.locationId)}>
        {cell.locationId}
      </Link>
      {details && ` (${details})`}
      {cell.handlingUnitId && (
        <>
          {" "}
          on <Link className="df-mono" to={unitLink(cell.handlingUnitId)}>{cell.handlingUnitId}</Link>
        </>
      )}
    </span>
  );
}
