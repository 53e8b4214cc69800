import { Button } from "@carbon/react";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { OPEN_STATES, type PurchaseLine, type PurchaseOrderDetail } from "../api/buyingTypes";
import type { Session } from "../api/types";
import { usePurchaseOrder } from "../api/usePurchaseOrder";
import { count, dateTime, euros, moment, words } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { buys } from "../shell/screens";
import { Facts } from "../stock/Facts";
import { itemLink } from "../stock/links";
import { CancelDialog } from "./CancelDialog";
import { supplierLink } from "./links";
import { OrderDialog } from "./OrderDialog";

const LINES: Column<PurchaseLine>[] = [
  {
    name: "Item",
    cell: (line) => (
      <>
        <Link className="df-mono" to={itemLink(line.itemId)}>{line.itemId}</Link>
        {line.reason && <span className="df-second">{line.reason}</span>}
      </>
    ),
    full: true,
  },
  { name: "Price", cell: (line) => euros(line.unitPriceCents), number: true, wide: true },
  { name: "Ordered", cell: (line) => count(line.quantity), number: true },
  { name: "Confirmed", cell: (line) => (line.confirmed === null ? "–" : count(line.confirmed)), number: true },
  { name: "On its way", cell: (line) => count(line.announced), number: true },
  { name: "Received", cell: (line) => <Received line={line} />, number: true },
  { name: "Refused", cell: (line) => count(line.refused), number: true, wide: true },
];

/** One purchase order: where it stands, its lines, what happened, what was sent. */
export default function PurchaseOrderPage({ session }: { session: Session }) {
  const { number } = useParams();
  const order = usePurchaseOrder(number);
  return <ListState query={order}>{(data) => <Detail data={data} session={session} />}</ListState>;
}

function Detail({ data, session }: { data: PurchaseOrderDetail; session: Session }) {
  const [dialog, setDialog] = useState<"confirm" | "change" | "cancel" | null>(null);
  const { order } = data;
  const open = OPEN_STATES.includes(order.state);
  const close = () => setDialog(null);
  return (
    <>
      <PageTitle title={`Purchase order ${order.orderNumber}`} extra={<StateTag state={order.state} />} subtitle={<><Link to={supplierLink(order.supplierId)}>{data.supplierName}</Link> for {order.siteId}{order.closedShort && ", closed short"}</>}>
        <Button as={Link} kind="tertiary" size="md" to={`/monitor?q=${encodeURIComponent(order.orderNumber)}`}>
          Show its diagrams
        </Button>
        {data.papers.length > 0 && (
          <Button as="a" kind="tertiary" size="md" href={`/api/purchase-orders/${encodeURIComponent(order.orderNumber)}/pdf`} target="_blank" rel="noreferrer">
            Open the PDF
          </Button>
        )}
        {buys(session) && open && (
          <>
            <Button kind="primary" size="md" onClick={() => setDialog("confirm")}>Confirm</Button>
            <Button kind="tertiary" size="md" onClick={() => setDialog("change")}>Change</Button>
          </>
        )}
        {buys(session) && (open || order.state === "REQUESTED") && (
          <Button kind="danger--tertiary" size="md" onClick={() => setDialog("cancel")}>Cancel order</Button>
        )}
      </PageTitle>
      <Facts
        facts={{
          Value: euros(data.valueCents),
          Raised: `${order.raisedBy}, ${dateTime(order.raisedAt)}`,
          "Planning run": order.planRun ?? "none",
          Approved: order.decidedBy ?? (order.sentAt ? "by the policy" : "not yet"),
          Sent: order.sentAt ? `${dateTime(order.sentAt)}, revision ${order.revision}` : "not yet",
          "Wanted by": dateTime(order.neededAt),
          Promised: order.promisedAt ? dateTime(order.promisedAt) : `not yet, ${order.reminders} reminders`,
          Closed: dateTime(order.closedAt),
        }}
      />
      <section className="df-panel">
        <h2>Lines, in base units</h2>
        <SimpleTable label="Lines" rows={order.lines} columns={LINES} id={(line) => line.itemId} testId="purchase-line" />
      </section>
      <section className="df-panel">
        <h2>What happened</h2>
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
      </section>
      {(dialog === "confirm" || dialog === "change") && <OrderDialog order={order} kind={dialog} onClose={close} />}
      {dialog === "cancel" && <CancelDialog orderNumber={order.orderNumber} onClose={close} />}
    </>
  );
}

function Received({ line }: { line: PurchaseLine }) {
  const over = line.received - line.quantity;
  return (
    <>
      {count(line.received)}
      {over > 0 && <span className="df-second">{count(over)} over</span>}
      {line.damaged > 0 && <span className="df-second df-overdue">{count(line.damaged)} damaged</span>}
    </>
  );
}
