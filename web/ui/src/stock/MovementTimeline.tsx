import { Link } from "react-router";
import { useMovements } from "../api/useMovements";
import { counted, moment, sentence, words } from "../common/format";
import { ListState } from "../common/ListState";
import { movementsLink } from "./links";
import { MovementEnds } from "./MovementEnds";
import { MovementOrigin, Reversal } from "./MovementOrigin";
import { direction } from "./movementText";
import { quantity } from "./levels";

const SHOWN = 30;
const SIGNS = { 1: "+", "-1": "−", 0: "" };

interface Props {
  filter: { itemId?: string; locationId?: string; siteId?: string; handlingUnitId?: string };
  /** The base unit, where all movements are of one item. */
  unit?: string;
}

/** The latest movements as a story: what, from where to where, who, why and by which process. */
export function MovementTimeline({ filter, unit }: Props) {
  const movements = useMovements({ ...filter, page: 0, size: SHOWN });
  return (
    <ListState query={movements} empty={(data) => data.items.length === 0} emptyText="Nothing moved here yet.">
      {(data) => (
        <>
          <ol className="df-timeline">
            {data.items.map((movement) => (
              <li key={movement.id} data-testid="movement-entry" className={`df-timeline-entry df-timeline-entry--${direction(movement, filter.siteId)}`}>
                <time dateTime={movement.effectiveAt}>{moment(movement.effectiveAt)}</time>
                <div>
                  <strong>
                    {words(movement.type)} {SIGNS[direction(movement, filter.siteId)]}
                    {unit ? quantity(movement.quantity, unit) : `${counted(movement.quantity, "base unit")} of ${movement.itemId}`}
                  </strong>{" "}
                  <Reversal movement={movement} />
                  <div>
                    <MovementEnds movement={movement} />
                  </div>
                  <div className="df-second">
                    {movement.document && (
                      <>
                        <Link className="df-mono" to={movementsLink({ document: movement.document })}>
                          {movement.document}
                        </Link>
                        {" · "}
                      </>
                    )}
                    {movement.reason && `${sentence(movement.reason)} · `}
                    <MovementOrigin movement={movement} />
                    {movement.serials.length > 0 && ` · serials ${movement.serials.join(", ")}`}
                  </div>
                </div>
              </li>
            ))}
          </ol>
          {data.total > data.items.length && (
            <p className="df-more">
              <Link to={movementsLink(filter)}>Show all {counted(data.total, "movement")}</Link>
            </p>
          )}
        </>
      )}
    </ListState>
  );
}
