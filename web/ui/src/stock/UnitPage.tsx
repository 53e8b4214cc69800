import { Link, useParams } from "react-router";
import type { HandlingUnitDetail } from "../api/stockTypes";
import type { Session } from "../api/types";
import { useHandlingUnit } from "../api/useHandlingUnit";
import { Empty } from "../common/Empty";
import { kilograms, words } from "../common/format";
import { ListState } from "../common/ListState";
import { StateTag } from "../common/StateTag";
import { BalanceTable } from "./BalanceTable";
import { Facts } from "./Facts";
import { locationLink, movementsLink, unitLink } from "./links";
import { MovementTimeline } from "./MovementTimeline";
import { StockHead } from "./StockHead";
import { UnitBranch } from "./UnitBranch";

/** One handling unit: where it is, what stands on it and in what it stands. */
export default function UnitPage({ session }: { session: Session }) {
  const { sscc } = useParams();
  const unit = useHandlingUnit(sscc);
  return <ListState query={unit}>{(data) => <ShownUnit key={data.unit.handlingUnitId} detail={data} session={session} />}</ListState>;
}

function ShownUnit({ detail: { unit, children, contents }, session }: { detail: HandlingUnitDetail; session: Session }) {
  return (
    <>
      <StockHead title={`${words(unit.kind)} ${unit.handlingUnitId}`} extra={<StateTag state={unit.state} />} subtitle={`At site ${unit.siteId}`} />
      <section className="df-panel">
        <h2>Unit</h2>
        <Facts
          facts={{
            Location: <Link className="df-mono" to={locationLink(unit.locationId)}>{unit.locationId}</Link>,
            "Stands on": unit.parentId ? <Link className="df-mono" to={unitLink(unit.parentId)}>{unit.parentId}</Link> : "no other unit",
            Document: unit.document ? <Link className="df-mono" to={movementsLink({ document: unit.document })}>{unit.document}</Link> : "none",
            Weight: unit.weightGrams === null ? "not weighed" : kilograms(unit.weightGrams),
          }}
        />
      </section>
      <section className="df-panel">
        <h2>Units on it</h2>
        {children.length === 0 ? (
          <p className="df-subtitle">None.</p>
        ) : (
          <ul className="df-tree">
            {children.map((child) => (
              <UnitBranch key={child.handlingUnitId} unit={child} />
            ))}
          </ul>
        )}
      </section>
      <section className="df-panel">
        <h2>Contents, in base units</h2>
        {contents.length === 0 ? <Empty>Nothing stands on it directly.</Empty> : <BalanceTable rows={contents} session={session} without={["Unit"]} />}
      </section>
      <section className="df-panel">
        <h2>Latest movements</h2>
        <MovementTimeline filter={{ handlingUnitId: unit.handlingUnitId }} />
      </section>
    </>
  );
}
