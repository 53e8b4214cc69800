import { usePromiseSteps } from "../api/usePromiseSteps";
import { day } from "../common/format";
import { ListState } from "../common/ListState";
import { quantity } from "./levels";

/** What a customer can be promised, from which day on. */
export function PromisePanel({ itemId, filter, unit }: { itemId: string; filter: { siteId: string }; unit: string }) {
  const steps = usePromiseSteps(itemId, filter);
  return (
    <ListState query={steps} empty={(all) => all.length === 0} emptyText="Nothing can be promised.">
      {(all) => {
        const most = Math.max(1, ...all.map((step) => step.available));
        return (
          <ul className="df-bars df-bars--wide">
            {all.map((step, index) => (
              <li key={step.date} data-testid="promise-step">
                <span>{index === 0 ? `Today, ${day(step.date)}` : `From ${day(step.date)}`}</span>
                <span className="df-bar" aria-hidden>
                  <span style={{ inlineSize: `${Math.max(0, (step.available / most) * 100)}%` }} />
                </span>
                <span className="df-number">{quantity(step.available, unit)}</span>
              </li>
            ))}
          </ul>
        );
      }}
    </ListState>
  );
}
