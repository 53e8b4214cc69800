import { Button } from "@carbon/react";
import { ArrowLeft } from "@carbon/icons-react";
import type { Session } from "../api/types";
import { useTask } from "../api/useTask";
import { Empty } from "../common/Empty";
import { ListState } from "../common/ListState";
import { OpenTask } from "./OpenTask";

interface Props {
  taskKey: string;
  session: Session;
  onBack: () => void;
}

/** The chosen task, or why it can no longer be worked on. */
export function TaskView({ taskKey, session, onBack }: Props) {
  const task = useTask(taskKey);
  return (
    <>
      <Button kind="ghost" size="md" className="df-back" onClick={onBack}>
        <ArrowLeft /> All tasks
      </Button>
      <ListState query={task}>
        {(detail) =>
          detail.state === "CREATED" ? (
            <OpenTask task={detail} session={session} onDone={onBack} />
          ) : (
            <Empty title={detail.state === "COMPLETED" ? "This task is done." : "This task is no longer needed."}>Choose another one.</Empty>
          )
        }
      </ListState>
    </>
  );
}
