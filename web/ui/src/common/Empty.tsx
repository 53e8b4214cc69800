import type { ReactNode } from "react";

/** Says that there is nothing, why, and what to do about it. */
export function Empty({ title, children }: { title?: ReactNode; children?: ReactNode }) {
  return (
    <div className="df-empty">
      {title && <strong>{title}</strong>}
      {children && <div>{children}</div>}
    </div>
  );
}
