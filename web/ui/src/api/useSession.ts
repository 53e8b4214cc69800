import { useQuery } from "@tanstack/react-query";
import { http, Problem } from "./http";
import type { Session } from "./types";

/** Who is logged in; null when nobody is. */
export function useSession() {
  return useQuery({
    queryKey: ["session"],
    queryFn: async () => {
      try {
        return await http.get<Session>("/api/session");
      } catch (problem) {
        if (problem instanceof Problem && problem.status === 401) return null;
        throw problem;
      }
    },
    staleTime: 60_000,
  });
}
