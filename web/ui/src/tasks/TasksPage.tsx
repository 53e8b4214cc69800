import { useNavigate, useParams, useSearchParams } from "react-router";
import type { Session } from "../api/types";
import { TaskList } from "./TaskList";
import { TaskView } from "./TaskView";

/** The worker's page: the list, and the chosen task beside it; on a phone one of the two. */
export function TasksPage({ session }: { session: Session }) {
  const { key } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const back = () => void navigate({ pathname: "/tasks", search: search.toString() });
  return (
    <div className={`df-tasks ${key ? "df-tasks--chosen" : ""}`}>
      <aside className="df-tasks-list">
        <TaskList session={session} chosen={key} />
      </aside>
      <section className="df-tasks-detail">
        {key ? <TaskView key={key} taskKey={key} session={session} onBack={back} /> : <div className="df-empty">Choose a task. The most urgent stand first.</div>}
      </section>
    </div>
  );
}
