import { Link } from "react-router";
import type { InstanceSummary } from "../api/types";
import { Empty } from "../common/Empty";
import { dateTime } from "../common/format";
import { SimpleTable } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";

/** The instances that this one called. */
export function CalledInstances({ instances }: { instances: InstanceSummary[] }) {
  if (instances.length === 0) return <Empty>It has called no other process.</Empty>;
  return (
    <SimpleTable
      label="Called instances"
      rows={instances}
      id={(instance) => instance.key}
      columns={[
        { name: "Business key", cell: (instance) => <Link className="df-mono" to={`/monitor/${instance.key}`}>{instance.businessKey ?? instance.key}</Link> },
        { name: "Process", cell: (instance) => instance.processName },
        { name: "State", cell: (instance) => <StateTag state={instance.state} /> },
        { name: "Started", cell: (instance) => dateTime(instance.startedAt), wide: true },
      ]}
    />
  );
}
