import { Link } from "react-router";
import type { SupplierCard } from "../api/buyingTypes";
import { useScorecards } from "../api/useScorecards";
import { count } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { supplierLink } from "./links";
import { leadTime, percent } from "./money";

const COLUMNS: Column<SupplierCard>[] = [
  { name: "Supplier", cell: ({ supplier }) => <><Link to={supplierLink(supplier.supplierId)}>{supplier.name}</Link><span className="df-second df-mono">{supplier.supplierId}</span></> },
  { name: "Status", cell: ({ standing }) => <StateTag state={standing} /> },
  { name: "Country", cell: ({ supplier }) => supplier.country, wide: true },
  { name: "On time and in full", cell: ({ scorecard }) => (scorecard.closedOrders > 0 ? percent(scorecard.otifPercent) : "no orders yet"), number: true },
  { name: "Orders", cell: ({ scorecard }) => count(scorecard.closedOrders), number: true, wide: true },
  { name: "Lead time", cell: ({ scorecard }) => leadTime(scorecard.leadTimeMean, scorecard.leadTimeDeviation), number: true },
  { name: "Damaged", cell: ({ scorecard }) => percent(scorecard.damagedPercent), number: true, wide: true },
  { name: "Above agreed prices", cell: ({ scorecard }) => percent(scorecard.priceVariancePercent), number: true, wide: true },
];

/** Suppliers with how they did in the last year. */
export default function SuppliersPage() {
  const suppliers = useScorecards();
  return (
    <>
      <PageTitle title="Suppliers" subtitle="How they did in the last twelve months; each is reviewed once a month" />
      <ListState query={suppliers} empty={(data) => data.length === 0} emptyText="There is no supplier yet. The master data of the company brings them.">
        {(data) => <SimpleTable label="Suppliers" rows={data} columns={COLUMNS} id={({ supplier }) => supplier.supplierId} testId="supplier-row" />}
      </ListState>
    </>
  );
}
