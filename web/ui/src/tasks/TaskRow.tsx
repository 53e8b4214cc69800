import { Tag } from "@carbon/react";
import { Link, useSearchParams } from "react-router";
import type { TaskSummary } from "../api/types";
import { dateTime, relative, words } from "../common/format";

/** One task in the list: what, for what, how urgent. */
export function TaskRow({ task, chosen }: { task: TaskSummary; chosen: boolean }) {
  const [search] = useSearchParams();
  return (
    <li>
      <Link to={{ pathname: `/tasks/${task.key}`, search: search.toString() }} className={`df-task-row ${chosen ? "df-task-row--chosen" : ""}`} data-testid="task-row" data-key={task.key} data-element={task.elementId} data-business-key={task.businessKey ?? ""} aria-current={chosen}>
        <span className="df-task-row-head">
          <strong>{task.name}</strong>
          {task.overdue ? (
            <Tag type="red" size="sm">
              Overdue
            </Tag>
          ) : (
            task.priority > 70 && (
              <Tag type="magenta" size="sm">
                Urgent
              </Tag>
            )
          )}
        </span>
        <span className="df-mono">{task.businessKey ?? task.processName}</span>
        <span className="df-task-row-foot">
          <span>{task.assignee ?? task.candidateGroups.map(words).join(", ")}</span>
          {task.dueAt && <time dateTime={task.dueAt} title={dateTime(task.dueAt)}>due {relative(task.dueAt)}</time>}
        </span>
      </Link>
    </li>
  );
}
