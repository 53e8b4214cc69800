import { Link } from "react-router";
import type { Movement } from "../api/stockTypes";
import { movementsLink, processLink } from "./links";

/** Who posted a movement, by which process and who approved it. */
export function MovementOrigin({ movement }: { movement: Movement }) {
  return (
    <>
      {movement.postedBy}
      {movement.processInstanceKey && (
        <>
          {" "}
          in <Link to={processLink(movement.processInstanceKey)}>process {movement.processInstanceKey}</Link>
        </>
      )}
      {movement.approvedBy && `, approved by ${movement.approvedBy}`}
      {movement.approval && ` (${movement.approval})`}
    </>
  );
}

/** Which movement undid this one, or which this one undid. */
export function Reversal({ movement }: { movement: Movement }) {
  const other = movement.reversesId ?? movement.reversedById;
  if (other === null) return null;
  return (
    <Link className="df-reversal" to={movementsLink({ document: movement.document, movement: other })}>
      {movement.reversesId !== null ? `reverses ${other}` : `reversed by ${other}`}
    </Link>
  );
}
