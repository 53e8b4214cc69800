import type { ComponentProps } from "react";
import { PagesHead } from "../common/PagesHead";

const PAGES = [
  { path: "/planning", name: "Proposals" },
  { path: "/planning/runs", name: "Runs" },
];

/** The heading of a planning page and the way to the others. */
export function PlanningHead(props: Omit<ComponentProps<typeof PagesHead>, "label" | "pages">) {
  return <PagesHead label="Planning pages" pages={PAGES} {...props} />;
}
