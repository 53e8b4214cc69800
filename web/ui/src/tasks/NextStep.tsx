import type { WorkLine, WorkPanel } from "../api/types";
import { count } from "../common/format";

const VERBS = { count: "Count", pick: "Take", pack: "Pack", load: "Load", grade: "Grade", "stock-count": "Count", replenish: "Take" };

/** The one thing to do now, readable at arm's length. */
export function NextStep({ kind, line }: { kind: WorkPanel["kind"]; line?: WorkLine }) {
  if (kind === "stock-count") {
    return (
      <p className="df-next" data-testid="next-step">
        <strong>Scan the bin, then everything you see.</strong> Complete the task when all of it is on the list.
      </p>
    );
  }
  if (!line) {
    return (
      <p className="df-next df-next--done" data-testid="next-step">
        <strong>All lines are settled.</strong> Complete the task.
      </p>
    );
  }
  return (
    <div className="df-next" data-testid="next-step">
      {line.locationId && (
        <div className="df-next-part">
          <span className="df-next-label">Go to</span>
          <strong className="df-next-location">{line.locationId}</strong>
        </div>
      )}
      <div className="df-next-part">
        <span className="df-next-label">{VERBS[kind]}</span>
        <strong className="df-next-quantity">{kind === "grade" ? `${count(line.done)} ${line.unit}` : amount(line)}</strong>
      </div>
      <div className="df-next-item">
        <strong>{line.description}</strong>
        <span className="df-mono">
          {line.itemId}
          {line.lot && ` · lot ${line.lot}`}
        </span>
      </div>
    </div>
  );
}

function amount({ expected, done, unit }: WorkLine): string {
  return expected === null ? `${count(done)} ${unit} so far` : `${count(expected - done)} ${unit}`;
}
