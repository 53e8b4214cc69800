import type { ReactNode } from "react";

interface Props {
  /** The heading in plain words, also the browser tab's. */
  title: string;
  /** What belongs to the heading but is not its name: a number, a state. */
  extra?: ReactNode;
  subtitle?: ReactNode;
  children?: ReactNode;
}

/** A page's heading with what can be done on it. */
export function PageTitle({ title, extra, subtitle, children }: Props) {
  return (
    <div className="df-title">
      <title>{`${title} · Dockflow`}</title>
      <div>
        <h1>
          {title} {extra}
        </h1>
        {subtitle && <p className="df-subtitle">{subtitle}</p>}
      </div>
      {children && <div className="df-title-actions">{children}</div>}
    </div>
  );
}
