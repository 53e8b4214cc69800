import { Link } from "react-router";
import type { ProcessOverview } from "../api/types";
import { useProcesses } from "../api/useProcesses";
import { count, dateTime } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { SimpleTable, type Column } from "../common/SimpleTable";

const COLUMNS: Column<ProcessOverview>[] = [
  { name: "Process", cell: (process) => <Link to={`/processes/${process.versions[0]!.definitionKey}`}>{process.name}</Link> },
  { name: "Id", cell: (process) => <span className="df-mono">{process.processId}</span>, wide: true },
  { name: "Newest version", cell: (process) => `${process.latestVersion}${process.versions[0]?.versionTag ? ` (${process.versions[0].versionTag})` : ""}` },
  { name: "Running", cell: (process) => <Link to={`/monitor?processId=${process.processId}&state=ACTIVE`} aria-label={`${process.active} running, show them`}>{count(process.active)}</Link>, number: true },
  { name: "Deployed", cell: (process) => dateTime(process.versions[0]?.deployedAt) },
  {
    name: "Earlier versions",
    cell: (process) =>
      process.versions.length < 2
        ? "–"
        : process.versions.slice(1, 6).map((version) => (
            <Link key={version.definitionKey} to={`/processes/${version.definitionKey}`} className="df-version">
              v{version.version}
              {version.active > 0 && ` (${version.active} running)`}
            </Link>
          )),
    wide: true,
  },
];

/** Deployed processes; each opens in the modeler. */
export default function ProcessesPage() {
  const processes = useProcesses();
  return (
    <>
      <PageTitle title="Processes" subtitle="Open a diagram to read or change it; a change becomes a new version, running cases stay on theirs" />
      <ListState query={processes} empty={(all) => all.length === 0} emptyText="No process is deployed yet.">
        {(all) => <SimpleTable label="Processes" rows={all} columns={COLUMNS} id={(process) => process.processId} testId="process-row" />}
      </ListState>
    </>
  );
}
