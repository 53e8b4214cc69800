import { Select, SelectItem } from "@carbon/react";
import { Link } from "react-router";
import { CROSS_DOCK_STATES, type CrossDock } from "../api/types";
import { useCrossDocks } from "../api/useCrossDocks";
import { count, dateTime, words } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { Pager } from "../common/Pager";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { useFilter } from "../common/useFilter";
import { itemLink, locationLink } from "../stock/links";
import { crossDockLink } from "./links";

const COLUMNS: Column<CrossDock>[] = [
  { name: "Unit", cell: (unit) => <Link className="df-mono" to={crossDockLink(unit.handlingUnitId)}>{unit.handlingUnitId}</Link> },
  { name: "State", cell: (unit) => <StateTag state={unit.state} /> },
  {
    name: "Goods",
    cell: (unit) => (
      <>
        {count(unit.quantity)} {unit.baseUnit} of <Link className="df-mono" to={itemLink(unit.itemId)}>{unit.itemId}</Link>
        <span className="df-second">{unit.description}</span>
      </>
    ),
  },
  { name: "For orders", cell: (unit) => <Orders unit={unit} /> },
  { name: "Lane", cell: (unit) => (unit.laneId ? <Link className="df-mono" to={locationLink(unit.laneId)}>{unit.laneId}</Link> : "–") },
  {
    name: "Truck",
    cell: (unit) => (
      <>
        {unit.loadNumber ? <Link className="df-mono" to={`/monitor?q=${encodeURIComponent(unit.loadNumber)}`}>{unit.loadNumber}</Link> : words(unit.carrier)}
        {unit.departAt && <span className="df-second">leaves {dateTime(unit.departAt)}</span>}
      </>
    ),
  },
  { name: "Cut-off", cell: (unit) => dateTime(unit.cutOffAt) },
  { name: "Delivery", cell: (unit) => <span className="df-mono">{unit.deliveryNumber}</span>, wide: true },
];

/** Units that go from truck to truck, the newest first. */
export default function CrossDocksPage() {
  const [filter, change] = useFilter("state", "page");
  const page = Number(filter.page) || 0;
  const units = useCrossDocks({ state: filter.state, page, size: 50 });
  return (
    <>
      <PageTitle title="Cross-dock" subtitle="Units that go straight to waiting orders, the newest first" />
      <div className="df-filters">
        <Select id="state" size="md" labelText="State" hideLabel value={filter.state} onChange={(event) => change({ state: event.target.value, page: "" })}>
          <SelectItem value="" text="All states" />
          {CROSS_DOCK_STATES.map((state) => (
            <SelectItem key={state} value={state} text={words(state)} />
          ))}
        </Select>
      </div>
      <ListState query={units} empty={(data) => data.items.length === 0} emptyText="No unit fits. A received unit comes here when an order waits for it and leaves soon.">
        {(data) => (
          <>
            <SimpleTable label="Cross-docked units" rows={data.items} columns={COLUMNS} id={(unit) => unit.handlingUnitId} testId="cross-dock-row" />
            <Pager page={page} size={data.size} total={data.total} onChange={(next) => change({ page: String(next) })} />
          </>
        )}
      </ListState>
    </>
  );
}

function Orders({ unit }: { unit: CrossDock }) {
  const served = unit.lines.filter((line) => line.state !== "LOST");
  const numbers = [...new Set(served.map((line) => line.orderNumber))];
  if (numbers.length === 0) return <>nobody any more</>;
  return (
    <>
      {numbers.map((number) => (
        <Link key={number} className="df-mono df-change" to={`/orders/${encodeURIComponent(number)}`}>
          {number}
        </Link>
      ))}
    </>
  );
}
