import { Search, Select, SelectItem, Toggle } from "@carbon/react";
import { Link } from "react-router";
import type { InstanceSummary } from "../api/types";
import { useInstances } from "../api/useInstances";
import { useProcesses } from "../api/useProcesses";
import { dateTime, duration, words } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { Pager } from "../common/Pager";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { useFilter } from "../common/useFilter";
import { ProcessBars } from "./ProcessBars";
import { ProcessDiagram } from "./ProcessDiagram";

const COLUMNS: Column<InstanceSummary>[] = [
  { name: "Business key", cell: (instance) => <Link className="df-mono" to={`/monitor/${instance.key}`}>{instance.businessKey ?? instance.key}</Link> },
  { name: "Process", cell: (instance) => `${instance.processName} v${instance.version}` },
  { name: "State", cell: (instance) => <StateTag state={instance.state} /> },
  { name: "Incidents", cell: (instance) => (instance.incidents > 0 ? <strong className="df-overdue">{instance.incidents}</strong> : "–"), number: true },
  { name: "Started", cell: (instance) => dateTime(instance.startedAt) },
  { name: "Lasted", cell: (instance) => duration(instance.startedAt, instance.endedAt), number: true, wide: true },
];

/** Process instances by process and state. */
export default function MonitorPage() {
  const [filter, change] = useFilter("processId", "version", "elementId", "state", "incident", "q", "page");
  const page = Number(filter.page) || 0;
  const processes = useProcesses();
  const instances = useInstances({ ...filter, incident: filter.incident === "true", page, size: 50 });
  const chosen = processes.data?.find((process) => process.processId === filter.processId);
  return (
    <>
      <PageTitle title="Monitor" subtitle="Every delivery, order, wave and load is an instance of its diagram" />
      <ListState query={processes} empty={(all) => all.length === 0} emptyText="No process is deployed yet.">
        {(all) => <ProcessBars processes={all} chosen={filter.processId} onChoose={(processId) => change({ processId, version: "", elementId: "", page: "" })} />}
      </ListState>
      {chosen && <ProcessDiagram process={chosen} version={filter.version} elementId={filter.elementId} onChange={change} />}
      <div className="df-filters">
        <Search size="md" labelText="Search by business key" placeholder="Order, delivery, load or instance key" value={filter.q} onChange={(event) => change({ q: event.target.value, page: "" })} />
        <Select id="state" size="md" labelText="State" hideLabel value={filter.state} onChange={(event) => change({ state: event.target.value, page: "" })}>
          <SelectItem value="" text="All states" />
          {["ACTIVE", "COMPLETED", "TERMINATED"].map((state) => (
            <SelectItem key={state} value={state} text={words(state)} />
          ))}
        </Select>
        <Toggle id="incident" size="sm" labelText="Only with incidents" hideLabel toggled={filter.incident === "true"} onToggle={(on) => change({ incident: on ? "true" : "", page: "" })} />
      </div>
      <ListState query={instances} empty={(data) => data.items.length === 0} emptyText="No instance fits. Change the filter.">
        {(data) => (
          <>
            <SimpleTable label="Instances" rows={data.items} columns={COLUMNS} id={(instance) => instance.key} testId="instance-row" />
            <Pager page={page} size={data.size} total={data.total} onChange={(next) => change({ page: String(next) })} />
          </>
        )}
      </ListState>
    </>
  );
}
