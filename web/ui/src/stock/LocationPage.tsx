import { Button, InlineNotification } from "@carbon/react";
import { useState } from "react";
import { Link, useParams } from "react-router";
import type { LocationDetail } from "../api/stockTypes";
import type { Session } from "../api/types";
import { useStockLocation } from "../api/useStockLocation";
import { Empty } from "../common/Empty";
import { words } from "../common/format";
import { ListState } from "../common/ListState";
import { supervises } from "../shell/screens";
import { AdjustDialog } from "./AdjustDialog";
import { BalanceTable } from "./BalanceTable";
import { Facts } from "./Facts";
import { itemLink, mapLink, unitLink } from "./links";
import { Limits } from "./Limits";
import { MovementTimeline } from "./MovementTimeline";
import { StockHead } from "./StockHead";

/** One place: how full it is, what stands in it and what is on its way. */
export default function LocationPage({ session }: { session: Session }) {
  const { locationId } = useParams();
  const location = useStockLocation(locationId);
  return <ListState query={location}>{(data) => <ShownLocation key={data.location.locationId} detail={data} session={session} />}</ListState>;
}

function ShownLocation({ detail, session }: { detail: LocationDetail; session: Session }) {
  const { location, blockReason, contents, onItsWay } = detail;
  const [asking, setAsking] = useState(false);
  const blocked = [location.blockedForPutAway && "put-away", location.blockedForRemoval && "removal"].filter(Boolean).join(" and ");
  return (
    <>
      <StockHead title={`Location ${location.locationId}`} subtitle={`${words(location.kind)} in zone ${location.zone} of site ${location.siteId}`}>
        <Button as={Link} kind="tertiary" size="md" to={mapLink(location.siteId, location.locationId)}>
          Show on the map
        </Button>
        {supervises(session) && (
          <Button kind="tertiary" size="md" data-testid="add-found" onClick={() => setAsking(true)}>
            Add found goods
          </Button>
        )}
      </StockHead>
      {blocked && <InlineNotification className="df-wide" kind="warning" lowContrast hideCloseButton title={`Blocked for ${blocked}.`} subtitle={blockReason ?? "No reason was given."} data-testid="location-block" />}
      <div className="df-columns">
        <section className="df-panel">
          <h2>How full it is</h2>
          <Limits detail={detail} />
        </section>
        <section className="df-panel">
          <h2>Place</h2>
          <Facts
            facts={{
              ...(location.aisle > 0 && { Rack: `aisle ${location.aisle}, bay ${location.bay}, level ${location.level}` }),
              Condition: words(location.condition),
              Mixing: words(location.mixing),
              "Picked from": location.pickable ? "yes" : "no",
              "From the west wall": `${(location.xMm / 1000).toFixed(1)} m`,
              "From the south wall": `${(location.yMm / 1000).toFixed(1)} m`,
            }}
          />
        </section>
      </div>
      <section className="df-panel">
        <h2>Contents, in base units</h2>
        {contents.length === 0 ? <Empty>It is empty.</Empty> : <BalanceTable rows={contents} session={session} without={["Location"]} />}
      </section>
      <section className="df-panel">
        <h2>On its way here</h2>
        {onItsWay.length === 0 ? (
          <p className="df-subtitle">Nothing.</p>
        ) : (
          <ul className="df-links">
            {onItsWay.map((unit) => (
              <li key={unit.handlingUnitId}>
                <Link className="df-mono" to={unitLink(unit.handlingUnitId)}>{unit.handlingUnitId}</Link> with <Link className="df-mono" to={itemLink(unit.itemId)}>{unit.itemId}</Link>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="df-panel">
        <h2>Latest movements</h2>
        <MovementTimeline filter={{ locationId: location.locationId }} />
      </section>
      {asking && <AdjustDialog kind="ADJUST" siteId={location.siteId} locationId={location.locationId} row={null} onClose={() => setAsking(false)} />}
    </>
  );
}
