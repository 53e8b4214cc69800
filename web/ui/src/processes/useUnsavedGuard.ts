import { useEffect } from "react";
import { useBlocker, type Blocker } from "react-router";

/** Stops leaving the page while there is something to lose; the browser asks for itself, the page for its own links. */
export function useUnsavedGuard(unsaved: () => boolean): Blocker {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => unsaved() && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsaved]);
  return blocker;
}
