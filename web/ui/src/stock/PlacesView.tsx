import { Select, SelectItem } from "@carbon/react";
import { query } from "../api/http";
import { STATUSES } from "../api/stockTypes";
import type { Session } from "../api/types";
import { useStock } from "../api/useStock";
import { useStockTotals } from "../api/useStockTotals";
import { counted, words } from "../common/format";
import { ListState } from "../common/ListState";
import { Pager } from "../common/Pager";
import { SearchField } from "../common/SearchField";
import { useFilter } from "../common/useFilter";
import { BalanceTable } from "./BalanceTable";
import { ExportButton } from "./ExportButton";
import { MoreFilters } from "./MoreFilters";
import { SiteSelect } from "./SiteSelect";

const FIELDS = { itemId: "Item", locationId: "Location", lot: "Lot", handlingUnitId: "Handling unit" };

/** What stands where; the totals follow every filter. */
export function PlacesView({ session }: { session: Session }) {
  const [filter, change] = useFilter("siteId", "itemId", "locationId", "lot", "handlingUnitId", "status", "q", "page");
  const page = Number(filter.page) || 0;
  const narrowed = { ...filter, page: undefined };
  const stock = useStock({ ...narrowed, page, size: 50 });
  const totals = useStockTotals(narrowed);
  return (
    <>
      <div className="df-filters">
        <SearchField label="Search by item, location, lot or unit" placeholder="Item, location, lot or unit" value={filter.q} onChange={(q) => change({ q, page: "" })} />
        <SiteSelect value={filter.siteId} onChange={(siteId) => change({ siteId, page: "" })} />
        <Select id="status" size="md" labelText="Status" hideLabel value={filter.status} onChange={(event) => change({ status: event.target.value, page: "" })}>
          <SelectItem value="" text="All statuses" />
          {STATUSES.map((status) => (
            <SelectItem key={status} value={status} text={words(status)} />
          ))}
        </Select>
        <ExportButton href={`/api/stock/export${query(narrowed)}`} />
      </div>
      <MoreFilters fields={FIELDS} values={filter} onChange={(changes) => change({ ...changes, page: "" })} />
      <ListState query={totals}>
        {(data) => (
          <p className="df-totals" role="status" data-testid="stock-totals">
            <strong>{counted(data.quantity, "base unit")}</strong>, {counted(data.reserved, "base unit")} of them reserved: {counted(data.items, "item")} in {counted(data.locations, "location")} and {counted(data.handlingUnits, "handling unit")}, {counted(data.rows, "row")}
          </p>
        )}
      </ListState>
      <ListState query={stock} empty={(data) => data.items.length === 0} emptyText="Nothing stands there. Change the filter.">
        {(data) => (
          <>
            <BalanceTable rows={data.items} session={session} />
            <Pager page={page} size={data.size} total={data.total} onChange={(next) => change({ page: String(next) })} />
          </>
        )}
      </ListState>
    </>
  );
}
