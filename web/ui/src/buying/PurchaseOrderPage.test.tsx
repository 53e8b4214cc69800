import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { PurchaseOrder } from "../api/buyingTypes";
import { aSession, fakeServer, renderAt } from "../testing";
import { aPurchaseDetail } from "./buyingTesting";
import PurchaseOrderPage from "./PurchaseOrderPage";

const PATH = "/api/purchase-orders/PO-000031";

function open(changes: Partial<PurchaseOrder> = {}, role: "MANAGER" | "WORKER" = "MANAGER") {
  const detail = { body: aPurchaseDetail(changes) };
  const server = fakeServer({ [`GET ${PATH}`]: detail, [`POST ${PATH}/confirmation`]: detail, [`POST ${PATH}/change`]: { status: 422, body: { detail: "Refused.", errors: [{ field: "quantities.GAR-005", message: "Expected 26 or more." }] } }, [`POST ${PATH}/cancel`]: detail });
  return { server, ...renderAt("/purchase-orders/PO-000031", <PurchaseOrderPage session={aSession({ roles: [role] })} />, "/purchase-orders/:number") };
}

it("shows what was ordered and what came of it", async () => {
  open();

  const line = (await screen.findByTestId("purchase-line")).textContent;

  expect(line).toContain("below its minimum");
  expect(line).toContain("2 over");
  expect(line).toContain("2 damaged");
  expect(screen.getByText("not yet, 1 reminders")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Open the PDF" }).getAttribute("href")).toBe(`${PATH}/pdf`);
  expect(screen.getByRole("link", { name: "Show its diagrams" }).getAttribute("href")).toBe("/monitor?q=PO-000031");
});

it("notes what the supplier promised", async () => {
  const { server } = open();

  await userEvent.click(await screen.findByRole("button", { name: "Confirm" }));
  await userEvent.click(screen.getByRole("button", { name: "Note the promise" }));
  expect(screen.getByText("Give the day.")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Promised for"), { target: { value: "2026-12-09" } });
  await userEvent.click(screen.getByRole("button", { name: "Note the promise" }));

  await waitFor(() => expect(server.calls(`POST ${PATH}/confirmation`)).toHaveLength(1));
  expect(server.calls(`POST ${PATH}/confirmation`)[0]!.body).toEqual({ promisedAt: new Date("2026-12-09T23:59:59").toISOString(), quantities: { "GAR-005": 24 } });
});

it("says why a change is refused", async () => {
  const { server } = open();

  await userEvent.click(await screen.findByRole("button", { name: "Change" }));
  const quantity = screen.getByLabelText("Ordered of GAR-005, base units");
  await userEvent.clear(quantity);
  await userEvent.click(screen.getByRole("button", { name: "Send the change" }));
  expect(screen.getByText("Give whole base units, 0 or more.")).toBeTruthy();
  await userEvent.type(quantity, "12");
  await userEvent.click(screen.getByRole("button", { name: "Send the change" }));

  expect(await screen.findByText("Expected 26 or more.")).toBeTruthy();
  expect(server.calls(`POST ${PATH}/change`)[0]!.body).toEqual({ neededAt: null, quantities: { "GAR-005": 12 } });
});

it("asks why an order is cancelled", async () => {
  const { server } = open({ state: "REQUESTED", sentAt: null });

  await userEvent.click(await screen.findByRole("button", { name: "Cancel order" }));
  await userEvent.click(screen.getByRole("button", { name: "Cancel the order" }));
  expect(screen.getByText("Say why.")).toBeTruthy();
  await userEvent.type(screen.getByLabelText("Reason"), "the shop closes");
  await userEvent.click(screen.getByRole("button", { name: "Cancel the order" }));

  await waitFor(() => expect(server.calls(`POST ${PATH}/cancel`)[0]!.body).toEqual({ reason: "the shop closes" }));
});

it("lets only those who buy change it, and nobody once it is closed", async () => {
  open({}, "WORKER");
  await screen.findByTestId("purchase-line");
  expect(screen.queryByRole("button", { name: "Confirm" })).toBeNull();
});

it("offers nothing once it is closed", async () => {
  open({ state: "CLOSED" });
  await screen.findByTestId("purchase-line");
  expect(screen.queryByRole("button")).toBeNull();
});
