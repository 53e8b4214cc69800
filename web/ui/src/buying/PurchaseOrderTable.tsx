import { Link } from "react-router";
import type { PurchaseOrderSummary } from "../api/buyingTypes";
import { count, dateTime, euros } from "../common/format";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { purchaseOrderLink, supplierLink } from "./links";

const COLUMNS: Column<PurchaseOrderSummary>[] = [
  { name: "Order", cell: (order) => <Link className="df-mono" to={purchaseOrderLink(order.orderNumber)}>{order.orderNumber}</Link> },
  {
    name: "State",
    cell: (order) => (
      <>
        <StateTag state={order.state} />
        {order.closedShort && <span className="df-second df-overdue">short</span>}
      </>
    ),
  },
  { name: "Supplier", cell: (order) => <Link to={supplierLink(order.supplierId)}>{order.supplierName}</Link> },
  { name: "Site", cell: (order) => order.siteId, wide: true },
  { name: "Value", cell: (order) => euros(order.valueCents), number: true, wide: true },
  { name: "Received", cell: (order) => `${count(order.received)} of ${count(order.quantity)} base units`, number: true },
  { name: "Raised", cell: (order) => (order.planRun ? `${order.raisedBy}, ${order.planRun}` : order.raisedBy), wide: true },
  { name: "Expected", cell: (order) => (order.promisedAt ? dateTime(order.promisedAt) : <>{dateTime(order.neededAt)}<span className="df-second">wanted</span></>) },
];

/** Purchase orders as rows. */
export function PurchaseOrderTable({ orders }: { orders: PurchaseOrderSummary[] }) {
  return <SimpleTable label="Purchase orders" rows={orders} columns={COLUMNS} id={(order) => order.orderNumber} testId="purchase-order-row" />;
}
