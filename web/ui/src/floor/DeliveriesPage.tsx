import { Button } from "@carbon/react";
import { Link } from "react-router";
import { http } from "../api/http";
import type { DeliverySummary, Session } from "../api/types";
import { useDeliveries } from "../api/useDeliveries";
import { counted, dateTime } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { Pager } from "../common/Pager";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { useAction } from "../common/useAction";
import { useFilter } from "../common/useFilter";
import { supervises } from "../shell/screens";

/** Deliveries, the newest first; the gate reports arrivals here. */
export default function DeliveriesPage({ session }: { session: Session }) {
  const [filter, change] = useFilter("page");
  const page = Number(filter.page) || 0;
  const deliveries = useDeliveries({ page, size: 50 });
  const stale = ["deliveries", "overview", "tasks"];
  const arrive = useAction({ run: (number: string) => http.post(`/api/deliveries/${number}/arrival`), stale, done: (_, number) => `The truck of ${number} is at the gate.` });
  const columns: Column<DeliverySummary>[] = [
    { name: "Delivery", cell: (delivery) => <Link className="df-mono" to={`/monitor?q=${delivery.deliveryNumber}`}>{delivery.deliveryNumber}</Link> },
    { name: "State", cell: (delivery) => <StateTag state={delivery.state} /> },
    { name: "Supplier", cell: (delivery) => delivery.supplierId },
    { name: "Site", cell: (delivery) => delivery.siteId, wide: true },
    { name: "Lines", cell: (delivery) => delivery.lines, number: true, wide: true },
    { name: "Cross-docked", cell: (delivery) => <Share delivery={delivery} /> },
    { name: "Dock", cell: (delivery) => delivery.dockDoor ?? "–" },
    { name: "Expected", cell: (delivery) => dateTime(delivery.expectedAt) },
    {
      name: "",
      cell: (delivery) =>
        supervises(session) &&
        ["ANNOUNCED", "SCHEDULED"].includes(delivery.state) && (
          <Button kind="ghost" size="sm" data-testid="delivery-arrive" disabled={arrive.isPending} onClick={() => arrive.mutate(delivery.deliveryNumber)}>
            Truck arrived
          </Button>
        ),
    },
  ];
  return (
    <>
      <PageTitle title="Deliveries" subtitle="Announced and unannounced, the newest first" />
      <ListState query={deliveries} empty={(data) => data.items.length === 0} emptyText="No delivery was announced yet. Suppliers announce them by POST /api/deliveries.">
        {(data) => (
          <>
            <SimpleTable label="Deliveries" rows={data.items} columns={columns} id={(delivery) => delivery.deliveryNumber} testId="delivery-row" />
            <Pager page={page} size={data.size} total={data.total} onChange={(next) => change({ page: String(next) })} />
          </>
        )}
      </ListState>
    </>
  );
}

/** What of it goes straight to orders, or is meant to. */
function Share({ delivery }: { delivery: DeliverySummary }) {
  if (delivery.crossDocked > 0) return <Link to="/cross-docks">{counted(delivery.crossDocked, "base unit")}</Link>;
  return <>{delivery.planned > 0 ? `${counted(delivery.planned, "base unit")} planned` : "–"}</>;
}
