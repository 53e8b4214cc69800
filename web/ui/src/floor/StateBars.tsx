import { Link } from "react-router";
import { Empty } from "../common/Empty";
import { count, words } from "../common/format";

interface Props {
  values: Record<string, number>;
  /** States on the way, in their order; each gets a bar. */
  running: string[];
  /** States at the end; they only grow, so they are told in words and do not shrink the bars. */
  ended: string[];
  emptyText: string;
  link?: (state: string) => string;
}

/** How many are in each state. */
export function StateBars({ values, running, ended, emptyText, link }: Props) {
  const shown = running.filter((state) => values[state]);
  const finished = ended.filter((state) => values[state]);
  const most = Math.max(1, ...shown.map((state) => values[state] ?? 0));
  const name = (state: string) => (link ? <Link to={link(state)}>{words(state)}</Link> : words(state));
  if (shown.length + finished.length === 0) return <Empty>{emptyText}</Empty>;
  return (
    <>
      {shown.length === 0 && <p className="df-subtitle">Nothing is on its way.</p>}
      <ul className="df-bars">
        {shown.map((state) => (
          <li key={state}>
            <span>{name(state)}</span>
            <span className="df-bar" aria-hidden>
              <span style={{ inlineSize: `${((values[state] ?? 0) / most) * 100}%` }} />
            </span>
            <span className="df-number">{count(values[state] ?? 0)}</span>
          </li>
        ))}
      </ul>
      {finished.length > 0 && (
        <ul className="df-ended">
          {finished.map((state) => (
            <li key={state}>
              {name(state)} <strong>{count(values[state] ?? 0)}</strong>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
