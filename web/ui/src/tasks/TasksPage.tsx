import { useNavigate, useParams, useSearchParams } from "react-router";
import type { Session } from "../api/types";
import { Empty } from "../common/Empty";
import { TaskList } from "./TaskList";
import { TaskView } from "./TaskView";

/** The worker's page: the list, and the chosen task beside it; on a phone one of the two. */
export default function TasksPage({ session }: { session: Session }) {
  const { key } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const back = () => void navigate({ pathname: "/tasks", search: search.toString() });
  return (
    <div className={`df-tasks ${key ? "df-tasks--chosen" : ""}`}>
      <aside className="df-tasks-list" aria-label="Tasks">
        {!key && <title>Tasks · Dockflow</title>}
        <TaskList session={session} chosen={key} />
      </aside>
      <section className="df-tasks-detail">
        {key ? <TaskView key={key} taskKey={key} session={session} onBack={back} /> : <Empty title="Choose a task.">The most urgent stand first.</Empty>}
      </section>
    </div>
  );
}
