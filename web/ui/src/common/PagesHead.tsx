import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { PageTitle } from "./PageTitle";

interface Props {
  /** What the pages are together, for who hears the page. */
  label: string;
  pages: { path: string; name: string }[];
  title: string;
  extra?: ReactNode;
  subtitle?: ReactNode;
  children?: ReactNode;
}

/** The heading of one of several pages, and the way to the others. */
export function PagesHead({ label, pages, ...title }: Props) {
  return (
    <>
      <nav className="df-subnav" aria-label={label}>
        {pages.map((page) => (
          <NavLink key={page.path} to={page.path} end className="df-subnav-link">
            {page.name}
          </NavLink>
        ))}
      </nav>
      <PageTitle {...title} />
    </>
  );
}
