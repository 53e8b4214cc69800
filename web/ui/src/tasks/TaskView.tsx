import { Button, InlineNotification } from "@carbon/react";
import { ArrowLeft } from "@carbon/icons-react";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { http, Problem } from "../api/http";
import type { Session, TaskDetail, WorkPanel } from "../api/types";
import { useTask } from "../api/useTask";
import { dateTime, relative } from "../common/format";
import { ListState } from "../common/ListState";
import { useAction } from "../common/useAction";
import { supervises } from "../shell/screens";
import { TaskForm } from "./TaskForm";
import { WhyPanel } from "./WhyPanel";
import { WorkPanelView } from "./WorkPanelView";

interface Props {
  taskKey: string;
  session: Session;
  onBack: () => void;
}

/** The chosen task: claim it, see why, scan its lines, fill in its form. */
export function TaskView({ taskKey, session, onBack }: Props) {
  const task = useTask(taskKey);
  return (
    <>
      <Button kind="ghost" size="sm" renderIcon={ArrowLeft} className="df-back" onClick={onBack}>
        All tasks
      </Button>
      <ListState query={task}>{(detail) => (detail.state === "CREATED" ? <OpenTask task={detail} session={session} onDone={onBack} /> : <Ended task={detail} />)}</ListState>
    </>
  );
}

function messagesByField(problem: Problem): Record<string, string[]> {
  const messages: Record<string, string[]> = {};
  for (const { field, message } of problem.errors) (messages[field] ??= []).push(message);
  return messages;
}

function Ended({ task }: { task: TaskDetail }) {
  return <div className="df-empty">This task is {task.state === "COMPLETED" ? "done" : "no longer needed"}. Choose another one.</div>;
}

function OpenTask({ task, session, onDone }: { task: TaskDetail; session: Session; onDone: () => void }) {
  const navigate = useNavigate();
  const [claimed, setClaimed] = useState(false);
  const [panel, setPanel] = useState<WorkPanel | null>(null);
  const [fieldErrors, setFieldErrors] = useState<Record<string, string[]>>({});
  const mine = claimed || task.assignee === session.username;
  const stale = ["tasks"];
  const claim = useAction({ run: () => http.post(`/api/tasks/${task.key}/claim`), stale, done: () => (setClaimed(true), undefined) });
  const release = useAction({ run: () => http.delete(`/api/tasks/${task.key}/claim`), stale, done: () => (setClaimed(false), "Given back.") });
  const complete = useAction({
    run: async (variables: Record<string, unknown>) => {
      try {
        await http.post(`/api/tasks/${task.key}/complete`, { variables });
      } catch (problem) {
        if (problem instanceof Problem) setFieldErrors(messagesByField(problem));
        throw problem;
      }
    },
    stale: ["tasks", "instances", "overview"],
    done: () => {
      onDone();
      return `${task.name}: done.`;
    },
  });
  const errors = complete.error instanceof Problem ? complete.error.errors : [];
  return (
    <article className="df-task" data-testid="task">
      <header className="df-task-head">
        <div>
          <h1>{task.name}</h1>
          <p className="df-subtitle">
            <span className="df-mono">{task.businessKey}</span> · {task.processName}
            {supervises(session) && (
              <>
                {" · "}
                <Link to={`/monitor/${task.processInstanceKey}`}>diagram</Link>
              </>
            )}
          </p>
          {task.dueAt && (
            <p className={task.overdue ? "df-overdue" : "df-due"}>
              Due {relative(task.dueAt)} ({dateTime(task.dueAt)})
            </p>
          )}
        </div>
        <div className="df-title-actions">
          {!mine && !task.assignee && (
            <Button data-testid="task-claim" size="md" disabled={claim.isPending} onClick={() => claim.mutate(undefined)}>
              Claim
            </Button>
          )}
          {(mine || (task.assignee && supervises(session))) && (
            <Button data-testid="task-release" kind="tertiary" size="md" disabled={release.isPending} onClick={() => release.mutate(undefined)}>
              Give back
            </Button>
          )}
        </div>
      </header>
      {task.documentation && <p className="df-documentation">{task.documentation}</p>}
      {!mine && task.assignee && <InlineNotification kind="info" lowContrast hideCloseButton title={`${task.assignee} has this task.`} subtitle="" />}
      {task.explanation && <WhyPanel explanation={task.explanation} />}
      {task.work && <WorkPanelView taskKey={task.key} panel={panel ?? task.work} active={mine} onPanel={setPanel} />}
      {errors.length > 0 && (
        <InlineNotification kind="error" lowContrast hideCloseButton title="Not accepted yet." subtitle={errors.map((error) => error.message).join(" ")} />
      )}
      {task.formSchema && <TaskForm schema={task.formSchema} variables={task.variables} readOnly={!mine} errors={fieldErrors} busy={complete.isPending} onComplete={(variables) => complete.mutate(variables)} />}
      {!task.formSchema && mine && (
        <Button data-testid="task-complete" onClick={() => complete.mutate({})}>
          Complete
        </Button>
      )}
      {!mine && !task.assignee && <p className="df-hint">Claim the task to work on it.</p>}
      <Button kind="ghost" size="sm" className="df-only-phone" onClick={() => void navigate("/tasks")}>
        Back to the list
      </Button>
    </article>
  );
}
