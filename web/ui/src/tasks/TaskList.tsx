import { Button, ContentSwitcher, Search, Select, SelectItem, Switch } from "@carbon/react";
import type { ReactNode } from "react";
import type { Session, TaskSummary } from "../api/types";
import { useTaskCounts } from "../api/useTaskCounts";
import { useTasks } from "../api/useTasks";
import { counted, words } from "../common/format";
import { ListState } from "../common/ListState";
import { useFilter } from "../common/useFilter";
import { supervises } from "../shell/screens";
import { TaskRow } from "./TaskRow";

const TABS = ["mine", "open", "claimed"] as const;
const TAB_NAMES = { mine: "My tasks", open: "Open", claimed: "Claimed" };
const GROUPS = ["receiving", "quality", "put-away", "picking", "packing", "loading", "supervisors", "customer-service", "planners", "buyers"];

/** Open tasks in three tabs, filtered by the address. */
export function TaskList({ session, chosen }: { session: Session; chosen?: string }) {
  const [filter, change] = useFilter("tab", "group", "q");
  const tab = (TABS as readonly string[]).includes(filter.tab) ? (filter.tab as (typeof TABS)[number]) : "mine";
  const counts = useTaskCounts();
  const tasks = useTasks({ filter: tab, group: filter.group, q: filter.q, size: 100 });
  const groups = supervises(session) ? GROUPS : session.groups;
  return (
    <>
      <ContentSwitcher size="md" selectedIndex={TABS.indexOf(tab)} onChange={({ name }) => change({ tab: String(name) })}>
        {TABS.map((name) => (
          <Switch key={name} name={name} data-testid={`tab-${name}`} text={`${TAB_NAMES[name]} ${counts.data?.[name] ?? ""}`} />
        ))}
      </ContentSwitcher>
      <div className="df-tasks-filter">
        <Search size="md" labelText="Search by number" placeholder="Order, delivery, pick list …" value={filter.q} onChange={(event) => change({ q: event.target.value })} />
        {groups.length > 1 && (
          <Select id="group" size="md" labelText="Group" hideLabel value={filter.group} onChange={(event) => change({ group: event.target.value })}>
            <SelectItem value="" text="All groups" />
            {groups.map((group) => (
              <SelectItem key={group} value={group} text={words(group)} />
            ))}
          </Select>
        )}
      </div>
      <ListState query={tasks} empty={(page) => page.items.length === 0} emptyText={emptyText(tab, filter.q !== "" || filter.group !== "", () => change({ tab: "open" }), counts.data?.open ?? 0)}>
        {(page) => (
          <>
            <ul className="df-task-rows">
              {page.items.map((task: TaskSummary) => (
                <TaskRow key={task.key} task={task} chosen={task.key === chosen} />
              ))}
            </ul>
            {page.total > page.items.length && <p className="df-more">{page.total - page.items.length} more, less urgent. Search to narrow the list.</p>}
          </>
        )}
      </ListState>
    </>
  );
}

function emptyText(tab: (typeof TABS)[number], filtered: boolean, showOpen: () => void, open: number): ReactNode {
  if (filtered) return "No task fits. Change the filter.";
  if (tab === "open") return "Nobody waits for you. New tasks appear here by themselves.";
  if (tab === "claimed") return "Nobody else has a task of your groups.";
  return (
    <>
      You have no task.{" "}
      {open > 0 && (
        <Button size="md" kind="tertiary" onClick={showOpen}>
          Choose from {counted(open, "open task")}
        </Button>
      )}
    </>
  );
}
