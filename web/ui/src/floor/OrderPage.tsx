import { Button, Modal } from "@carbon/react";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { http } from "../api/http";
import type { OrderDetail, Session } from "../api/types";
import { useOrder } from "../api/useOrder";
import { dateTime, words } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { useAction } from "../common/useAction";
import { supervises } from "../shell/screens";

type Line = OrderDetail["lines"][number];

const LINES: Column<Line>[] = [
  { name: "Line", cell: (line) => line.line, number: true },
  { name: "Item", cell: (line) => <span className="df-mono">{line.itemId}</span> },
  { name: "Ordered", cell: (line) => line.quantity, number: true },
  { name: "Allocated", cell: (line) => line.allocated, number: true },
  { name: "Picked", cell: (line) => line.picked, number: true },
  { name: "Shipped", cell: (line) => line.shipped, number: true, wide: true },
  { name: "Short", cell: (line) => line.settledShort, number: true, wide: true },
];

const ENDED = ["SEALED", "ISSUED", "DISPATCHED", "CANCELLED", "CANCELLING", "REJECTED"];

/** One order: where it stands, its lines, what its sender was told. */
export default function OrderPage({ session }: { session: Session }) {
  const { number } = useParams();
  const order = useOrder(number);
  const [asking, setAsking] = useState(false);
  const cancel = useAction({ run: () => http.post(`/api/orders/${encodeURIComponent(number!)}/cancel`), stale: ["orders", "overview"], done: () => "The order is being cancelled; stock and promises are given back." });
  return (
    <ListState query={order}>
      {(data) => (
        <>
          <PageTitle
            title={
              <>
                Order <span className="df-mono">{data.orderNumber}</span> <StateTag state={data.state} />
              </>
            }
            subtitle={`${data.customer.name}, ${data.customer.country} · class ${data.customerClass} · due ${dateTime(data.dueAt)}`}
          >
            <Button as={Link} kind="tertiary" size="md" to={`/monitor?q=${encodeURIComponent(data.orderNumber)}`}>
              Diagrams
            </Button>
            {supervises(session) && !ENDED.includes(data.state) && (
              <Button kind="danger--tertiary" size="md" onClick={() => setAsking(true)}>
                Cancel order
              </Button>
            )}
          </PageTitle>
          <section className="df-panel">
            <h2>Lines</h2>
            <SimpleTable label="Lines" rows={data.lines} columns={LINES} id={(line) => String(line.line)} />
          </section>
          <section className="df-panel">
            <h2>What the sender was told</h2>
            {data.events.length === 0 ? (
              <p className="df-empty">Nothing yet.</p>
            ) : (
              <ul className="df-alerts">
                {data.events.map((event, index) => (
                  <li key={index}>
                    <time dateTime={event.at}>{dateTime(event.at)}</time>
                    <span>
                      <strong>{words(event.kind)}</strong> {event.text}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <Modal open={asking} danger modalHeading={`Cancel order ${data.orderNumber}?`} primaryButtonText="Cancel the order" secondaryButtonText="Keep it" onRequestClose={() => setAsking(false)} onRequestSubmit={() => (setAsking(false), cancel.mutate(undefined))}>
            <p>What was promised, picked or packed for it is given back to stock.</p>
          </Modal>
        </>
      )}
    </ListState>
  );
}
