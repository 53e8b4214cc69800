import { Button, Select, SelectItem } from "@carbon/react";
import { useState } from "react";
import { PURCHASE_STATES } from "../api/buyingTypes";
import type { Session } from "../api/types";
import { usePurchaseOrders } from "../api/usePurchaseOrders";
import { useScorecards } from "../api/useScorecards";
import { words } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { Pager } from "../common/Pager";
import { useFilter } from "../common/useFilter";
import { buys } from "../shell/screens";
import { PurchaseOrderTable } from "./PurchaseOrderTable";
import { RaiseDialog } from "./RaiseDialog";

/** Purchase orders, the newest first. */
export default function PurchaseOrdersPage({ session }: { session: Session }) {
  const [raising, setRaising] = useState(false);
  const [filter, change] = useFilter("state", "supplierId", "page");
  const page = Number(filter.page) || 0;
  const orders = usePurchaseOrders({ state: filter.state, supplierId: filter.supplierId, page, size: 50 });
  const suppliers = useScorecards();
  return (
    <>
      <PageTitle title="Purchase orders" subtitle="What suppliers were asked for, the newest first; buyers approve what the policy asks for">
        {buys(session) && (
          <Button size="md" onClick={() => setRaising(true)}>
            Raise an order
          </Button>
        )}
      </PageTitle>
      {raising && <RaiseDialog supplierId={filter.supplierId} siteId={session.siteId} onClose={() => setRaising(false)} />}
      <div className="df-filters">
        <Select id="supplier" size="md" labelText="Supplier" hideLabel value={filter.supplierId} onChange={(event) => change({ supplierId: event.target.value, page: "" })}>
          <SelectItem value="" text="All suppliers" />
          {(suppliers.data ?? []).map(({ supplier }) => (
            <SelectItem key={supplier.supplierId} value={supplier.supplierId} text={supplier.name} />
          ))}
        </Select>
        <Select id="state" size="md" labelText="State" hideLabel value={filter.state} onChange={(event) => change({ state: event.target.value, page: "" })}>
          <SelectItem value="" text="All states" />
          {PURCHASE_STATES.map((state) => (
            <SelectItem key={state} value={state} text={words(state)} />
          ))}
        </Select>
      </div>
      <ListState query={orders} empty={(data) => data.items.length === 0} emptyText="No purchase order fits. Planning raises them, buyers here, other systems by POST /api/purchase-orders.">
        {(data) => (
          <>
            <PurchaseOrderTable orders={data.items} />
            <Pager page={page} size={data.size} total={data.total} onChange={(next) => change({ page: String(next) })} />
          </>
        )}
      </ListState>
    </>
  );
}
