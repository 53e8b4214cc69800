import { ProgressBar, Tag } from "@carbon/react";
import type { WorkPanel } from "../api/types";
import { StateTag } from "../common/StateTag";
import { PathDrawing } from "./PathDrawing";
import { ScanBox } from "./ScanBox";

interface Props {
  taskKey: string;
  panel: WorkPanel;
  active: boolean;
  onPanel: (panel: WorkPanel) => void;
}

const TITLES = { count: "Count", pick: "Pick", pack: "Pack", load: "Load" };

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
        {panel.metres !== null && <Tag size="sm">{Math.round(panel.metres)} m to walk</Tag>}
      </div>
      <ProgressBar label={`${settled} of ${panel.lines.length} lines settled`} hideLabel={false} size="small" value={settled} max={Math.max(1, panel.lines.length)} />
      {next && (
        <div className="df-next">
          <span className="df-next-label">Next</span>
          {next.locationId && <strong className="df-next-location">{next.locationId}</strong>}
          <span className="df-next-item">
            {next.description} <span className="df-mono">{next.itemId}</span>
          </span>
          <strong className="df-next-quantity">
            {next.expected !== null ? `${next.expected - next.done} ${next.unit}` : `counted ${next.done} ${next.unit}`}
          </strong>
          {next.lot && <span>Lot {next.lot}</span>}
        </div>
      )}
      {active && <ScanBox taskKey={taskKey} kind={panel.kind} next={next} onPanel={onPanel} />}
      {panel.path && panel.path.length > 1 && <PathDrawing path={panel.path} />}
      <ol className="df-lines">
        {panel.lines.map((line) => (
          <li key={line.line} className={`df-line df-line--${line.state.toLowerCase()}`}>
            <span className="df-line-number">{line.line}</span>
            <span className="df-line-text">
              {line.locationId && <span className="df-mono">{line.locationId} </span>}
              {line.description}
              {line.lot && <small> lot {line.lot}</small>}
            </span>
            <span className="df-line-quantity">
              {line.done}
              {line.expected !== null && ` / ${line.expected}`} {line.unit}
            </span>
            <StateTag state={line.state} />
          </li>
        ))}
      </ol>
    </section>
  );
}
