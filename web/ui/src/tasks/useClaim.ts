import { useEffect, useState } from "react";
import { http } from "../api/http";
import type { Session, TaskDetail } from "../api/types";
import { useAction } from "../common/useAction";

/** Claiming and giving back. The read model is a moment behind the engine, so what was just done counts until it is seen. */
export function useClaim(task: TaskDetail, session: Session) {
  const [expected, setExpected] = useState<string | null | undefined>();
  useEffect(() => setExpected(undefined), [task.assignee]);
  const stale = ["tasks"];
  const claim = useAction({ run: () => http.post(`/api/tasks/${task.key}/claim`), stale, done: () => (setExpected(session.username), undefined) });
  const release = useAction({ run: () => http.delete(`/api/tasks/${task.key}/claim`), stale, done: () => (setExpected(null), "Given back.") });
  const assignee = expected === undefined ? task.assignee : expected;
  return { assignee, mine: assignee === session.username, claim, release };
}
