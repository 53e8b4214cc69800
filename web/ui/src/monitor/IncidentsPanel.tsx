import { Button } from "@carbon/react";
import { http } from "../api/http";
import { useInstanceIncidents } from "../api/useInstanceIncidents";
import { moment, words } from "../common/format";
import { ListState } from "../common/ListState";
import { StateTag } from "../common/StateTag";
import { useAction } from "../common/useAction";

/** What the engine could not go on with, and the button that tries again. */
export function IncidentsPanel({ instanceKey, mayRetry }: { instanceKey: string; mayRetry: boolean }) {
  const incidents = useInstanceIncidents(instanceKey);
  const retry = useAction({ run: (key: string) => http.post(`/api/incidents/${key}/retry`), stale: ["instances", "processes", "overview"], done: () => "Tried again." });
  return (
    <ListState query={incidents} empty={(all) => all.length === 0} emptyText="No incident.">
      {(all) => (
        <ul className="df-incidents">
          {all.map((incident) => (
            <li key={incident.key}>
              <div className="df-incident-head">
                <strong>{words(incident.type)}</strong>
                <span className="df-mono">{incident.elementId}</span>
                <StateTag state={incident.state} />
                <time dateTime={incident.createdAt}>{moment(incident.createdAt)}</time>
              </div>
              <pre className="df-json">{incident.message}</pre>
              {mayRetry && incident.state === "OPEN" && (
                <Button size="sm" kind="tertiary" data-testid="incident-retry" disabled={retry.isPending} onClick={() => retry.mutate(incident.key)}>
                  Try again
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </ListState>
  );
}
