import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { EVENT_NAMES, StaleQueries } from "./liveQueries";

export type Live = "connecting" | "live" | "lost";

const REOPEN_AFTER_MS = 3000;

/** Listens to the server's hints and refetches what they concern; opens the stream again whenever it breaks. */
export function useLiveUpdates(): Live {
  const client = useQueryClient();
  const [live, setLive] = useState<Live>("connecting");

  useEffect(() => {
    if (typeof EventSource === "undefined") return;
    const stale = new StaleQueries((name) => void client.invalidateQueries({ queryKey: [name] }));
    let source: EventSource;
    let reopening: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      source = new EventSource("/api/events");
      source.onopen = () => {
        setLive("live");
        stale.all();
      };
      source.onerror = () => {
        setLive("lost");
        // The browser itself tries again only after a cut, not after an answer such as a proxy's 502.
        if (source.readyState === EventSource.CLOSED) reopening = setTimeout(open, REOPEN_AFTER_MS);
      };
      EVENT_NAMES.forEach((name) => source.addEventListener(name, () => stale.hint(name)));
    };
    const close = () => {
      clearTimeout(reopening);
      source.close();
    };
    // A page that the browser keeps for its back button would hold its stream, and there are few connections per server.
    const comeBack = (event: PageTransitionEvent) => event.persisted && open();
    window.addEventListener("pagehide", close);
    window.addEventListener("pageshow", comeBack);
    open();
    return () => {
      window.removeEventListener("pagehide", close);
      window.removeEventListener("pageshow", comeBack);
      stale.stop();
      close();
    };
  }, [client]);

  return live;
}
