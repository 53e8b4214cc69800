import { DismissibleTag, InlineLoading, Select, SelectItem } from "@carbon/react";
import { lazy, Suspense } from "react";
import { Link } from "react-router";
import type { ProcessOverview } from "../api/types";
import { useDefinition } from "../api/useDefinition";
import { useDefinitionStatistics } from "../api/useDefinitionStatistics";
import { ListState } from "../common/ListState";

const DiagramView = lazy(() => import("./DiagramView").then((module) => ({ default: module.DiagramView })));

interface Props {
  process: ProcessOverview;
  /** The chosen version's number; empty for the newest. */
  version: string;
  elementId: string;
  onChange: (filter: { version?: string; elementId?: string; page?: string }) => void;
}

/** The chosen process with the tokens of all its instances; an element narrows the list to those that stand there. */
export function ProcessDiagram({ process, version, elementId, onChange }: Props) {
  const chosen = process.versions.find((one) => String(one.version) === version) ?? process.versions[0]!;
  const definition = useDefinition(chosen.definitionKey);
  const statistics = useDefinitionStatistics(chosen.definitionKey);
  return (
    <section className="df-panel">
      <div className="df-panel-head">
        <h2>{process.name}</h2>
        <Link to={`/processes/${chosen.definitionKey}`}>Open in the modeler</Link>
        {elementId ? (
          <DismissibleTag type="blue" size="md" text={`At ${elementId}`} dismissTooltipLabel="Show instances at any element" onClose={() => onChange({ elementId: "", page: "" })} />
        ) : (
          <span className="df-subtitle">Choose an element to list the instances that stand there.</span>
        )}
        {process.versions.length > 1 && (
          <Select id="version" size="sm" labelText="Version" hideLabel value={String(chosen.version)} onChange={(event) => onChange({ version: event.target.value, elementId: "", page: "" })}>
            {process.versions.map((one) => (
              <SelectItem key={one.version} value={String(one.version)} text={`Version ${one.version} (${one.active} running)`} />
            ))}
          </Select>
        )}
      </div>
      <ListState query={definition}>
        {(shown) => (
          <Suspense fallback={<InlineLoading className="df-loading" description="Drawing …" />}>
            <DiagramView xml={shown.xml} statistics={statistics.data ?? []} showVisited={false} onElement={(id) => onChange({ elementId: id, page: "" })} />
          </Suspense>
        )}
      </ListState>
    </section>
  );
}
