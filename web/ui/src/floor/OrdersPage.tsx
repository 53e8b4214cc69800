import { Search, Select, SelectItem } from "@carbon/react";
import { Link } from "react-router";
import type { OrderSummary } from "../api/types";
import { useOrders } from "../api/useOrders";
import { count, dateTime, words } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { Pager } from "../common/Pager";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { useFilter } from "../common/useFilter";
import { ORDER_STATES } from "./states";

const STATES = [...ORDER_STATES.running, ...ORDER_STATES.ended];

const COLUMNS: Column<OrderSummary>[] = [
  { name: "Order", cell: (order) => <Link className="df-mono" to={`/orders/${encodeURIComponent(order.orderNumber)}`}>{order.orderNumber}</Link> },
  { name: "State", cell: (order) => <StateTag state={order.state} /> },
  { name: "Customer", cell: (order) => order.customer.name },
  { name: "Country", cell: (order) => order.customer.country, wide: true },
  { name: "Lines", cell: (order) => count(order.lines), number: true },
  { name: "Units", cell: (order) => count(order.quantity), number: true, wide: true },
  { name: "Allocated", cell: (order) => `${order.fillPercent} %`, number: true, wide: true },
  { name: "Wave", cell: (order) => order.waveNumber ?? "–", wide: true },
  { name: "Due", cell: (order) => dateTime(order.dueAt) },
];

/** Orders, the newest first. */
export default function OrdersPage() {
  const [filter, change] = useFilter("state", "q", "page");
  const page = Number(filter.page) || 0;
  const orders = useOrders({ state: filter.state, q: filter.q, page, size: 50 });
  return (
    <>
      <PageTitle title="Orders" subtitle="The newest first" />
      <div className="df-filters">
        <Search size="md" labelText="Search by order number or customer" placeholder="Order number or customer" value={filter.q} onChange={(event) => change({ q: event.target.value, page: "" })} />
        <Select id="state" size="md" labelText="State" hideLabel value={filter.state} onChange={(event) => change({ state: event.target.value, page: "" })}>
          <SelectItem value="" text="All states" />
          {STATES.map((state) => (
            <SelectItem key={state} value={state} text={words(state)} />
          ))}
        </Select>
      </div>
      <ListState query={orders} empty={(data) => data.items.length === 0} emptyText="No order fits. Change the filter, or send an order by POST /api/orders.">
        {(data) => (
          <>
            <SimpleTable label="Orders" rows={data.items} columns={COLUMNS} id={(order) => order.orderNumber} testId="order-row" />
            <Pager page={page} size={data.size} total={data.total} onChange={(next) => change({ page: String(next) })} />
          </>
        )}
      </ListState>
    </>
  );
}
