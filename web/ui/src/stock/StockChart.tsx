import type { HistoryDay } from "../api/stockTypes";
import { count, day } from "../common/format";
import { labelled, roundTop, stairs } from "./chart";
import { quantity } from "./levels";

interface Props {
  days: HistoryDay[];
  unit: string;
  min?: number;
  max?: number | null;
}

/** Stock at the end of each day as stairs, with the lines it should stay between. */
export function StockChart({ days, unit, min, max }: Props) {
  const values = days.map((one) => one.onHand);
  const top = roundTop(Math.max(...values, min ?? 0, max ?? 0));
  const path = stairs(values, top);
  const lines = [
    { name: "max", value: max ?? null },
    { name: "min", value: min || null },
  ].filter((line): line is { name: string; value: number } => line.value !== null);
  const last = days.at(-1)!;
  const summary = `On hand from ${day(days[0]!.date)} to ${day(last.date)}: between ${count(Math.min(...values))} and ${quantity(Math.max(...values), unit)}, ${quantity(last.onHand, unit)} at last.`;
  return (
    <div className="df-chart">
      <div className="df-chart-axis" aria-hidden>
        <span>{quantity(top, unit)}</span>
        <span>{count(top / 2)}</span>
        <span>0</span>
      </div>
      <div className="df-chart-plot">
        <svg viewBox={`0 0 ${days.length} ${top}`} preserveAspectRatio="none" role="img" aria-label={summary}>
          <path className="df-chart-area" d={`${path}V${top}H0Z`} />
          <line className="df-chart-grid" x1={0} x2={days.length} y1={top / 2} y2={top / 2} />
          <path className="df-chart-line" d={path} />
          {lines.map((line) => (
            <line key={line.name} className={`df-chart-limit df-chart-limit--${line.name}`} x1={0} x2={days.length} y1={top - line.value} y2={top - line.value} />
          ))}
          {days.map((one, index) => (
            <rect key={one.date} className="df-chart-day" x={index} y={0} width={1} height={top}>
              <title>{`${day(one.date)}: ${quantity(one.onHand, unit)}, ${count(one.in)} in, ${count(one.out)} out`}</title>
            </rect>
          ))}
        </svg>
        {lines.map((line) => (
          <span key={line.name} className={`df-chart-label df-chart-label--${line.name}`} style={{ insetBlockEnd: `${(line.value / top) * 100}%` }}>
            {line.name} {quantity(line.value, unit)}
          </span>
        ))}
      </div>
      <div className="df-chart-days" aria-hidden>
        {labelled(days.length, 3).map((index) => (
          <span key={index}>{day(days[index]!.date)}</span>
        ))}
      </div>
    </div>
  );
}
