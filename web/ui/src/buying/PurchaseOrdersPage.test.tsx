import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { pageOf, SITES } from "../stock/stockTesting";
import { aSession, fakeServer, renderAt } from "../testing";
import { aPurchase, aSupplierCard } from "./buyingTesting";
import PurchaseOrdersPage from "./PurchaseOrdersPage";

const buyer = aSession({ roles: ["MANAGER"], siteId: null });

function open(address: string, answer: Parameters<typeof fakeServer>[0][string], session = aSession(), more: Parameters<typeof fakeServer>[0] = {}) {
  const server = fakeServer({ "GET /api/purchase-orders": answer, "GET /api/suppliers/scorecards": { body: [aSupplierCard()] }, "GET /api/sites": SITES, ...more });
  return { server, ...renderAt(address, <PurchaseOrdersPage session={session} />) };
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

const TERMS = { "GET /api/suppliers/SUP-1/terms": { body: [{ supplierId: "SUP-1", itemId: "CUP", unitPriceCents: 250, minimumQuantity: 24, packMultiple: 12, leadTimeDays: 7, preferred: true }] } };

async function fillIn(item: string) {
  await userEvent.click(await screen.findByRole("button", { name: "Raise an order" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.selectOptions(dialog.getByLabelText("Supplier"), "SUP-1");
  await userEvent.selectOptions(dialog.getByLabelText("For"), "W1");
  await userEvent.type(dialog.getByLabelText("Wanted by"), "2031-03-10");
  await userEvent.type(dialog.getByLabelText("Item of line 1"), item);
  await userEvent.type(dialog.getByLabelText("Quantity, base units"), "36");
  return dialog;
}

it("raises an order at the agreed prices, once however often it is clicked", async () => {
  const answers = [{ status: 503, body: { detail: "The database is away." } }, { body: { order: aPurchase({ orderNumber: "PO-000032" }), supplierName: "Hearth & Home", valueCents: 9_000, events: [], papers: [] } }];
  const { server } = open("/purchase-orders", pageOf(), buyer, { ...TERMS, "POST /api/purchase-orders": () => answers.shift()! });

  const dialog = await fillIn("CUP");
  expect(dialog.getByText("€2.50 each; at least 24 base units, in steps of 12")).toBeTruthy();
  await userEvent.click(dialog.getByRole("button", { name: "Raise it" }));
  expect(await dialog.findByText("The database is away.")).toBeTruthy();
  await userEvent.click(dialog.getByRole("button", { name: "Raise it" }));

  expect((await screen.findByTestId("purchase-order-raised")).textContent).toContain("PO-000032 over €90.00");
  const sent = server.calls("POST /api/purchase-orders");
  expect(sent[1]!.body).toMatchObject({ supplierId: "SUP-1", siteId: "W1", lines: [{ itemId: "CUP", quantity: 36, unitPriceCents: 250 }] });
  expect(new Set(sent.map((call) => call.headers["Idempotency-Key"])).size).toBe(1);
});

it("raises nothing that has no price", async () => {
  const { server } = open("/purchase-orders", pageOf(), buyer, TERMS);

  const dialog = await fillIn("PLATE");
  await userEvent.click(dialog.getByRole("button", { name: "Raise it" }));

  expect(dialog.getByText(/^The supplier has no terms for it/)).toBeTruthy();
  expect(server.calls("POST /api/purchase-orders")).toHaveLength(0);
});

it("lets only buyers raise orders", async () => {
  open("/purchase-orders", pageOf(aPurchase()));

  await screen.findAllByTestId("purchase-order-row");
  expect(screen.queryByRole("button", { name: "Raise an order" })).toBeNull();
});
