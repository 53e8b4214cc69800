import { count } from "../../common/format";
import type { Colouring } from "./colouring";

interface Props {
  colouring: Colouring;
  /** How many spots have each step. */
  counts: Record<string, number>;
  blocked: number;
}

/** What the colours say, with the unit and how often each occurs. */
export function MapLegend({ colouring, counts, blocked }: Props) {
  return (
    <div className="df-map-legend">
      <p className="df-subtitle">
        {colouring.name}: {colouring.measure}
      </p>
      <ul>
        {colouring.shades.map(({ step, text }) => (
          <li key={step}>
            <svg viewBox="0 0 16 16" aria-hidden>
              <rect className={`df-spot df-shade--${step}`} x={1} y={1} width={14} height={14} />
            </svg>
            {text} <span className="df-second">{count(counts[step] ?? 0)}</span>
          </li>
        ))}
        <li>
          <svg viewBox="0 0 16 16" aria-hidden>
            <rect className="df-spot df-shade--empty" x={1} y={1} width={14} height={14} />
            <path className="df-spot-blocked" d="M1,15L15,1M1,1L15,15" />
          </svg>
          blocked: / for put-away, \ for removal <span className="df-second">{count(blocked)}</span>
        </li>
      </ul>
    </div>
  );
}
