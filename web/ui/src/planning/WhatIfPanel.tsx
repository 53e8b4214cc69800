import { Slider } from "@carbon/react";
import { useState } from "react";
import type { PlannedItem, WhatIfAnswer } from "../api/planTypes";
import { useWhatIf } from "../api/useWhatIf";
import { counted, euros } from "../common/format";
import { ListState } from "../common/ListState";
import { amount, percent } from "./money";

/** The target nearest to the planned one. */
export const nearest = (answers: WhatIfAnswer[], service: number): number => answers.reduce((best, answer, index) => (Math.abs(answer.service - service) < Math.abs(answers[best]!.service - service) ? index : best), 0);

/** What more or less service would have cost and given over the last year of the item. */
export function WhatIfPanel({ item }: { item: PlannedItem }) {
  const answers = useWhatIf(item.runNumber, item.siteId, item.itemId);
  return (
    <section className="df-panel">
      <h2>What if the service were another?</h2>
      <ListState query={answers} empty={(data) => data.length === 0} emptyText="Too few weeks are known to play another target.">
        {(data) => <Answers answers={data} item={item} />}
      </ListState>
    </section>
  );
}

function Answers({ answers, item }: { answers: WhatIfAnswer[]; item: PlannedItem }) {
  const [chosen, choose] = useState(nearest(answers, item.service));
  const answer = answers[chosen]!;
  const most = Math.max(1e-9, ...answers.map((one) => one.stock));
  const x = (one: WhatIfAnswer) => (one.stock / most) * 100;
  return (
    <>
      <Slider
        labelText={`Service target ${percent(answer.service)}`}
        min={0}
        max={answers.length - 1}
        step={1}
        value={chosen}
        hideTextInput
        formatLabel={(index) => percent(answers[index]?.service ?? 0)}
        onChange={({ value }) => choose(value)}
      />
      <dl className="df-whatif" aria-live="polite">
        <div><dt>Demand met from stock</dt><dd>{percent(answer.fillRate)}</dd></div>
        <div><dt>Mean stock</dt><dd>{amount(answer.stock, item.baseUnit)}</dd></div>
        <div><dt>Bound in stock</dt><dd>{euros(answer.stockValue * 100)}</dd></div>
        <div><dt>Orders</dt><dd>{answer.orders} in {counted(answer.weeks, "week")}</dd></div>
      </dl>
      <div className="df-chart">
        <div className="df-chart-axis" aria-hidden>
          <span>100 %</span>
          <span>met</span>
          <span>0 %</span>
        </div>
        <div className="df-chart-plot df-chart-plot--low">
          <svg viewBox="0 0 100 1" preserveAspectRatio="none" role="img" aria-label="Demand met by mean stock, one point per target">
            <path className="df-chart-line" d={answers.map((one, index) => `${index === 0 ? "M" : "L"}${x(one)},${1 - one.fillRate}`).join("")} />
            <line className="df-chart-limit" x1={x(answer)} x2={x(answer)} y1={0} y2={1} />
          </svg>
        </div>
        <div className="df-chart-days" aria-hidden>
          <span>0 {item.baseUnit}</span>
          <span>{amount(most, item.baseUnit)} in stock</span>
        </div>
      </div>
      <p className="df-subtitle">The item&apos;s own weeks played again, each order knowing only what was known by then.</p>
    </>
  );
}
