import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { TaskDetail } from "./types";

/** A task with its form and its lines. */
export function useTask(key: string | undefined) {
  return useQuery({ queryKey: ["tasks", "one", key], queryFn: () => http.get<TaskDetail>(`/api/tasks/${key}`), enabled: key !== undefined });
}
