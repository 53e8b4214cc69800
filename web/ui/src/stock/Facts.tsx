import type { ReactNode } from "react";

/** Names with their values, side by side. */
export function Facts({ facts }: { facts: Record<string, ReactNode> }) {
  return (
    <dl className="df-facts">
      {Object.entries(facts).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
