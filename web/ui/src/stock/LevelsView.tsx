import { query } from "../api/http";
import { useLevels } from "../api/useLevels";
import { useLevelTotals } from "../api/useLevelTotals";
import { Figure } from "../common/Figure";
import { ListState } from "../common/ListState";
import { Pager } from "../common/Pager";
import { SearchField } from "../common/SearchField";
import { useFilter } from "../common/useFilter";
import { ExportButton } from "./ExportButton";
import { LEVEL_STATES } from "./levels";
import { LevelTable } from "./LevelTable";
import { SiteSelect } from "./SiteSelect";

/** What there is of each item at each site, against its limits. */
export function LevelsView() {
  const [filter, change] = useFilter("siteId", "state", "q", "page");
  const page = Number(filter.page) || 0;
  const { siteId, state, q } = filter;
  const totals = useLevelTotals({ siteId });
  const levels = useLevels({ siteId, state, q, page, size: 50 });
  return (
    <>
      <ListState query={totals}>
        {(data) => (
          <div className="df-tiles df-tiles--small">
            {Object.entries(LEVEL_STATES).map(([key, { name, note, of, alarm }]) => (
              <Figure key={key} to={`/stock${query({ siteId, state: key, q })}`} label={name} value={of(data)} note={note} alarm={alarm && of(data) > 0} chosen={state === key} />
            ))}
          </div>
        )}
      </ListState>
      <div className="df-filters">
        <SearchField label="Search by item" placeholder="Item code or description" value={q} onChange={(value) => change({ q: value, page: "" })} />
        <SiteSelect value={siteId} onChange={(value) => change({ siteId: value, page: "" })} />
        <ExportButton href={`/api/stock/levels/export${query({ siteId, state, q })}`} />
      </div>
      <ListState query={levels} empty={(data) => data.items.length === 0} emptyText="No item fits. Change the filter.">
        {(data) => (
          <>
            <LevelTable levels={data.items} />
            <Pager page={page} size={data.size} total={data.total} onChange={(next) => change({ page: String(next) })} />
          </>
        )}
      </ListState>
    </>
  );
}
