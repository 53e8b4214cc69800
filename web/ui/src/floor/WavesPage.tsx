import { Button } from "@carbon/react";
import { Link } from "react-router";
import { http } from "../api/http";
import type { Session, Wave } from "../api/types";
import { useSites } from "../api/useSites";
import { useWaves } from "../api/useWaves";
import { count, counted, dateTime } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { Pager } from "../common/Pager";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { useAction } from "../common/useAction";
import { useFilter } from "../common/useFilter";
import { supervises } from "../shell/screens";

const COLUMNS: Column<Wave>[] = [
  { name: "Wave", cell: (wave) => <Link className="df-mono" to={`/waves/${encodeURIComponent(wave.waveNumber)}`}>{wave.waveNumber}</Link> },
  { name: "State", cell: (wave) => <StateTag state={wave.state} /> },
  { name: "Site", cell: (wave) => wave.siteId, wide: true },
  { name: "Orders", cell: (wave) => wave.orderCount, number: true },
  { name: "Pick lists", cell: (wave) => wave.pickListCount, number: true, wide: true },
  { name: "Walk", cell: (wave) => `${count(Math.round(wave.plannedMetres))} m`, number: true },
  { name: "Walk order by order", cell: (wave) => `${count(Math.round(wave.naiveMetres))} m`, number: true, wide: true },
  { name: "Picked", cell: (wave) => `${counted(wave.pickedLines, "line")}${wave.shortLines > 0 ? `, ${count(wave.shortLines)} short` : ""}`, number: true },
  { name: "Requested", cell: (wave) => dateTime(wave.requestedAt) },
];

/** Waves, the newest first, and the button that asks for another one. */
export default function WavesPage({ session }: { session: Session }) {
  const [filter, change] = useFilter("page");
  const page = Number(filter.page) || 0;
  const waves = useWaves({ page, size: 50 });
  const sites = useSites();
  const release = useAction({ run: (siteId: string) => http.post<Wave>("/api/waves", { siteId }), stale: ["waves", "overview", "tasks"], done: (wave) => `${wave.waveNumber} is being planned.` });
  return (
    <>
      <PageTitle title="Waves" subtitle="Orders that are picked together">
        {supervises(session) &&
          sites.data
            ?.filter((site) => site.kind === "WAREHOUSE")
            .map((site) => (
              <Button key={site.siteId} size="md" kind="tertiary" data-testid={`wave-request-${site.siteId}`} disabled={release.isPending} onClick={() => release.mutate(site.siteId)}>
                Release a wave in {site.siteId}
              </Button>
            ))}
      </PageTitle>
      <ListState query={waves} empty={(data) => data.items.length === 0} emptyText="No wave yet. Waves start by the clock, when enough orders wait, or by the button above.">
        {(data) => (
          <>
            <SimpleTable label="Waves" rows={data.items} columns={COLUMNS} id={(wave) => wave.waveNumber} testId="wave-row" />
            <Pager page={page} size={data.size} total={data.total} onChange={(next) => change({ page: String(next) })} />
          </>
        )}
      </ListState>
    </>
  );
}
