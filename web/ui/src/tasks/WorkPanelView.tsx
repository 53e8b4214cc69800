import { ProgressBar, Tag } from "@carbon/react";
import type { WorkLine, WorkPanel } from "../api/types";
import { count, counted } from "../common/format";
import { StateTag } from "../common/StateTag";
import { NextStep } from "./NextStep";
import { PathDrawing } from "./PathDrawing";
import { ScanBox } from "./ScanBox";

interface Props {
  taskKey: string;
  panel: WorkPanel;
  active: boolean;
  onPanel: (panel: WorkPanel) => void;
}

const TITLES = { count: "Count", pick: "Pick", pack: "Pack", load: "Load", grade: "Grade", "stock-count": "Count", replenish: "Fill a face" };

/** The lines of the work: the next one large, the others below. */
export function WorkPanelView({ taskKey, panel, active, onPanel }: Props) {
  const open = panel.lines.filter((line) => line.state === "OPEN");
  const settled = panel.lines.length - open.length;
  const next = open[0];
  return (
    <section className="df-work" data-testid="work-panel" aria-label={`${TITLES[panel.kind]} ${panel.document}`}>
      <div className="df-work-head">
        <h2>
          {TITLES[panel.kind]} <span className="df-mono">{panel.document}</span>
        </h2>
        {panel.metres !== null && <Tag size="md">{count(Math.round(panel.metres))} m to walk</Tag>}
        {panel.stops && place(panel.stops, next) && <Tag size="md">{place(panel.stops, next)}</Tag>}
      </div>
      {panel.lines.length > 0 && <ProgressBar label={`${settled} of ${counted(panel.lines.length, "line")} settled`} size="small" value={settled} max={panel.lines.length} />}
      <NextStep kind={panel.kind} line={next} />
      {active && panel.kind !== "grade" && <ScanBox taskKey={taskKey} kind={panel.kind} next={next} onPanel={onPanel} />}
      <ol className="df-lines" tabIndex={0} aria-label="Lines">
        {panel.lines.map((line) => (
          <Line key={line.line} line={line} next={line === next} />
        ))}
      </ol>
      {panel.path && panel.path.length > 1 && <PathDrawing path={panel.path} stops={panel.stops ?? []} next={next?.locationId} />}
    </section>
  );
}

/** Where on the walk the next line is: "Stop 3 of 12". */
function place(stops: NonNullable<WorkPanel["stops"]>, next: WorkLine | undefined): string {
  const index = stops.findIndex((stop) => stop.locationId === next?.locationId);
  return index < 0 ? "" : `Stop ${index + 1} of ${stops.length}`;
}

function Line({ line, next }: { line: WorkLine; next: boolean }) {
  return (
    <li className={`df-line df-line--${line.state.toLowerCase()}`} aria-current={next}>
      <span className="df-line-number">{line.line}</span>
      <span className="df-line-text">
        {line.locationId && <span className="df-mono">{line.locationId} </span>}
        {line.description}
        {line.lot && <small> lot {line.lot}</small>}
      </span>
      <span className="df-line-quantity">
        {count(line.done)}
        {line.expected !== null && ` of ${count(line.expected)}`} {line.unit}
      </span>
      <StateTag state={line.state} />
    </li>
  );
}
