import { Select, SelectItem } from "@carbon/react";
import { DEMAND_CLASSES, PROPOSAL_STATES } from "../api/planTypes";
import type { Session } from "../api/types";
import { usePlans } from "../api/usePlans";
import { useProposals } from "../api/useProposals";
import { words } from "../common/format";
import { ListState } from "../common/ListState";
import { Pager } from "../common/Pager";
import { SearchField } from "../common/SearchField";
import { useFilter } from "../common/useFilter";
import { supervises } from "../shell/screens";
import { SiteSelect } from "../stock/SiteSelect";
import { PlanNowButton } from "./PlanNowButton";
import { PlanningHead } from "./PlanningHead";
import { ProposalTable } from "./ProposalTable";

/** What the plans propose to buy and to move. */
export default function PlanningPage({ session }: { session: Session }) {
  const [filter, change] = useFilter("run", "siteId", "source", "demandClass", "state", "q", "page");
  const page = Number(filter.page) || 0;
  const runs = usePlans({ siteId: filter.siteId, size: 20 });
  const proposals = useProposals({ runNumber: filter.run, siteId: filter.siteId, source: filter.source, demandClass: filter.demandClass, state: filter.state, q: filter.q, page, size: 50 });
  return (
    <>
      <PlanningHead title="Planning" subtitle="What to buy and what to move, the newest plan first; each item shows its forecast and why">
        {supervises(session) && <PlanNowButton siteId={filter.siteId} />}
      </PlanningHead>
      <div className="df-filters">
        <SearchField label="Item" placeholder="Item code or description" value={filter.q} onChange={(q) => change({ q, page: "" })} />
        <SiteSelect value={filter.siteId} onChange={(siteId) => change({ siteId, page: "" })} />
        <Choice id="run" label="Run" any="All runs" value={filter.run} values={runs.data?.items.map((run) => run.runNumber) ?? []} onChange={(run) => change({ run, page: "" })} />
        <SearchField id="source" label="Supplier or giving site" placeholder="Supplier or giving site" value={filter.source} onChange={(source) => change({ source, page: "" })} />
        <Choice id="demandClass" label="Class" any="All classes" value={filter.demandClass} values={DEMAND_CLASSES} onChange={(demandClass) => change({ demandClass, page: "" })} text={words} />
        <Choice id="state" label="State" any="All states" value={filter.state} values={PROPOSAL_STATES} onChange={(state) => change({ state, page: "" })} text={words} />
      </div>
      <ListState query={proposals} empty={(data) => data.items.length === 0} emptyText="No proposal fits. Plans run at two in the morning (UTC), or when a supervisor asks for one.">
        {(data) => (
          <>
            <ProposalTable proposals={data.items} decides={supervises(session)} />
            <Pager page={page} size={data.size} total={data.total} onChange={(next) => change({ page: String(next) })} />
          </>
        )}
      </ListState>
    </>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  any: string;
  value: string;
  values: readonly string[];
  onChange: (value: string) => void;
  text?: (value: string) => string;
}

function Choice({ id, label, any, value, values, onChange, text = (one) => one }: ChoiceProps) {
  const shown = value && !values.includes(value) ? [value, ...values] : values;
  return (
    <Select id={id} size="md" labelText={label} hideLabel value={value} onChange={(event) => onChange(event.target.value)}>
      <SelectItem value="" text={any} />
      {shown.map((one) => (
        <SelectItem key={one} value={one} text={text(one)} />
      ))}
    </Select>
  );
}
