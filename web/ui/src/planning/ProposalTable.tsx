import { Link } from "react-router";
import type { Proposal } from "../api/planTypes";
import { day, euros, words } from "../common/format";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { quantity } from "../stock/levels";
import { ProposalActions } from "./ProposalActions";

export const planItemLink = (proposal: Pick<Proposal, "runNumber" | "siteId" | "itemId">) => `/planning/${encodeURIComponent(proposal.runNumber)}/${encodeURIComponent(proposal.siteId)}/${encodeURIComponent(proposal.itemId)}`;

const COLUMNS: Column<Proposal>[] = [
  {
    name: "Item",
    cell: (proposal) => (
      <>
        <Link className="df-mono" to={planItemLink(proposal)}>{proposal.itemId}</Link>
        <span className="df-second">{proposal.description}</span>
      </>
    ),
  },
  { name: "Site", cell: (proposal) => proposal.siteId },
  {
    name: "Proposal",
    cell: (proposal) => (
      <>
        {proposal.kind === "BUY" ? "Buy" : "Move"} {quantity(proposal.quantity, proposal.baseUnit)}
        <span className="df-second">
          {proposal.source ? `from ${proposal.sourceName || proposal.source}` : "nobody delivers it"}, needed {day(proposal.neededOn)}
        </span>
        {proposal.quantity !== proposal.proposed && <span className="df-second">{quantity(proposal.proposed, proposal.baseUnit)} were proposed</span>}
      </>
    ),
  },
  { name: "Value", number: true, cell: (proposal) => (proposal.kind === "BUY" ? euros(proposal.quantity * proposal.priceCents) : "–") },
  {
    name: "Class",
    wide: true,
    cell: (proposal) => (
      <>
        {proposal.demandClass ? words(proposal.demandClass) : "–"}
        {proposal.exception !== "none" && <span className="df-second df-overdue">{words(proposal.exception)}</span>}
      </>
    ),
  },
  {
    name: "State",
    cell: (proposal) => (
      <>
        <StateTag state={proposal.state} />
        {proposal.document && <Link className="df-second df-mono" to={`/monitor?q=${encodeURIComponent(proposal.document)}`}>{proposal.document}</Link>}
        {proposal.decidedBy && <span className="df-second">{proposal.decidedBy}</span>}
        {proposal.note && <span className="df-second">{proposal.note}</span>}
      </>
    ),
  },
];

const ACTIONS: Column<Proposal> = { name: "", cell: (proposal) => <ProposalActions proposal={proposal} /> };

/** Proposals with what may be decided on them. */
export function ProposalTable({ proposals, decides }: { proposals: Proposal[]; decides: boolean }) {
  return <SimpleTable label="Proposals" rows={proposals} columns={decides ? [...COLUMNS, ACTIONS] : COLUMNS} id={(proposal) => String(proposal.proposalId)} testId="proposal-row" />;
}
