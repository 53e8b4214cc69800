import { Checkbox } from "@carbon/react";
import { Link } from "react-router";
import type { FaceLevel } from "../api/stockTypes";
import { useFaces } from "../api/useFaces";
import { count } from "../common/format";
import { ListState } from "../common/ListState";
import { Pager } from "../common/Pager";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { useFilter } from "../common/useFilter";
import { itemLink, locationLink } from "./links";
import { SiteSelect } from "./SiteSelect";
import { StockHead } from "./StockHead";

const stateOf = (level: FaceLevel) => (level.onHand === 0 ? "OUT" : level.onHand < level.face.minQuantity ? "LOW" : "OK");

const COLUMNS: Column<FaceLevel>[] = [
  { name: "Face", cell: (level) => <Link className="df-mono" to={locationLink(level.face.locationId)}>{level.face.locationId}</Link> },
  { name: "Item", cell: (level) => <><Link className="df-mono" to={itemLink(level.face.itemId)}>{level.face.itemId}</Link><span className="df-second">{level.description}</span></> },
  { name: "State", cell: (level) => <StateTag state={stateOf(level)} /> },
  { name: "Holds", cell: (level) => <>{count(level.onHand)} {level.baseUnit}{level.reserved > 0 && <span className="df-second">{count(level.reserved)} {level.baseUnit} reserved</span>}</>, number: true },
  { name: "Minimum to maximum", cell: (level) => `${count(level.face.minQuantity)} to ${count(level.face.maxQuantity)} ${level.baseUnit}`, number: true },
  { name: "In reserve", cell: (level) => `${count(level.reserve)} ${level.baseUnit}`, number: true },
  { name: "Replenishment", cell: (level) => (level.replenishment ? <Link className="df-mono" to={`/monitor?q=${level.replenishment}`}>{level.replenishment}</Link> : "none open") },
];

/** Pick faces: what they hold, between how little and how much, and what is on its way to them. */
export default function FacesPage() {
  const [filter, change] = useFilter("siteId", "low", "page");
  const page = Number(filter.page) || 0;
  const faces = useFaces({ siteId: filter.siteId, low: filter.low === "true", page, size: 50 });
  return (
    <>
      <StockHead title="Pick faces" subtitle="Where items are picked from; a face below its minimum is filled from the reserve, and once for everybody who tells of it" />
      <div className="df-filters">
        <SiteSelect value={filter.siteId} onChange={(siteId) => change({ siteId, page: "" })} />
        <Checkbox id="low" labelText="Only below minimum" checked={filter.low === "true"} onChange={(_, { checked }) => change({ low: checked ? "true" : "", page: "" })} />
      </div>
      <ListState query={faces} empty={(data) => data.items.length === 0} emptyText="No face fits. Items get a face when a wave needs them, or when a manager sets one.">
        {(data) => (
          <>
            <SimpleTable label="Pick faces" rows={data.items} columns={COLUMNS} id={(level) => level.face.locationId} testId="face-row" />
            <Pager page={page} size={data.size} total={data.total} onChange={(next) => change({ page: String(next) })} />
          </>
        )}
      </ListState>
    </>
  );
}
