import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { TaskCounts } from "./types";

/** How many tasks are mine, open and claimed by others. */
export function useTaskCounts() {
  return useQuery({ queryKey: ["tasks", "counts"], queryFn: () => http.get<TaskCounts>("/api/tasks/counts") });
}
