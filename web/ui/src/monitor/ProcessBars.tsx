import type { ProcessOverview } from "../api/types";
import { count } from "../common/format";

interface Props {
  processes: ProcessOverview[];
  chosen: string;
  onChoose: (processId: string) => void;
}

/** One card a process: how many run, ended, stand still. */
export function ProcessBars({ processes, chosen, onChoose }: Props) {
  return (
    <ul className="df-processes">
      {processes.map((process) => {
        const all = Math.max(1, process.active + process.completed + process.terminated);
        const share = (part: number) => ({ inlineSize: `${(part / all) * 100}%` });
        const isChosen = chosen === process.processId;
        return (
          <li key={process.processId}>
            <button type="button" data-testid="process-bar" aria-pressed={isChosen} className={isChosen ? "df-process df-process--chosen" : "df-process"} onClick={() => onChoose(isChosen ? "" : process.processId)}>
              <span className="df-process-name">{process.name}</span>
              <span className="df-process-active-count">
                <strong>{count(process.active)}</strong> running
              </span>
              <span className="df-process-bar" aria-hidden>
                <span className="df-process-active" style={share(process.active)} />
                <span className="df-process-completed" style={share(process.completed)} />
                <span className="df-process-terminated" style={share(process.terminated)} />
              </span>
              <span className="df-process-counts">
                {count(process.completed)} completed{process.terminated > 0 && ` · ${count(process.terminated)} ended early`}
                {process.incidents > 0 && <strong className="df-overdue"> · {count(process.incidents)} with incidents</strong>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
