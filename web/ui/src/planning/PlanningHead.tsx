import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { PageTitle } from "../common/PageTitle";

const PAGES = [
  { path: "/planning", name: "Proposals" },
  { path: "/planning/runs", name: "Runs" },
];

interface Props {
  title: string;
  extra?: ReactNode;
  subtitle?: ReactNode;
  children?: ReactNode;
}

/** The heading of a planning page and the way to the others. */
export function PlanningHead(props: Props) {
  return (
    <>
      <nav className="df-subnav" aria-label="Planning pages">
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
