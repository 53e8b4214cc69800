import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import type { Page, TaskSummary } from "./types";

/** A page of open tasks. */
export function useTasks(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["tasks", "list", filter], queryFn: () => http.get<Page<TaskSummary>>("/api/tasks" + query(filter)), placeholderData: keepPreviousData });
}
