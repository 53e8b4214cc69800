import { Link } from "react-router";
import type { PlanRun } from "../api/planTypes";
import { usePlans } from "../api/usePlans";
import { count, dateTime, euros, words } from "../common/format";
import { ListState } from "../common/ListState";
import { Pager } from "../common/Pager";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { useFilter } from "../common/useFilter";
import { SiteSelect } from "../stock/SiteSelect";
import { percent } from "./money";
import { PlanningHead } from "./PlanningHead";

const COLUMNS: Column<PlanRun>[] = [
  {
    name: "Run",
    cell: (run) => (
      <>
        <Link className="df-mono" to={`/planning?run=${encodeURIComponent(run.runNumber)}`}>{run.runNumber}</Link>
        <span className="df-second">{run.siteIds.join(", ")}</span>
      </>
    ),
  },
  {
    name: "When",
    cell: (run) => (
      <>
        {dateTime(run.requestedAt)}
        <span className="df-second">by {run.requestedBy}</span>
      </>
    ),
  },
  {
    name: "State",
    cell: (run) => (
      <>
        <StateTag state={run.state} />
        <Link className="df-second" to={`/monitor?q=${encodeURIComponent(run.runNumber)}`}>Diagram</Link>
      </>
    ),
  },
  { name: "Items at sites", number: true, wide: true, cell: (run) => count(run.itemSites) },
  {
    name: "Proposals",
    number: true,
    cell: (run) => (
      <>
        {count(run.proposals)}
        {run.forgottenAt !== null && <span className="df-second">only those ordered are kept</span>}
      </>
    ),
  },
  {
    name: "Value",
    number: true,
    cell: (run) => (
      <>
        {euros(run.valueCents)}
        {run.changePercent !== null && <span className="df-second">{run.changePercent} % from last week</span>}
      </>
    ),
  },
  {
    name: "Reviewed",
    wide: true,
    cell: (run) => (
      <>
        {run.reviewedBy ?? (run.state === "CLOSED" ? "by nobody" : "–")}
        {run.exceptionClass && run.exceptionClass !== "none" && <span className="df-second df-overdue">{words(run.exceptionClass)}</span>}
      </>
    ),
  },
  { name: "Forecast since", cell: (run) => <Measured run={run} /> },
];

function Measured({ run: { accuracy } }: { run: PlanRun }) {
  if (!accuracy) return <span className="df-second">no week is over yet</span>;
  return (
    <>
      Error {percent(accuracy.wape)} of demand (WAPE)
      <span className="df-second">
        bias {percent(accuracy.bias)}, {percent(accuracy.coverage)} of {count(accuracy.weeks)} weeks in the 90 % band
      </span>
    </>
  );
}

/** Planning runs: when, how much, and how good their forecasts were. */
export default function RunsPage() {
  const [filter, change] = useFilter("siteId", "page");
  const page = Number(filter.page) || 0;
  const runs = usePlans({ siteId: filter.siteId, page, size: 50 });
  return (
    <>
      <PlanningHead title="Planning runs" subtitle="Every night and on demand, the newest first; a forecast is measured once weeks of it are over" />
      <div className="df-filters">
        <SiteSelect value={filter.siteId} onChange={(siteId) => change({ siteId, page: "" })} />
      </div>
      <ListState query={runs} empty={(data) => data.items.length === 0} emptyText="Nothing was planned yet. Plans run at two in the morning (UTC), or when a supervisor asks for one.">
        {(data) => (
          <>
            <SimpleTable label="Planning runs" rows={data.items} columns={COLUMNS} id={(run) => run.runNumber} testId="run-row" />
            <Pager page={page} size={data.size} total={data.total} onChange={(next) => change({ page: String(next) })} />
          </>
        )}
      </ListState>
    </>
  );
}
