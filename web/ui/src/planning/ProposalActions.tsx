import { Button, Modal, NumberInput, TextArea } from "@carbon/react";
import { useState } from "react";
import { http } from "../api/http";
import type { Proposal } from "../api/planTypes";
import { useAction } from "../common/useAction";

const DECIDABLE = ["OPEN", "ACCEPTED", "REJECTED"];

/** Accept, change or reject one proposal; what was decided may be decided again until the review ends. */
export function ProposalActions({ proposal }: { proposal: Proposal }) {
  const [dialog, open] = useState<"edit" | "reject" | null>(null);
  const path = `/api/proposals/${proposal.proposalId}`;
  const accept = useAction({ run: (body: { quantity?: number; note?: string }) => http.post<Proposal>(`${path}/accept`, body), done: (decided) => `${decided.itemId}: ${decided.quantity} ${decided.baseUnit} accepted.`, stale: ["plans"] });
  const reject = useAction({ run: (note: string) => http.post<Proposal>(`${path}/reject`, { note }), done: (decided) => `${decided.itemId} rejected.`, stale: ["plans"] });
  if (!DECIDABLE.includes(proposal.state)) return null;
  return (
    <div className="df-row-actions">
      {proposal.state !== "ACCEPTED" && <Button size="sm" kind="tertiary" disabled={accept.isPending} onClick={() => accept.mutate({})}>Accept</Button>}
      <Button size="sm" kind="ghost" onClick={() => open("edit")}>Change</Button>
      {proposal.state !== "REJECTED" && <Button size="sm" kind="ghost" onClick={() => open("reject")}>Reject</Button>}
      {dialog === "edit" && <EditDialog proposal={proposal} onClose={() => open(null)} onDone={(quantity, note) => { accept.mutate({ quantity, note }); open(null); }} />}
      {dialog === "reject" && <RejectDialog proposal={proposal} onClose={() => open(null)} onDone={(note) => { reject.mutate(note); open(null); }} />}
    </div>
  );
}

function EditDialog({ proposal, onClose, onDone }: { proposal: Proposal; onClose: () => void; onDone: (quantity: number, note: string | undefined) => void }) {
  const [quantity, setQuantity] = useState(proposal.quantity);
  const [note, setNote] = useState("");
  const valid = Number.isInteger(quantity) && quantity >= 1;
  return (
    <Modal open modalHeading={`Change ${proposal.itemId} for ${proposal.siteId}`} primaryButtonText="Accept this quantity" secondaryButtonText="Back" primaryButtonDisabled={!valid} onRequestClose={onClose} onRequestSubmit={() => onDone(quantity, note.trim() || undefined)}>
      <p className="df-subtitle">{proposal.proposed} {proposal.baseUnit} are proposed.</p>
      <NumberInput id="quantity" label={`Quantity (${proposal.baseUnit})`} min={1} step={1} value={quantity} invalid={!valid} invalidText="Expected a whole number of 1 or more." onChange={(_, { value }) => setQuantity(Number(value))} />
      <TextArea id="note" labelText="Note" maxCount={500} enableCounter value={note} onChange={(event) => setNote(event.target.value)} />
    </Modal>
  );
}

function RejectDialog({ proposal, onClose, onDone }: { proposal: Proposal; onClose: () => void; onDone: (note: string) => void }) {
  const [note, setNote] = useState("");
  return (
    <Modal open danger modalHeading={`Reject ${proposal.itemId} for ${proposal.siteId}`} primaryButtonText="Reject" secondaryButtonText="Back" primaryButtonDisabled={note.trim() === ""} onRequestClose={onClose} onRequestSubmit={() => onDone(note.trim())}>
      <TextArea id="reason" labelText="Reason" helperText="Kept with the proposal, so that the next plan is better." maxCount={500} enableCounter value={note} onChange={(event) => setNote(event.target.value)} />
    </Modal>
  );
}
