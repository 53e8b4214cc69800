import type { PlannedItem } from "../api/planTypes";
import { count, day } from "../common/format";
import { labelled, roundTop } from "../stock/chart";
import { quantity } from "../stock/levels";
import { band, line, monday } from "./fan";
import { amount } from "./money";

/** Weeks of history and of forecast that fit the eye. */
const PAST = 52;
const AHEAD = 13;

/** What was asked for, week by week, and what will be: the median within its 50 % and 90 % bands. */
export function ForecastFan({ item }: { item: PlannedItem }) {
  const skipped = Math.max(0, item.history.weeks.length - PAST);
  const past = item.history.weeks.slice(skipped);
  const ahead = item.weeks.slice(0, AHEAD);
  const first = monday(item.history.firstWeek, skipped);
  const weeks = past.length + ahead.length;
  const top = roundTop(Math.max(1, ...past.map((week) => week.units), ...ahead.map((week) => week.q95)));
  const unit = item.baseUnit;
  const q = (name: "q05" | "q25" | "q50" | "q75" | "q95") => ahead.map((week) => week[name]);
  const censored = past.filter((week) => week.censored).length;
  const summary = `${past.length} weeks of demand, ${censored} of them with stock run out. In the coming ${ahead.length} weeks between ${count(Math.min(...q("q05")))} and ${quantity(Math.max(...q("q95")), unit)} a week with 90 %.`;
  return (
    <>
      <div className="df-chart" data-testid="forecast-fan">
        <div className="df-chart-axis" aria-hidden>
          <span>{quantity(top, unit)}</span>
          <span>{count(top / 2)}</span>
          <span>0</span>
        </div>
        <div className="df-chart-plot">
          <svg viewBox={`0 0 ${weeks} ${top}`} preserveAspectRatio="none" role="img" aria-label={summary}>
            <line className="df-chart-grid" x1={0} x2={weeks} y1={top / 2} y2={top / 2} />
            {past.map((week, index) => (
              <rect key={index} className={week.censored ? "df-fan-bar df-fan-bar--censored" : "df-fan-bar"} x={index + 0.1} width={0.8} y={top - week.units} height={week.units} />
            ))}
            {past.map((week, index) => week.censored && <line key={index} className="df-fan-censored" x1={index + 0.1} x2={index + 0.9} y1={top - week.units} y2={top - week.units} />)}
            <path className="df-fan-band df-fan-band--90" d={band(q("q05"), q("q95"), past.length, top)} />
            <path className="df-fan-band df-fan-band--50" d={band(q("q25"), q("q75"), past.length, top)} />
            <path className="df-chart-line" d={line(q("q50"), past.length, top)} />
            <line className="df-chart-limit" x1={past.length} x2={past.length} y1={0} y2={top} />
            {past.map((week, index) => (
              <rect key={index} className="df-chart-day" x={index} y={0} width={1} height={top}>
                <title>{`Week of ${day(monday(first, index))}: ${week.censored ? "at least " : ""}${quantity(week.units, unit)}${week.censored ? ", stock ran out" : ""}`}</title>
              </rect>
            ))}
            {ahead.map((week, index) => (
              <rect key={index} className="df-chart-day" x={past.length + index} y={0} width={1} height={top}>
                <title>{`Week of ${day(monday(item.firstWeek, index))}: ${amount(week.mean, unit)} expected, half the time ${count(week.q25)} to ${count(week.q75)}, nine times of ten ${count(week.q05)} to ${count(week.q95)}`}</title>
              </rect>
            ))}
          </svg>
        </div>
        <div className="df-chart-days" aria-hidden>
          {labelled(weeks, 4).map((index) => (
            <span key={index}>{day(monday(first, index))}</span>
          ))}
        </div>
      </div>
      <ul className="df-fan-key">
        <li className="df-fan-key--bar">Asked for</li>
        <li className="df-fan-key--censored">At least so many: stock ran out ({censored} weeks)</li>
        <li className="df-fan-key--line">Median forecast</li>
        <li className="df-fan-key--50">50 % band</li>
        <li className="df-fan-key--90">90 % band</li>
      </ul>
    </>
  );
}
