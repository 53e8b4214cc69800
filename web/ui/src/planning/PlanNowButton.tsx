import { Button } from "@carbon/react";
import { http } from "../api/http";
import type { PlanRun } from "../api/planTypes";
import { useAction } from "../common/useAction";

/** Asks for a plan of the chosen site and of all that it supplies or is supplied by. */
export function PlanNowButton({ siteId }: { siteId: string }) {
  const plan = useAction({ run: (site: string) => http.post<PlanRun>("/api/plans", { siteId: site }), done: (run) => `${run.runNumber} plans ${run.siteIds.join(", ")}.`, stale: ["plans"] });
  return (
    <Button size="md" disabled={!siteId || plan.isPending} title={siteId ? undefined : "Choose a site first"} onClick={() => plan.mutate(siteId)}>
      {siteId ? `Plan ${siteId} now` : "Choose a site to plan"}
    </Button>
  );
}
