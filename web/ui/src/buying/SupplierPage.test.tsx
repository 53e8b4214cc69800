import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { pageOf } from "../stock/stockTesting";
import { aSession, fakeServer, renderAt } from "../testing";
import { aPurchase, aScorecard, aSupplierCard, aSupplierDetail, someTerms } from "./buyingTesting";
import SupplierPage from "./SupplierPage";
import SuppliersPage from "./SuppliersPage";

it("lists suppliers with how they did", async () => {
  fakeServer({ "GET /api/suppliers/scorecards": { body: [aSupplierCard(), aSupplierCard({ supplier: { supplierId: "SUP-2", name: "Mediterra", supplierClass: "A", country: "IT" }, standing: "BLOCKED", scorecard: aScorecard({ closedOrders: 0, otifPercent: 100 }) })] } });
  renderAt("/suppliers", <SuppliersPage />);

  const rows = await screen.findAllByTestId("supplier-row");

  expect(rows[0]!.textContent).toContain("91.7 %");
  expect(rows[0]!.textContent).toContain("6.5 ± 1.2 d");
  expect(rows[1]!.textContent).toContain("no orders yet");
  expect(rows[1]!.textContent).toContain("Blocked");
});

it("says that there is no supplier, or why they are not loaded", async () => {
  fakeServer({ "GET /api/suppliers/scorecards": { body: [] } });
  renderAt("/suppliers", <SuppliersPage />);
  expect(await screen.findByText(/^There is no supplier yet/)).toBeTruthy();
});

it("shows reviews, orders and terms of a supplier, and asks for a review", async () => {
  const server = fakeServer({
    "GET /api/suppliers/SUP-1": { body: aSupplierDetail() },
    "GET /api/suppliers/SUP-1/terms": { body: [someTerms()] },
    "GET /api/purchase-orders": pageOf(aPurchase()),
    "POST /api/suppliers/SUP-1/reviews": { body: { reviewNumber: "REV-000005" } },
  });
  renderAt("/suppliers/SUP-1", <SupplierPage session={aSession({ roles: ["MANAGER"] })} />, "/suppliers/:supplierId");

  expect((await screen.findByTestId("review-row")).textContent).toContain("two late in a row");
  expect((await screen.findByTestId("terms-row")).textContent).toMatch(/€.*12/);
  expect((await screen.findByTestId("purchase-order-row")).textContent).toContain("PO-000031");
  expect(screen.getByText("91.7 % of 12 orders")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Review now" }));

  await waitFor(() => expect(server.calls("POST /api/suppliers/SUP-1/reviews")).toHaveLength(1));
  expect(await screen.findByText("Review REV-000005 is on its way.")).toBeTruthy();
  expect(server.calls("GET /api/purchase-orders")[0]!.search.get("supplierId")).toBe("SUP-1");
});
