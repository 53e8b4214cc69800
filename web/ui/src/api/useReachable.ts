import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { connection } from "./connection";

/** Whether the server answers; when it does so again, everything shown is fetched anew. */
export function useReachable(): boolean {
  const client = useQueryClient();
  const reachable = useSyncExternalStore(connection.onReachability, connection.isReachable);
  const before = useRef(reachable);
  useEffect(() => {
    if (reachable && !before.current) void client.invalidateQueries();
    before.current = reachable;
  }, [client, reachable]);
  return reachable;
}
