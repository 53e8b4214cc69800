import { Select, SelectItem } from "@carbon/react";
import type { HistoryDay, Level } from "../api/stockTypes";
import { useItemHistory } from "../api/useItemHistory";
import { day } from "../common/format";
import { ListState } from "../common/ListState";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { quantity } from "./levels";
import { StockChart } from "./StockChart";

const SPANS = ["30", "90", "365"];

const columns = (unit: string): Column<HistoryDay>[] => [
  { name: "Day", cell: (one) => day(one.date) },
  { name: "On hand", cell: (one) => quantity(one.onHand, unit), number: true },
  { name: "In", cell: (one) => quantity(one.in, unit), number: true },
  { name: "Out", cell: (one) => quantity(one.out, unit), number: true },
];

interface Props {
  itemId: string;
  siteId: string;
  unit: string;
  days: string;
  /** The level whose limits are drawn; none while several sites are looked at together. */
  limits?: Level;
  onDays: (days: string) => void;
}

/** How the stock went over the last days, as a picture and as a table. */
export function ItemChart({ itemId, siteId, unit, days, limits, onDays }: Props) {
  const span = SPANS.includes(days) ? days : SPANS[0]!;
  const history = useItemHistory(itemId, { siteId, days: span });
  return (
    <section className="df-panel">
      <div className="df-panel-head">
        <h2>On hand per day</h2>
        <p className="df-subtitle">{limits ? "at the end of each day, with minimum and maximum" : "all sites together; choose a site to see its minimum and maximum"}</p>
        <Select id="days" size="sm" labelText="Span" hideLabel value={span} onChange={(event) => onDays(event.target.value === SPANS[0] ? "" : event.target.value)}>
          {SPANS.map((one) => (
            <SelectItem key={one} value={one} text={`${one} days`} />
          ))}
        </Select>
      </div>
      <ListState query={history} empty={(all) => all.length === 0} emptyText="Nothing is known about these days.">
        {(all) => (
          <>
            <StockChart days={all} unit={unit} min={limits?.minQuantity} max={limits?.maxQuantity} />
            <details className="df-more-filters">
              <summary>The same as a table</summary>
              <SimpleTable label="On hand per day" rows={all.toReversed()} columns={columns(unit)} id={(one) => one.date} />
            </details>
          </>
        )}
      </ListState>
    </section>
  );
}
