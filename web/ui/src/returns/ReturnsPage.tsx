import { Button, Select, SelectItem } from "@carbon/react";
import { useState } from "react";
import { Link } from "react-router";
import { http } from "../api/http";
import { RETURN_STATES, type CustomerReturn } from "../api/transferTypes";
import type { Session } from "../api/types";
import { useReturns } from "../api/useReturns";
import { counted, dateTime, words } from "../common/format";
import { ListState } from "../common/ListState";
import { newKey } from "../common/newKey";
import { PageTitle } from "../common/PageTitle";
import { Pager } from "../common/Pager";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { useAction } from "../common/useAction";
import { useFilter } from "../common/useFilter";
import { supervises } from "../shell/screens";
import { SiteSelect } from "../stock/SiteSelect";
import { AnnounceDialog } from "./AnnounceDialog";

/** What customers send back, the newest first; the door reports parcels here. */
export default function ReturnsPage({ session }: { session: Session }) {
  const [filter, change] = useFilter("siteId", "state", "page");
  const [announcing, setAnnouncing] = useState(false);
  const page = Number(filter.page) || 0;
  const returns = useReturns({ siteId: filter.siteId, state: filter.state, page, size: 50 });
  const stale = ["returns", "tasks"];
  const arrive = useAction({ run: (number: string) => http.post(`/api/returns/${number}/arrival`), stale, done: (_, number) => `${number} is at the door and waits to be opened.` });
  const site = filter.siteId || session.siteId;
  const blind = useAction({
    run: (siteId: string) => http.post<CustomerReturn>(`/api/returns/unannounced?siteId=${encodeURIComponent(siteId)}`, undefined, { "Idempotency-Key": newKey() }),
    stale,
    done: (made) => `${made.returnNumber}: write this number on the parcel.`,
  });
  const columns: Column<CustomerReturn>[] = [
    { name: "Return", cell: (one) => <Link className="df-mono" to={`/returns/${one.returnNumber}`}>{one.returnNumber}</Link> },
    { name: "State", cell: (one) => <StateTag state={one.state} /> },
    { name: "Order", cell: (one) => (one.orderNumber ? <Link className="df-mono" to={`/orders/${encodeURIComponent(one.orderNumber)}`}>{one.orderNumber}</Link> : "not known") },
    { name: "Goods", cell: (one) => counted(one.lines.reduce((sum, line) => sum + (line.received || line.announced), 0), "base unit") },
    { name: "Site", cell: (one) => one.siteId, wide: true },
    { name: "Reason", cell: (one) => one.reason ?? "–", wide: true },
    { name: "Expected", cell: (one) => (one.announced ? dateTime(one.expectedAt) : "unannounced") },
    {
      name: "",
      cell: (one) =>
        supervises(session) &&
        one.state === "ANNOUNCED" && (
          <Button kind="ghost" size="sm" data-testid="return-arrive" disabled={arrive.isPending} onClick={() => arrive.mutate(one.returnNumber)}>
            Parcel arrived
          </Button>
        ),
    },
  ];
  return (
    <>
      <PageTitle title="Returns" subtitle="What customers send back, the newest first">
        {supervises(session) && (
          <>
            {site && (
              <Button kind="tertiary" size="md" data-testid="return-blind" disabled={blind.isPending} onClick={() => blind.mutate(site)}>
                Unannounced parcel at {site}
              </Button>
            )}
            <Button size="md" data-testid="announce-return" onClick={() => setAnnouncing(true)}>
              Announce a return
            </Button>
          </>
        )}
      </PageTitle>
      <div className="df-filters">
        <SiteSelect value={filter.siteId} onChange={(siteId) => change({ siteId, page: "" })} />
        <Select id="state" size="md" labelText="State" hideLabel value={filter.state} onChange={(event) => change({ state: event.target.value, page: "" })}>
          <SelectItem value="" text="All states" />
          {RETURN_STATES.map((state) => (
            <SelectItem key={state} value={state} text={words(state)} />
          ))}
        </Select>
      </div>
      <ListState query={returns} empty={(data) => data.items.length === 0} emptyText="No return fits. The shop announces them by POST /api/returns, supervisors here.">
        {(data) => (
          <>
            <SimpleTable label="Returns" rows={data.items} columns={columns} id={(one) => one.returnNumber} testId="return-row" />
            <Pager page={page} size={data.size} total={data.total} onChange={(next) => change({ page: String(next) })} />
          </>
        )}
      </ListState>
      {announcing && <AnnounceDialog siteId={site} onClose={() => setAnnouncing(false)} />}
    </>
  );
}
