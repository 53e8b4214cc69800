import { Button } from "@carbon/react";
import { Link } from "react-router";
import { useStockLocation } from "../../api/useStockLocation";
import { counted, dateTime, day, words } from "../../common/format";
import { ListState } from "../../common/ListState";
import { StateTag } from "../../common/StateTag";
import { Facts } from "../Facts";
import { itemLink, locationLink } from "../links";
import type { Colouring } from "./colouring";
import type { Spot } from "./spots";

const SHOWN = 8;

interface Props {
  spot: Spot;
  locationId: string;
  colouring: Colouring;
  now: number;
  onChoose: (locationId: string) => void;
  onClose: () => void;
}

/** What stands at a spot, level by level, and what is in the chosen bin. */
export function BinPanel({ spot, locationId, colouring, now, onChoose, onClose }: Props) {
  const bin = spot.bins.find((one) => one.locationId === locationId)!;
  const blocked = [bin.blockedForPutAway && "put-away", bin.blockedForRemoval && "removal"].filter(Boolean).join(" and ");
  return (
    <section className="df-panel df-bin" aria-label={`Bin ${locationId}`} data-testid="bin-panel">
      <h2 className="df-mono">{locationId}</h2>
      {spot.bins.length > 1 && (
        <ul className="df-bin-levels" aria-label="Levels, the highest first">
          {spot.bins.toReversed().map((level) => (
            <li key={level.locationId}>
              <button type="button" aria-pressed={level === bin} onClick={() => onChoose(level.locationId)}>
                <svg viewBox="0 0 16 16" aria-hidden>
                  <rect className={`df-spot df-shade--${colouring.step([level], now)}`} x={1} y={1} width={14} height={14} />
                </svg>
                Level {level.level} <span>{colouring.text([level], now)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Facts
        facts={{
          Place: `${words(bin.kind)}, zone ${bin.zone}`,
          Fill: bin.fillPercent === null ? "no limit" : `${Math.round(bin.fillPercent)} %`,
          Holds: bin.quantity === 0 ? "nothing" : `${counted(bin.quantity, "base unit")} of ${counted(bin.items, "item")}`,
          ...(blocked && { Blocked: <strong className="df-overdue">for {blocked}</strong> }),
          ...(bin.oldestReceivedAt && { "Oldest received": dateTime(bin.oldestReceivedAt) }),
          ...(bin.earliestExpiry && { "Expires first": day(bin.earliestExpiry) }),
        }}
      />
      {bin.quantity > 0 && <Contents key={locationId} locationId={locationId} />}
      <div className="df-bin-actions">
        <Button as={Link} kind="tertiary" size="md" to={locationLink(locationId)}>
          Open the location
        </Button>
        <Button kind="ghost" size="md" onClick={onClose}>
          Close
        </Button>
      </div>
    </section>
  );
}

function Contents({ locationId }: { locationId: string }) {
  const location = useStockLocation(locationId);
  return (
    <ListState query={location} empty={(data) => data.contents.length === 0} emptyText="It is empty.">
      {({ contents }) => (
        <ul className="df-bin-contents">
          {contents.slice(0, SHOWN).map(({ cell, quantity, expiry }) => (
            <li key={Object.values(cell).join(" ")}>
              <Link className="df-mono" to={itemLink(cell.itemId, { siteId: cell.siteId })}>
                {cell.itemId}
              </Link>
              <span>{counted(quantity, "base unit")}</span>
              {cell.status !== "AVAILABLE" && <StateTag state={cell.status} />}
              <span className="df-second">{[cell.lot && `lot ${cell.lot}`, cell.handlingUnitId && `unit ${cell.handlingUnitId}`, expiry && `expires ${day(expiry)}`].filter(Boolean).join(", ")}</span>
            </li>
          ))}
          {contents.length > SHOWN && <li className="df-second">and {contents.length - SHOWN} more</li>}
        </ul>
      )}
    </ListState>
  );
}
