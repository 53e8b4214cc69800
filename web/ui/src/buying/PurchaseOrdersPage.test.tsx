import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { pageOf } from "../stock/stockTesting";
import { fakeServer, renderAt } from "../testing";
import { aPurchase, aSupplierCard } from "./buyingTesting";
import PurchaseOrdersPage from "./PurchaseOrdersPage";

function open(address: string, answer: Parameters<typeof fakeServer>[0][string]) {
  const server = fakeServer({ "GET /api/purchase-orders": answer, "GET /api/suppliers/scorecards": { body: [aSupplierCard()] } });
  return { server, ...renderAt(address, <PurchaseOrdersPage />) };
}

it("tells from whom, how much came, and when the rest does", async () => {
  open("/purchase-orders", pageOf(aPurchase(), aPurchase({ orderNumber: "PO-000030", state: "CLOSED", closedShort: true })));

  const rows = await screen.findAllByTestId("purchase-order-row");

  expect(rows[0]!.textContent).toContain("24 of 60 base units");
  expect(rows[0]!.textContent).toContain("Hearth & Home");
  expect(rows[1]!.textContent).toContain("short");
  expect(screen.getByRole("link", { name: "PO-000031" }).getAttribute("href")).toBe("/purchase-orders/PO-000031");
});

it("filters by supplier through the address", async () => {
  const { server, address } = open("/purchase-orders?page=1", pageOf(aPurchase()));

  await screen.findByRole("option", { name: "Hearth & Home" });
  await userEvent.selectOptions(screen.getByLabelText("Supplier"), "SUP-1");

  expect(address()).toBe("/purchase-orders?supplierId=SUP-1");
  await waitFor(() => expect(server.calls("GET /api/purchase-orders").at(-1)!.search.get("supplierId")).toBe("SUP-1"));
});

it("says that there is none", async () => {
  open("/purchase-orders", pageOf());

  expect(await screen.findByText(/^No purchase order fits/)).toBeTruthy();
});

it("says what went wrong", async () => {
  open("/purchase-orders", { status: 500, body: { detail: "The database is away." } });

  expect(await screen.findByText("The database is away.")).toBeTruthy();
});
