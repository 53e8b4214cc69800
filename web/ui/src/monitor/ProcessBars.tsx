import type { ProcessOverview } from "../api/types";

interface Props {
  processes: ProcessOverview[];
  chosen: string;
  onChoose: (processId: string) => void;
}

/** One row a process: how many run, ended, stand still. */
export function ProcessBars({ processes, chosen, onChoose }: Props) {
  const most = Math.max(1, ...processes.map((process) => process.active + process.completed + process.terminated));
  return (
    <ul className="df-processes">
      {processes.map((process) => {
        const share = (count: number) => `${(count / most) * 100}%`;
        return (
          <li key={process.processId}>
            <button type="button" data-testid="process-bar" aria-pressed={chosen === process.processId} className={chosen === process.processId ? "df-process df-process--chosen" : "df-process"} onClick={() => onChoose(chosen === process.processId ? "" : process.processId)}>
              <span className="df-process-name">{process.name}</span>
              <span className="df-process-bar" aria-hidden>
                <span className="df-process-active" style={{ inlineSize: share(process.active) }} />
                <span className="df-process-completed" style={{ inlineSize: share(process.completed) }} />
                <span className="df-process-terminated" style={{ inlineSize: share(process.terminated) }} />
              </span>
              <span className="df-process-counts">
                {process.active} active · {process.completed} done{process.terminated > 0 && ` · ${process.terminated} ended early`}
                {process.incidents > 0 && <strong className="df-overdue"> · {process.incidents} with incidents</strong>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
