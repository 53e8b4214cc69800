import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { PageTitle } from "../common/PageTitle";

const PAGES = [
  { path: "/stock", name: "Stock" },
  { path: "/stock/map", name: "Map" },
  { path: "/stock/movements", name: "Movements" },
  { path: "/stock/adjustments", name: "Adjustments" },
  { path: "/stock/counts", name: "Counts" },
  { path: "/stock/faces", name: "Pick faces" },
  { path: "/stock/audit", name: "Audits" },
];

interface Props {
  title: string;
  extra?: ReactNode;
  subtitle?: ReactNode;
  children?: ReactNode;
}

/** The heading of a stock page and the way to the others. */
export function StockHead(props: Props) {
  return (
    <>
      <nav className="df-subnav" aria-label="Stock pages">
        {PAGES.map((page) => (
          <NavLink key={page.path} to={page.path} end className="df-subnav-link">
            {page.name}
          </NavLink>
        ))}
      </nav>
      <PageTitle {...props} />
    </>
  );
}
