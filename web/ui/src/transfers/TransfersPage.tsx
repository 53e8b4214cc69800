import { Button, Select, SelectItem } from "@carbon/react";
import { useState } from "react";
import { Link } from "react-router";
import { TRANSFER_STATES, type Transfer } from "../api/transferTypes";
import type { Session } from "../api/types";
import { useTransfers } from "../api/useTransfers";
import { counted, dateTime, words } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { Pager } from "../common/Pager";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { useFilter } from "../common/useFilter";
import { supervises } from "../shell/screens";
import { SiteSelect } from "../stock/SiteSelect";
import { TransferDialog } from "./TransferDialog";

const COLUMNS: Column<Transfer>[] = [
  { name: "Transfer", cell: (transfer) => <Link className="df-mono" to={`/transfers/${transfer.transferNumber}`}>{transfer.transferNumber}</Link> },
  { name: "State", cell: (transfer) => <StateTag state={transfer.state} /> },
  { name: "From", cell: (transfer) => transfer.fromSiteId },
  { name: "To", cell: (transfer) => transfer.toSiteId },
  { name: "Goods", cell: (transfer) => `${counted(transfer.lines.reduce((sum, line) => sum + line.requested, 0), "base unit")} in ${counted(transfer.lines.length, "line")}` },
  { name: "Needed", cell: (transfer) => dateTime(transfer.neededAt) },
  { name: "Asked by", cell: (transfer) => (transfer.planRun ? `Plan ${transfer.planRun}` : transfer.requestedBy), wide: true },
];

/** Transfers between sites, the newest first. */
export default function TransfersPage({ session }: { session: Session }) {
  const [filter, change] = useFilter("siteId", "state", "page");
  const [asking, setAsking] = useState(false);
  const page = Number(filter.page) || 0;
  const transfers = useTransfers({ siteId: filter.siteId, state: filter.state, page, size: 50 });
  return (
    <>
      <PageTitle title="Transfers" subtitle="Goods from one site to another, the newest first">
        {supervises(session) && (
          <Button size="md" data-testid="request-transfer" onClick={() => setAsking(true)}>
            Request a transfer
          </Button>
        )}
      </PageTitle>
      <div className="df-filters">
        <SiteSelect value={filter.siteId} onChange={(siteId) => change({ siteId, page: "" })} />
        <Select id="state" size="md" labelText="State" hideLabel value={filter.state} onChange={(event) => change({ state: event.target.value, page: "" })}>
          <SelectItem value="" text="All states" />
          {TRANSFER_STATES.map((state) => (
            <SelectItem key={state} value={state} text={words(state)} />
          ))}
        </Select>
      </div>
      <ListState query={transfers} empty={(data) => data.items.length === 0} emptyText="No transfer fits. Supervisors request one here; the plan proposes others.">
        {(data) => (
          <>
            <SimpleTable label="Transfers" rows={data.items} columns={COLUMNS} id={(transfer) => transfer.transferNumber} testId="transfer-row" />
            <Pager page={page} size={data.size} total={data.total} onChange={(next) => change({ page: String(next) })} />
          </>
        )}
      </ListState>
      {asking && <TransferDialog siteId={session.siteId} onClose={() => setAsking(false)} />}
    </>
  );
}
