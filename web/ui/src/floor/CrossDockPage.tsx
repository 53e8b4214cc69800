import { Button } from "@carbon/react";
import { Link, useParams } from "react-router";
import type { CrossDock, Reasons } from "../api/types";
import { useCrossDock } from "../api/useCrossDock";
import { count, dateTime, measure, words } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { processLink, unitLink } from "../stock/links";

type Line = CrossDock["lines"][number];

const lines = (baseUnit: string): Column<Line>[] => [
  { name: "Order", cell: (line) => <Link className="df-mono" to={`/orders/${encodeURIComponent(line.orderNumber)}`}>{line.orderNumber}</Link> },
  { name: "Line", cell: (line) => line.orderLine, number: true, wide: true },
  { name: `Quantity, ${baseUnit}`, cell: (line) => count(line.quantity), number: true },
  { name: "State", cell: (line) => <StateTag state={line.state} /> },
  { name: "Found", cell: (line) => (line.planned ? "when announced" : "at the receipt"), wide: true },
  { name: "Cut-off", cell: (line) => dateTime(line.cutOffAt) },
];

/** One cross-docked unit: for whom it is, where it goes, and why. */
export default function CrossDockPage() {
  const { sscc } = useParams();
  const found = useCrossDock(sscc);
  return (
    <ListState query={found}>
      {({ unit, whyNotPutAway, whyThisLane }) => (
        <>
          <PageTitle
            title={`Unit ${unit.handlingUnitId}`}
            extra={<StateTag state={unit.state} />}
            subtitle={`${count(unit.quantity)} ${unit.baseUnit} of ${unit.itemId} from delivery ${unit.deliveryNumber} · ${unit.laneId ? `lane ${unit.laneId}` : "no lane yet"} · ${unit.loadNumber ?? words(unit.carrier)}, leaves ${dateTime(unit.departAt)}`}
          >
            {unit.processInstanceKey && (
              <Button as={Link} kind="tertiary" size="md" to={processLink(unit.processInstanceKey)}>
                Show its diagram
              </Button>
            )}
            <Button as={Link} kind="ghost" size="md" to={unitLink(unit.handlingUnitId)}>
              What it holds
            </Button>
          </PageTitle>
          <section className="df-panel">
            <h2>Orders</h2>
            <SimpleTable label="Orders" rows={unit.lines} columns={lines(unit.baseUnit)} id={(line) => String(line.line)} testId="cross-dock-line" />
          </section>
          {whyNotPutAway && <Why reasons={whyNotPutAway} />}
          {whyThisLane && <Why reasons={whyThisLane} />}
        </>
      )}
    </ListState>
  );
}

function Why({ reasons }: { reasons: Reasons }) {
  return (
    <section className="df-panel">
      <h2>{reasons.title}</h2>
      <p>{reasons.reason}</p>
      <SimpleTable
        label={reasons.title}
        rows={reasons.candidates}
        columns={[
          { name: "Choice", cell: (candidate) => (candidate.chosen ? <strong>{candidate.label}</strong> : candidate.label) },
          { name: "Score", cell: (candidate) => measure(candidate.score), number: true },
          { name: "What it means", cell: (candidate) => candidate.note },
        ]}
        id={(candidate) => candidate.label + candidate.note}
      />
    </section>
  );
}
