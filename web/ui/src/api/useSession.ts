import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { connection } from "./connection";
import { http, Problem } from "./http";
import type { Session } from "./types";

const AWAY_EVERY_MS = 3000;

/** Who is logged in; null when nobody is. Tells whether a session was lost while somebody worked in it. */
export function useSession() {
  const client = useQueryClient();
  const [expired, setExpired] = useState(false);
  const session = useQuery({
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
    retry: false,
    refetchInterval: () => (connection.isReachable() ? 60_000 : AWAY_EVERY_MS),
  });
  useEffect(
    () =>
      connection.onUnknown(() => {
        if (!client.getQueryData(["session"])) return;
        setExpired(true);
        client.setQueryData(["session"], null);
      }),
    [client],
  );
  useEffect(() => {
    if (session.data) setExpired(false);
  }, [session.data]);
  return { ...session, expired };
}
