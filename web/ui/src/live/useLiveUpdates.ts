import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { EVENT_NAMES, StaleQueries } from "./liveQueries";

export type Connection = "connecting" | "live" | "lost";

/** Listens to the server's hints while somebody is logged in, and refetches what they concern. */
export function useLiveUpdates(enabled: boolean): Connection {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>("connecting");

  useEffect(() => {
    if (!enabled || typeof EventSource === "undefined") return;
    const stale = new StaleQueries((name) => void client.invalidateQueries({ queryKey: [name] }));
    const source = new EventSource("/api/events");
    source.onopen = () => {
      setConnection("live");
      stale.all();
    };
    source.onerror = () => setConnection("lost");
    EVENT_NAMES.forEach((name) => source.addEventListener(name, () => stale.hint(name)));
    return () => {
      stale.stop();
      source.close();
    };
  }, [client, enabled]);

  return connection;
}
