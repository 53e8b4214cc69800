import { Select, SelectItem } from "@carbon/react";
import { Link } from "react-router";
import { ADJUSTMENT_STATES, type Adjustment } from "../api/stockTypes";
import { useAdjustments } from "../api/useAdjustments";
import { counted, dateTime, words } from "../common/format";
import { ListState } from "../common/ListState";
import { Pager } from "../common/Pager";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { useFilter } from "../common/useFilter";
import { signed } from "./levels";
import { itemLink, locationLink } from "./links";
import { SiteSelect } from "./SiteSelect";
import { StockHead } from "./StockHead";

const COLUMNS: Column<Adjustment>[] = [
  { name: "Request", cell: (asked) => <Link className="df-mono" to={`/monitor?q=${encodeURIComponent(asked.requestNumber)}`}>{asked.requestNumber}</Link> },
  {
    name: "State",
    cell: (asked) => (
      <>
        <StateTag state={asked.state} />
        {asked.failure && <span className="df-second df-overdue">{asked.failure}</span>}
      </>
    ),
  },
  { name: "Change", cell: (asked) => asked.lines.map((line) => <Change key={line.line} kind={asked.kind} line={line} />) },
  {
    name: "Reason",
    cell: (asked) => (
      <>
        {words(asked.reasonCode)}
        {asked.note && <span className="df-second">{asked.note}</span>}
      </>
    ),
  },
  { name: "Site", cell: (asked) => asked.siteId, wide: true },
  { name: "Asked", cell: (asked) => <Who name={asked.requestedBy} at={asked.requestedAt} /> },
  { name: "Decided", cell: (asked) => (asked.decidedAt ? <Who name={asked.decidedBy ?? "the policy"} at={asked.decidedAt} note={asked.decisionNote} /> : "not yet") },
];

/** Requests to adjust stock or change its status, and what became of them. */
export default function AdjustmentsPage() {
  const [filter, change] = useFilter("siteId", "state", "page");
  const page = Number(filter.page) || 0;
  const adjustments = useAdjustments({ siteId: filter.siteId, state: filter.state, page, size: 50 });
  return (
    <>
      <StockHead title="Adjustments" subtitle="Requests to change stock, the newest first; a supervisor approves what the policy asks for" />
      <div className="df-filters">
        <SiteSelect value={filter.siteId} onChange={(siteId) => change({ siteId, page: "" })} />
        <Select id="state" size="md" labelText="State" hideLabel value={filter.state} onChange={(event) => change({ state: event.target.value, page: "" })}>
          <SelectItem value="" text="All states" />
          {ADJUSTMENT_STATES.map((state) => (
            <SelectItem key={state} value={state} text={words(state)} />
          ))}
        </Select>
      </div>
      <ListState query={adjustments} empty={(data) => data.items.length === 0} emptyText="No request fits. Supervisors ask for a change at a row of Stock, Places.">
        {(data) => (
          <>
            <SimpleTable label="Adjustments" rows={data.items} columns={COLUMNS} id={(asked) => asked.requestNumber} testId="adjustment-row" />
            <Pager page={page} size={data.size} total={data.total} onChange={(next) => change({ page: String(next) })} />
          </>
        )}
      </ListState>
    </>
  );
}

function Change({ kind, line }: { kind: Adjustment["kind"]; line: Adjustment["lines"][number] }) {
  return (
    <span className="df-change">
      {kind === "ADJUST" ? `${signed(line.delta)} base units` : `${counted(Math.abs(line.delta), "base unit")} ${words(line.status).toLowerCase()} to ${words(line.toStatus ?? "").toLowerCase()}`} of{" "}
      <Link className="df-mono" to={itemLink(line.itemId)}>{line.itemId}</Link> at <Link className="df-mono" to={locationLink(line.locationId)}>{line.locationId}</Link>
      {line.lot && `, lot ${line.lot}`}
    </span>
  );
}

function Who({ name, at, note }: { name: string; at: string; note?: string | null }) {
  return (
    <>
      {name}
      <span className="df-second">{dateTime(at)}</span>
      {note && <span className="df-second">{note}</span>}
    </>
  );
}
