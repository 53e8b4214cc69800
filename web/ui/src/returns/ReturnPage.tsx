import { Button } from "@carbon/react";
import { Link, useParams } from "react-router";
import type { ReturnLine } from "../api/transferTypes";
import { useReturn } from "../api/useReturn";
import { Empty } from "../common/Empty";
import { count, dateTime, euros, words } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { itemLink } from "../stock/links";


const LINES: Column<ReturnLine>[] = [
  { name: "Item", cell: (line) => <Link className="df-mono" to={itemLink(line.itemId)}>{line.itemId}</Link> },
  { name: "Announced", cell: (line) => count(line.announced), number: true, wide: true },
  { name: "Received", cell: (line) => count(line.received), number: true },
  { name: "Value of one", cell: (line) => (line.unitValueCents === null ? "not known" : euros(line.unitValueCents)), number: true, wide: true },
  {
    name: "Grade",
    cell: (line) => (
      <>
        {line.grade ?? "not yet"}
        {line.note && <span className="df-second">{line.note}</span>}
        {line.photo && <span className="df-second">Photo: {line.photo}</span>}
      </>
    ),
  },
  { name: "Becomes", cell: (line) => (line.disposition ? BECOMES[line.disposition] : "not yet") },
];

const BECOMES = { RESTOCK: "Stock again", REWORK: "Inspected again", SCRAP: "Scrap", VENDOR: "Held for the supplier" };

/** One return: what came, how it was graded and what became of it. */
export default function ReturnPage() {
  const { number } = useParams();
  const query = useReturn(number);
  return (
    <ListState query={query}>
      {(data) => (
        <>
          <PageTitle
            title={`Return ${data.returnNumber}`}
            extra={<StateTag state={data.state} />}
            subtitle={[data.siteId, data.reason, data.announced ? data.expectedAt && `expected ${dateTime(data.expectedAt)}` : "unannounced"].filter(Boolean).join(" · ")}
          >
            {data.orderNumber && (
              <Button as={Link} kind="tertiary" size="md" to={`/orders/${encodeURIComponent(data.orderNumber)}`}>
                Order {data.orderNumber}
              </Button>
            )}
            <Button as={Link} kind="tertiary" size="md" to={`/monitor?q=${encodeURIComponent(data.returnNumber)}`}>
              Show its diagram
            </Button>
          </PageTitle>
          <section className="df-panel">
            <h2>Lines, in base units</h2>
            {data.lines.length === 0 ? <Empty>Nobody has opened the parcel yet.</Empty> : <SimpleTable label="Lines" rows={data.lines} columns={LINES} id={(line) => String(line.line)} testId="return-line" />}
          </section>
          <section className="df-panel">
            <h2>Who did what</h2>
            <ul className="df-alerts">
              <Step at={data.createdAt} text={`${data.announced ? "Announced" : "Reported"} by ${data.createdBy}`} />
              <Step at={data.arrivedAt} text="Arrived" />
              {data.gradedBy && <li>Graded by {data.gradedBy}</li>}
              {data.scrapDecidedBy && <li>{`Scrap decided by ${data.scrapDecidedBy}${data.scrapNote ? `: ${data.scrapNote}` : ""}`}</li>}
              <Step at={data.closedAt} text={data.state === "NO_SHOW" ? "Did not come" : words("refund-told")} />
            </ul>
          </section>
        </>
      )}
    </ListState>
  );
}

function Step({ at, text }: { at: string | null; text: string }) {
  return at ? (
    <li>
      <time dateTime={at}>{dateTime(at)}</time>
      <span>{text}</span>
    </li>
  ) : null;
}
