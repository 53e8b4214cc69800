import { Button, InlineLoading, InlineNotification } from "@carbon/react";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { http, Problem } from "../api/http";
import type { FieldError, Session, TaskDetail, WorkPanel } from "../api/types";
import { useAction } from "../common/useAction";
import { supervises } from "../shell/screens";
import { TaskHead } from "./TaskHead";
import { useClaim } from "./useClaim";
import { WhyPanel } from "./WhyPanel";
import { WorkPanelView } from "./WorkPanelView";

const TaskForm = lazy(() => import("./TaskForm").then((module) => ({ default: module.TaskForm })));

const WaveOfTask = lazy(() => import("./WaveOfTask"));

const NONE: FieldError[] = [];

interface Props {
  task: TaskDetail;
  session: Session;
  onDone: () => void;
}

/** A task that can be worked on: claim it, see why, scan its lines, fill in its form. */
export function OpenTask({ task, session, onDone }: Props) {
  const client = useQueryClient();
  const { assignee, mine, claim, release } = useClaim(task, session);
  const complete = useAction({
    run: (variables: Record<string, unknown>) => http.post(`/api/tasks/${task.key}/complete`, { variables }),
    stale: ["tasks", "instances", "overview"],
    silent: true,
    done: () => {
      onDone();
      return `${task.name}: done.`;
    },
  });
  const errors = complete.error instanceof Problem ? complete.error.errors : NONE;
  const showPanel = (work: WorkPanel) => client.setQueryData<TaskDetail>(["tasks", "one", task.key], (before) => before && { ...before, work });
  return (
    <article className="df-task" data-testid="task">
      <TaskHead task={task} supervises={supervises(session)}>
        {assignee && (mine || supervises(session)) && (
          <Button data-testid="task-release" kind="ghost" size="md" disabled={release.isPending} onClick={() => release.mutate(undefined)}>
            Give back
          </Button>
        )}
      </TaskHead>
      {task.documentation && <p className="df-documentation">{task.documentation}</p>}
      {!mine && assignee && <InlineNotification kind="info" lowContrast hideCloseButton title={`${assignee} has this task.`} subtitle="You can read it." />}
      {task.work && <WorkPanelView taskKey={task.key} panel={task.work} active={mine} onPanel={showPanel} />}
      {task.elementId === "Task_ApproveWave" && typeof task.variables.waveNumber === "string" && (
        <Suspense fallback={<InlineLoading className="df-loading" description="Loading the wave …" />}>
          <WaveOfTask waveNumber={task.variables.waveNumber} />
        </Suspense>
      )}
      {task.explanation && <WhyPanel explanation={task.explanation} />}
      {task.whyMe && <WhyPanel question={mine ? "Why me?" : "Why them?"} explanation={task.whyMe} />}
      {complete.isError && errors.length === 0 && <InlineNotification kind="error" lowContrast hideCloseButton title="Not completed." subtitle={complete.error.message} />}
      {task.formSchema && (
        <Suspense fallback={<InlineLoading className="df-loading" description="Loading the form …" />}>
          <TaskForm schema={task.formSchema} variables={task.variables} readOnly={!mine} errors={errors} busy={complete.isPending} onComplete={(variables) => complete.mutate(variables)} />
        </Suspense>
      )}
      {!task.formSchema && mine && (
        <div className="df-action-bar">
          <Button data-testid="task-complete" size="lg" disabled={complete.isPending} onClick={() => complete.mutate({})}>
            Complete
          </Button>
        </div>
      )}
      {!assignee && (
        <div className="df-action-bar">
          <Button data-testid="task-claim" size="lg" disabled={claim.isPending} onClick={() => claim.mutate(undefined)}>
            Claim
          </Button>
        </div>
      )}
    </article>
  );
}
