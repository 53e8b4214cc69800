import type { ComponentProps } from "react";
import { PagesHead } from "../common/PagesHead";

const PAGES = [
  { path: "/stock", name: "Stock" },
  { path: "/stock/map", name: "Map" },
  { path: "/stock/movements", name: "Movements" },
  { path: "/stock/adjustments", name: "Adjustments" },
  { path: "/stock/counts", name: "Counts" },
  { path: "/stock/faces", name: "Pick faces" },
  { path: "/stock/audit", name: "Audits" },
];

/** The heading of a stock page and the way to the others. */
export function StockHead(props: Omit<ComponentProps<typeof PagesHead>, "label" | "pages">) {
  return <PagesHead label="Stock pages" pages={PAGES} {...props} />;
}
