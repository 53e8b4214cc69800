import { Button, Select, SelectItem } from "@carbon/react";
import { useState } from "react";
import { Link } from "react-router";
import { COUNT_STATES, type StockCount } from "../api/stockTypes";
import type { Session } from "../api/types";
import { useCounts } from "../api/useCounts";
import { dateTime, words } from "../common/format";
import { ListState } from "../common/ListState";
import { Pager } from "../common/Pager";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { useFilter } from "../common/useFilter";
import { supervises } from "../shell/screens";
import { CountDialog } from "./CountDialog";
import { itemLink, locationLink } from "./links";
import { SiteSelect } from "./SiteSelect";
import { StockHead } from "./StockHead";

const columns = (leads: boolean): Column<StockCount>[] => [
  { name: "Count", cell: (count) => <Link className="df-mono" to={leads ? `/stock/counts/${count.countNumber}` : `/monitor?q=${count.countNumber}`}>{count.countNumber}</Link> },
  { name: "State", cell: (count) => <StateTag state={count.state} /> },
  { name: "Location", cell: (count) => <Link className="df-mono" to={locationLink(count.locationId)}>{count.locationId}</Link> },
  { name: "Counted", cell: (count) => (count.itemId ? <Link className="df-mono" to={itemLink(count.itemId)}>{count.itemId}</Link> : "everything there") },
  { name: "Cause", cell: (count) => words(count.cause) },
  { name: "Asked", cell: (count) => <>{count.requestedBy}<span className="df-second">{dateTime(count.requestedAt)}</span></> },
  { name: "Closed", cell: (count) => (count.closedAt ? dateTime(count.closedAt) : "not yet"), wide: true },
];

/** Counts of locations, the newest first, and the button that asks for another one. */
export default function CountsPage({ session }: { session: Session }) {
  const [filter, change] = useFilter("siteId", "state", "page");
  const [asking, setAsking] = useState(false);
  const page = Number(filter.page) || 0;
  const leads = supervises(session);
  const counts = useCounts({ siteId: filter.siteId, state: filter.state, page, size: 50 });
  return (
    <>
      <StockHead title="Counts" subtitle="Locations that are counted blind, twice when the first count differs; movements meanwhile make no difference">
        {leads && (
          <Button size="md" data-testid="count-request" onClick={() => setAsking(true)}>
            Have a location counted
          </Button>
        )}
      </StockHead>
      <div className="df-filters">
        <SiteSelect value={filter.siteId} onChange={(siteId) => change({ siteId, page: "" })} />
        <Select id="state" size="md" labelText="State" hideLabel value={filter.state} onChange={(event) => change({ state: event.target.value, page: "" })}>
          <SelectItem value="" text="All states" />
          {COUNT_STATES.map((state) => (
            <SelectItem key={state} value={state} text={words(state)} />
          ))}
        </Select>
      </div>
      <ListState query={counts} empty={(data) => data.items.length === 0} emptyText="No count fits. Counts are planned by the clock, caused by short picks and by bins that should be empty, or asked for by supervisors.">
        {(data) => (
          <>
            <SimpleTable label="Counts" rows={data.items} columns={columns(leads)} id={(count) => count.countNumber} testId="count-row" />
            <Pager page={page} size={data.size} total={data.total} onChange={(next) => change({ page: String(next) })} />
          </>
        )}
      </ListState>
      {asking && <CountDialog siteId={filter.siteId || session.siteId || ""} onClose={() => setAsking(false)} />}
    </>
  );
}
