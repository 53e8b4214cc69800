import type { ReactNode } from "react";

/** A page's heading with what can be done on it. */
export function PageTitle({ title, subtitle, children }: { title: ReactNode; subtitle?: ReactNode; children?: ReactNode }) {
  return (
    <div className="df-title">
      <div>
        <h1>{title}</h1>
        {subtitle && <p className="df-subtitle">{subtitle}</p>}
      </div>
      {children && <div className="df-title-actions">{children}</div>}
    </div>
  );
}
