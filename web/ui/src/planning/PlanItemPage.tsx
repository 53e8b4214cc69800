import { Link, useParams } from "react-router";
import type { Alternative, PlanItemView, PlannedItem } from "../api/planTypes";
import type { Session } from "../api/types";
import { usePlanItem } from "../api/usePlanItem";
import { day, euros, words } from "../common/format";
import { ListState } from "../common/ListState";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { supervises } from "../shell/screens";
import { quantity } from "../stock/levels";
import { itemLink } from "../stock/links";
import { ForecastFan } from "./ForecastFan";
import { amount, percent } from "./money";
import { OutlookChart } from "./OutlookChart";
import { PlanningHead } from "./PlanningHead";
import { ProposalTable } from "./ProposalTable";
import { WhatIfPanel } from "./WhatIfPanel";

/** An item at a site as a run planned it: what will be asked for, what to do and why. */
export default function PlanItemPage({ session }: { session: Session }) {
  const { run = "", siteId = "", itemId = "" } = useParams();
  const view = usePlanItem(run, siteId, itemId);
  return <ListState query={view}>{(data) => <Shown view={data} session={session} />}</ListState>;
}

function Shown({ view: { item, plannedOn, proposals, outlook }, session }: { view: PlanItemView; session: Session }) {
  return (
    <>
      <PlanningHead title={`${item.itemId} at ${item.siteId}`} subtitle={`${item.description}, planned on ${day(plannedOn)} by ${item.runNumber}`}>
        <Link to={itemLink(item.itemId)}>Stock of the item</Link>
      </PlanningHead>
      <section className="df-panel">
        <h2>Demand by week</h2>
        {item.weeks.length > 0 ? <ForecastFan item={item} /> : <p className="df-subtitle">The forecast is not made yet.</p>}
        {item.method && <p className="df-subtitle">{item.demandClass && `${words(item.demandClass)}. `}{item.method}</p>}
      </section>
      <section className="df-panel">
        <h2>What to do</h2>
        {proposals.length > 0 ? <ProposalTable proposals={proposals} decides={supervises(session)} /> : <p className="df-subtitle">Nothing is proposed.</p>}
        {item.reason && <p className="df-reason">{item.reason}</p>}
        {item.alternatives.length > 0 && <SimpleTable label="Quantities that were compared" rows={item.alternatives} columns={alternatives(item.baseUnit)} id={(other) => other.name} testId="alternative-row" />}
      </section>
      {outlook.length > 0 && (
        <section className="df-panel">
          <h2>Stock in the coming quarter</h2>
          <OutlookChart weeks={outlook} unit={item.baseUnit} level={item.level} />
        </section>
      )}
      <section className="df-panel">
        <h2>The policy&apos;s numbers</h2>
        <PolicyFacts item={item} />
      </section>
      <WhatIfPanel item={item} />
    </>
  );
}

const alternatives = (unit: string): Column<Alternative>[] => [
  { name: "Quantity", cell: (other) => quantity(other.quantity, unit) },
  { name: "Which is", cell: (other) => words(other.name) },
  { name: "Expected cost", number: true, cell: (other) => `${euros(other.cost * 100)} a week` },
];

function PolicyFacts({ item }: { item: PlannedItem }) {
  const unit = item.baseUnit;
  const facts: [string, string][] = [
    ["Source", item.fromSite ? `fed by ${item.fromSite}` : (item.supplierId ?? "nobody delivers it")],
    ["Price", `${euros(item.priceCents)} per ${unit}`],
    ["Ordered in", `packs of ${quantity(item.pack, unit)}, ${quantity(item.minimum, unit)} at least`],
    ["Lead time", `${amount(item.leadDays, "days")} expected, ${item.leadDaysLate} days nine times of ten`],
    ["Review", "every night"],
    ["Service target", percent(item.service)],
    ["Level", quantity(item.level, unit)],
    ["Of it safety", quantity(item.safety, unit)],
    ["Free to sell", quantity(item.available, unit)],
    ["On the way", quantity(item.onTheWay, unit)],
    ["Owed to orders", quantity(item.owed, unit)],
  ];
  return (
    <>
      <dl className="df-whatif">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {item.leadSource && <p className="df-subtitle">Lead time: {item.leadSource}.</p>}
    </>
  );
}
