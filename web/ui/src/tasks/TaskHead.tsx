import type { ReactNode } from "react";
import { Link } from "react-router";
import type { TaskDetail } from "../api/types";
import { dateTime, relative } from "../common/format";

/** What the task is, for what, and until when. */
export function TaskHead({ task, supervises, children }: { task: TaskDetail; supervises: boolean; children: ReactNode }) {
  return (
    <header className="df-task-head">
      <title>{`${task.name} · Dockflow`}</title>
      <div>
        <h1>{task.name}</h1>
        <p className="df-subtitle">
          {task.businessKey && <span className="df-mono">{task.businessKey} · </span>}
          {task.processName}
          {supervises && (
            <>
              {" · "}
              <Link to={`/monitor/${task.processInstanceKey}`}>show its diagram</Link>
            </>
          )}
        </p>
        {task.dueAt && (
          <p className={task.overdue ? "df-overdue" : "df-due"}>
            {task.overdue ? "Overdue, was due" : "Due"} {relative(task.dueAt)} ({dateTime(task.dueAt)})
          </p>
        )}
      </div>
      <div className="df-title-actions">{children}</div>
    </header>
  );
}
