import { Button } from "@carbon/react";
import { Link } from "react-router";
import { http } from "../api/http";
import type { Load, Session } from "../api/types";
import { useLoads } from "../api/useLoads";
import { dateTime, words } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { Pager } from "../common/Pager";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { useAction } from "../common/useAction";
import { useFilter } from "../common/useFilter";
import { supervises } from "../shell/screens";

/** Truck loads, the newest first; the gate and the carrier report here. */
export default function LoadsPage({ session }: { session: Session }) {
  const [filter, change] = useFilter("page");
  const page = Number(filter.page) || 0;
  const loads = useLoads({ page, size: 50 });
  const stale = ["loads", "overview", "tasks"];
  const arrive = useAction({ run: (number: string) => http.post(`/api/loads/${number}/arrival`), stale, done: (_, number) => `The truck for ${number} is at its door.` });
  const deliver = useAction({ run: (number: string) => http.post(`/api/loads/${number}/delivered`), stale, done: (_, number) => `${number} was delivered.` });
  const columns: Column<Load>[] = [
    { name: "Load", cell: (load) => <Link className="df-mono" to={`/monitor?q=${load.loadNumber}`}>{load.loadNumber}</Link> },
    { name: "State", cell: (load) => <StateTag state={load.state} /> },
    { name: "Carrier", cell: (load) => words(load.carrier) },
    { name: "Site", cell: (load) => load.siteId, wide: true },
    { name: "Parcels", cell: (load) => load.parcels.length, number: true },
    { name: "Dock", cell: (load) => load.dockDoor ?? "–" },
    { name: "Departs", cell: (load) => dateTime(load.departAt) },
    { name: "Manifest", cell: (load) => (load.manifestDocumentId ? <a href={`/api/documents/${load.manifestDocumentId}`} target="_blank" rel="noreferrer">PDF</a> : "–") },
    {
      name: "",
      cell: (load) =>
        supervises(session) &&
        (["OPEN", "CLOSED"].includes(load.state) ? (
          <Button kind="ghost" size="sm" data-testid="load-arrive" disabled={arrive.isPending} onClick={() => arrive.mutate(load.loadNumber)}>
            Truck arrived
          </Button>
        ) : load.state === "DEPARTED" ? (
          <Button kind="ghost" size="sm" data-testid="load-delivered" disabled={deliver.isPending} onClick={() => deliver.mutate(load.loadNumber)}>
            Delivered
          </Button>
        ) : null),
    },
  ];
  return (
    <>
      <PageTitle title="Loads" subtitle="Trucks to dispatch, the newest first" />
      <ListState query={loads} empty={(data) => data.items.length === 0} emptyText="No load yet. The first packed order plans one.">
        {(data) => (
          <>
            <SimpleTable label="Loads" rows={data.items} columns={columns} id={(load) => load.loadNumber} testId="load-row" />
            <Pager page={page} size={data.size} total={data.total} onChange={(next) => change({ page: String(next) })} />
          </>
        )}
      </ListState>
    </>
  );
}
