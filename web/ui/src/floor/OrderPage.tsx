import { Button, Modal } from "@carbon/react";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { http } from "../api/http";
import type { OrderDetail, Session } from "../api/types";
import { useOrder } from "../api/useOrder";
import { Empty } from "../common/Empty";
import { dateTime, moment, words } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { useAction } from "../common/useAction";
import { supervises } from "../shell/screens";
import { TOO_LATE_TO_CANCEL } from "./states";

type Line = OrderDetail["lines"][number];

const LINES: Column<Line>[] = [
  { name: "Item", cell: (line) => <span className="df-mono">{line.itemId}</span> },
  { name: "Line", cell: (line) => line.line, number: true, wide: true },
  { name: "Ordered", cell: (line) => line.quantity, number: true },
  { name: "Allocated", cell: (line) => line.allocated, number: true },
  { name: "Cross-docked", cell: (line) => line.crossDocked, number: true, wide: true },
  { name: "Picked", cell: (line) => line.picked, number: true },
  { name: "Shipped", cell: (line) => line.shipped, number: true },
  { name: "Short", cell: (line) => (line.settledShort > 0 ? <strong className="df-overdue">{line.settledShort}</strong> : 0), number: true },
];

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
            title={`Order ${data.orderNumber}`}
            extra={<StateTag state={data.state} />}
            subtitle={`${data.customer.name}, ${data.customer.country} · class ${data.customerClass} · due ${dateTime(data.dueAt)}`}
          >
            <Button as={Link} kind="tertiary" size="md" to={`/monitor?q=${encodeURIComponent(data.orderNumber)}`}>
              Show its diagrams
            </Button>
            {supervises(session) && !TOO_LATE_TO_CANCEL.includes(data.state) && (
              <Button kind="danger--tertiary" size="md" disabled={cancel.isPending} onClick={() => setAsking(true)}>
                Cancel order
              </Button>
            )}
          </PageTitle>
          <section className="df-panel">
            <h2>Lines, in base units</h2>
            <SimpleTable label="Lines" rows={data.lines} columns={LINES} id={(line) => String(line.line)} />
          </section>
          <section className="df-panel">
            <h2>What the sender was told</h2>
            {data.events.length === 0 ? (
              <Empty>Nothing yet.</Empty>
            ) : (
              <ul className="df-alerts">
                {data.events.map((event, index) => (
                  <li key={index}>
                    <time dateTime={event.at}>{moment(event.at)}</time>
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
