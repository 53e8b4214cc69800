import { Button, Modal } from "@carbon/react";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { http } from "../api/http";
import type { Transfer, TransferLine } from "../api/transferTypes";
import type { Session } from "../api/types";
import { useTransfer } from "../api/useTransfer";
import { count, counted, dateTime } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { useAction } from "../common/useAction";
import { supervises } from "../shell/screens";
import { itemLink } from "../stock/links";

const LINES: Column<TransferLine>[] = [
  { name: "Item", cell: (line) => <Link className="df-mono" to={itemLink(line.itemId)}>{line.itemId}</Link> },
  { name: "Requested", cell: (line) => count(line.requested), number: true },
  { name: "Reserved", cell: (line) => count(line.reserved), number: true },
  { name: "Shipped", cell: (line) => count(line.shipped), number: true },
  { name: "Received", cell: (line) => count(line.received), number: true },
  { name: "Lost", cell: (line) => (line.lost > 0 ? <strong className="df-overdue">{count(line.lost)}</strong> : 0), number: true },
];

/** One transfer: where it stands, its lines, who decided what. */
export default function TransferPage({ session }: { session: Session }) {
  const { number } = useParams();
  const transfer = useTransfer(number);
  const [asking, setAsking] = useState(false);
  const path = `/api/transfers/${encodeURIComponent(number!)}`;
  const arrive = useAction({ run: () => http.post(`${path}/arrival`), stale: ["transfers", "tasks"], done: () => `The goods of ${number} are there and wait to be counted.` });
  const cancel = useAction({ run: () => http.post(`${path}/cancel`), stale: ["transfers", "stock"], done: () => "The transfer is being cancelled; what was reserved is given back." });
  return (
    <ListState query={transfer}>
      {(data) => (
        <>
          <PageTitle title={`Transfer ${data.transferNumber}`} extra={<StateTag state={data.state} />} subtitle={`${data.fromSiteId} to ${data.toSiteId} · needed ${dateTime(data.neededAt)}`}>
            <Button as={Link} kind="tertiary" size="md" to={`/monitor?q=${encodeURIComponent(data.transferNumber)}`}>
              Show its diagrams
            </Button>
            {supervises(session) && data.state === "IN_TRANSIT" && (
              <Button size="md" data-testid="transfer-arrive" disabled={arrive.isPending} onClick={() => arrive.mutate(undefined)}>
                It has arrived
              </Button>
            )}
            {supervises(session) && ["REQUESTED", "RESERVED"].includes(data.state) && (
              <Button kind="danger--tertiary" size="md" disabled={cancel.isPending} onClick={() => setAsking(true)}>
                Cancel transfer
              </Button>
            )}
          </PageTitle>
          <section className="df-panel">
            <h2>Lines, in base units</h2>
            <SimpleTable label="Lines" rows={data.lines} columns={LINES} id={(line) => String(line.line)} testId="transfer-line" />
          </section>
          <section className="df-panel">
            <h2>What happened</h2>
            <ul className="df-alerts">
              {historyOf(data).map(({ at, text }) => (
                <li key={text}>
                  <time dateTime={at}>{dateTime(at)}</time>
                  <span>{text}</span>
                </li>
              ))}
            </ul>
          </section>
          <Modal open={asking} danger modalHeading={`Cancel transfer ${data.transferNumber}?`} primaryButtonText="Cancel the transfer" secondaryButtonText="Keep it" onRequestClose={() => setAsking(false)} onRequestSubmit={() => (setAsking(false), cancel.mutate(undefined))}>
            <p>What {data.fromSiteId} reserved for it is free again.</p>
          </Modal>
        </>
      )}
    </ListState>
  );
}

function historyOf(transfer: Transfer): { at: string; text: string }[] {
  const shipped = transfer.lines.reduce((sum, line) => sum + line.shipped, 0);
  const lost = transfer.lines.reduce((sum, line) => sum + line.lost, 0);
  const note = (text: string | null) => (text ? `: ${text}` : "");
  const steps: [string | null, string][] = [
    [transfer.requestedAt, transfer.planRun ? `Proposed by planning run ${transfer.planRun}` : `Requested by ${transfer.requestedBy}`],
    [transfer.decidedAt, `Decided by ${transfer.decidedBy}${note(transfer.decisionNote)}`],
    [transfer.sentAt, `${counted(shipped, "base unit")} sent, expected ${dateTime(transfer.dueAt)}`],
    [transfer.arrivedAt, `Arrived at ${transfer.toSiteId}`],
    [transfer.claimedBy && transfer.closedAt, `${counted(lost, "base unit")} written off by ${transfer.claimedBy}${note(transfer.claimNote)}`],
    [transfer.closedAt, "Ended"],
  ];
  return steps.flatMap(([at, text]) => (at ? [{ at, text }] : []));
}
