import { Button } from "@carbon/react";
import { useState } from "react";
import { Link, useParams } from "react-router";
import type { SupplierDetail, SupplierReview, SupplyTerms } from "../api/buyingTypes";
import { http } from "../api/http";
import type { Session } from "../api/types";
import { usePurchaseOrders } from "../api/usePurchaseOrders";
import { useSupplier } from "../api/useSupplier";
import { useSupplyTerms } from "../api/useSupplyTerms";
import { count, counted, dateTime, euros, words } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { Pager } from "../common/Pager";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { useAction } from "../common/useAction";
import { buys } from "../shell/screens";
import { Facts } from "../stock/Facts";
import { itemLink } from "../stock/links";
import { leadTime, percent } from "./money";
import { PurchaseOrderTable } from "./PurchaseOrderTable";

const REVIEWS: Column<SupplierReview>[] = [
  { name: "Review", cell: (review) => <Link className="df-mono" to={`/monitor?q=${encodeURIComponent(review.reviewNumber)}`}>{review.reviewNumber}</Link> },
  { name: "Asked", cell: (review) => <>{dateTime(review.requestedAt)}<span className="df-second">{review.requestedBy}</span></> },
  { name: "On time and in full", cell: ({ scorecard }) => (scorecard ? `${percent(scorecard.otifPercent)} of ${count(scorecard.closedOrders)}` : "–"), number: true },
  { name: "Lead time", cell: ({ scorecard }) => (scorecard ? leadTime(scorecard.leadTimeMean, scorecard.leadTimeDeviation) : "–"), number: true },
  { name: "Damaged", cell: ({ scorecard }) => (scorecard ? percent(scorecard.damagedPercent) : "–"), number: true, wide: true },
  { name: "Above agreed prices", cell: ({ scorecard }) => (scorecard ? percent(scorecard.priceVariancePercent) : "–"), number: true, wide: true },
  { name: "Decision", cell: (review) => (review.decision ? <>{words(review.decision)}<span className="df-second">{review.decidedBy ?? "nobody had to decide"}</span>{review.note && <span className="df-second">{review.note}</span>}</> : "not yet") },
];

const TERMS: Column<SupplyTerms>[] = [
  { name: "Item", cell: (terms) => <Link className="df-mono" to={itemLink(terms.itemId)}>{terms.itemId}</Link> },
  { name: "Price", cell: (terms) => euros(terms.unitPriceCents), number: true },
  { name: "Minimum, base units", cell: (terms) => count(terms.minimumQuantity), number: true },
  { name: "In steps of", cell: (terms) => count(terms.packMultiple), number: true },
  { name: "Quoted lead time", cell: (terms) => `${terms.leadTimeDays} d`, number: true },
  { name: "Preferred", cell: (terms) => (terms.preferred ? "yes" : "no"), wide: true },
];

/** One supplier: how it does, on which terms, and its orders. */
export default function SupplierPage({ session }: { session: Session }) {
  const { supplierId } = useParams();
  const supplier = useSupplier(supplierId);
  return <ListState query={supplier}>{(data) => <Detail data={data} session={session} />}</ListState>;
}

function Detail({ data, session }: { data: SupplierDetail; session: Session }) {
  const { supplier, scorecard, orderTerms } = data;
  const terms = useSupplyTerms(supplier.supplierId);
  const orders = usePurchaseOrders({ supplierId: supplier.supplierId, size: 20 });
  const review = useAction({ run: () => http.post<SupplierReview>(`/api/suppliers/${encodeURIComponent(supplier.supplierId)}/reviews`, {}), stale: ["suppliers", "tasks"], done: (asked) => `Review ${asked.reviewNumber} is on its way.` });
  return (
    <>
      <PageTitle title={supplier.name} extra={<StateTag state={data.standing} />} subtitle={`${supplier.supplierId}, ${supplier.country}, class ${supplier.supplierClass}`}>
        {buys(session) && (
          <Button kind="tertiary" size="md" disabled={review.isPending} onClick={() => review.mutate(undefined)}>
            Review now
          </Button>
        )}
      </PageTitle>
      <Facts
        facts={{
          "On time and in full": scorecard.closedOrders > 0 ? `${percent(scorecard.otifPercent)} of ${counted(scorecard.closedOrders, "order")}` : "no orders yet",
          "Lead time": leadTime(scorecard.leadTimeMean, scorecard.leadTimeDeviation),
          "Damaged or refused": percent(scorecard.damagedPercent),
          "Above agreed prices": percent(scorecard.priceVariancePercent),
          "Least order": euros(orderTerms.minimumOrderCents),
          "Ordered every": counted(orderTerms.reviewDays, "day"),
          "Confirms within": `${orderTerms.confirmHours} h`,
          "Expedited after": `${orderTerms.overdueHours} h`,
        }}
      />
      <section className="df-panel">
        <h2>Reviews</h2>
        {data.reviews.length === 0 ? <p>None yet; each supplier is reviewed once a month.</p> : <SimpleTable label="Reviews" rows={data.reviews} columns={REVIEWS} id={(one) => one.reviewNumber} testId="review-row" />}
      </section>
      <section className="df-panel">
        <h2>Orders, the newest first</h2>
        <ListState query={orders} empty={(page) => page.items.length === 0} emptyText="Nothing was ordered yet.">
          {(page) => <PurchaseOrderTable orders={page.items} />}
        </ListState>
      </section>
      <section className="df-panel">
        <h2>Terms</h2>
        <ListState query={terms} empty={(all) => all.length === 0} emptyText="No terms are agreed.">
          {(all) => <Terms all={all} />}
        </ListState>
      </section>
    </>
  );
}

const TERMS_A_PAGE = 20;

function Terms({ all }: { all: SupplyTerms[] }) {
  const [page, setPage] = useState(0);
  return (
    <>
      <SimpleTable label="Terms" rows={all.slice(page * TERMS_A_PAGE, (page + 1) * TERMS_A_PAGE)} columns={TERMS} id={(one) => one.itemId} testId="terms-row" />
      <Pager page={page} size={TERMS_A_PAGE} total={all.length} onChange={setPage} />
    </>
  );
}
