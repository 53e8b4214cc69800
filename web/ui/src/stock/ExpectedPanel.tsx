import { Link } from "react-router";
import type { ExpectedLine } from "../api/stockTypes";
import { useExpected } from "../api/useExpected";
import { dateTime, relative } from "../common/format";
import { ListState } from "../common/ListState";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { quantity } from "./levels";

const KINDS = { ASN: "Announced delivery", PURCHASE_ORDER: "Purchase order", TRANSFER: "Transfer" };

const columns = (unit: string): Column<ExpectedLine>[] => [
  { name: "Document", cell: (line) => <Link className="df-mono" to={`/monitor?q=${encodeURIComponent(line.document)}`}>{line.document}</Link> },
  { name: "Kind", cell: (line) => KINDS[line.kind] },
  { name: "Line", cell: (line) => line.line, number: true },
  { name: "Site", cell: (line) => line.siteId },
  { name: "Expected", cell: (line) => quantity(line.quantity, unit), number: true },
  { name: "Due", cell: (line) => `${dateTime(line.dueAt)} (${relative(line.dueAt)})` },
];

/** What of the item is to arrive. */
export function ExpectedPanel({ itemId, filter, unit }: { itemId: string; filter: { siteId: string }; unit: string }) {
  const expected = useExpected(itemId, filter);
  return (
    <ListState query={expected} empty={(all) => all.length === 0} emptyText="None of it is on its way.">
      {(all) => <SimpleTable label="Expected" rows={all} columns={columns(unit)} id={(line) => `${line.document} ${line.line}`} testId="expected-row" />}
    </ListState>
  );
}
