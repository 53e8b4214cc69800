import type { OutlookWeek } from "../api/planTypes";
import { count, day } from "../common/format";
import { labelled, roundTop } from "../stock/chart";
import { quantity } from "../stock/levels";
import { line } from "./fan";
import { amount } from "./money";

interface Props {
  weeks: OutlookWeek[];
  unit: string;
  level: number;
}

/** Stock at the end of each coming week with and without what is proposed, and when something arrives. */
export function OutlookChart({ weeks, unit, level }: Props) {
  const top = roundTop(Math.max(1, level, ...weeks.map((week) => Math.max(week.with, week.without))));
  const out = weeks.find((week) => week.without <= 0);
  const summary = `Stock in the coming ${weeks.length} weeks: without the proposal ${out ? `nothing is left in the week of ${day(out.begin)}` : `at least ${amount(Math.min(...weeks.map((week) => week.without)), unit)}`}.`;
  return (
    <>
      <div className="df-chart" data-testid="stock-outlook">
        <div className="df-chart-axis" aria-hidden>
          <span>{quantity(top, unit)}</span>
          <span>{count(top / 2)}</span>
          <span>0</span>
        </div>
        <div className="df-chart-plot">
          <svg viewBox={`0 0 ${weeks.length} ${top}`} preserveAspectRatio="none" role="img" aria-label={summary}>
            <line className="df-chart-grid" x1={0} x2={weeks.length} y1={top / 2} y2={top / 2} />
            <line className="df-chart-limit" x1={0} x2={weeks.length} y1={top - level} y2={top - level} />
            {weeks.map((week, index) => week.arrives > 0 && <line key={`a${week.begin}`} className="df-outlook-arrival" x1={index} x2={index} y1={0} y2={top} />)}
            {weeks.map((week, index) => week.proposed > 0 && <line key={`p${week.begin}`} className="df-outlook-arrival df-outlook-arrival--proposed" x1={index + 0.06} x2={index + 0.06} y1={0} y2={top} />)}
            <path className="df-outlook-without" d={line(weeks.map((week) => week.without), 0, top)} />
            <path className="df-chart-line" d={line(weeks.map((week) => week.with), 0, top)} />
            {weeks.map((week, index) => (
              <rect key={week.begin} className="df-chart-day" x={index} y={0} width={1} height={top}>
                <title>{`From ${day(week.begin)}: ${amount(week.demand, unit)} expected to go, ${count(week.arrives)} arrive, ${count(week.proposed)} proposed; ${amount(week.with, unit)} left with the proposal, ${amount(week.without, unit)} without`}</title>
              </rect>
            ))}
          </svg>
          <span className="df-chart-label" style={{ insetBlockEnd: `${(level / top) * 100}%` }}>level {quantity(level, unit)}</span>
        </div>
        <div className="df-chart-days" aria-hidden>
          {labelled(weeks.length, 3).map((index) => (
            <span key={index}>{day(weeks[index]!.begin)}</span>
          ))}
        </div>
      </div>
      <ul className="df-fan-key">
        <li className="df-fan-key--line">With the proposal</li>
        <li className="df-fan-key--without">Without it</li>
        <li className="df-fan-key--arrival">Something arrives</li>
        <li className="df-fan-key--proposed">The proposal arrives</li>
      </ul>
    </>
  );
}
