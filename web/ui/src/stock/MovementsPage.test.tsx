import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeServer, renderAt } from "../testing";
import MovementsPage from "./MovementsPage";
import { aCell, aMovement, pageOf, SITES } from "./stockTesting";

function open(address: string, answer: Parameters<typeof fakeServer>[0][string] = pageOf(aMovement())) {
  const server = fakeServer({ "GET /api/sites": SITES, "GET /api/movements": answer });
  return { server, ...renderAt(address, <MovementsPage />) };
}

it("tells what moved from where to where, who posted it and by which process", async () => {
  open("/stock/movements?itemId=GAR-005&lot=L1&serial=SN-1&page=2");

  const row = within(await screen.findByTestId("movement-row"));

  expect(row.getByText("Pick")).toBeTruthy();
  expect(row.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "/stock/items/GAR-005", "/stock/locations/W1-A05-02-1", "/stock/locations/W1-PACK-01", "/stock/units/003401234500000017", "/stock/movements?document=SO-000123", "/monitor/2251799813685249",
  ]);
});

it("asks with the filters of the address", async () => {
  const { server } = open("/stock/movements?itemId=GAR-005&lot=L1&serial=SN-1&document=SO-1&movement=5&page=2");

  await screen.findByTestId("movement-row");

  expect(Object.fromEntries(server.calls("GET /api/movements")[0]!.search)).toEqual({ itemId: "GAR-005", lot: "L1", serial: "SN-1", document: "SO-1", page: "2", size: "50" });
});

it("writes a filter into the address and starts from the first page", async () => {
  const { address } = open("/stock/movements?page=2");

  await userEvent.click(await screen.findByText(/^Filter by item/));
  await userEvent.type(screen.getByRole("searchbox", { name: "Document" }), "SO-000123");

  await waitFor(() => expect(address()).toBe("/stock/movements?document=SO-000123"));
});

it("links a reversal to what it reverses and marks the one that was asked for", async () => {
  open("/stock/movements?movement=9002", pageOf(aMovement({ id: 9002, type: "RECEIPT_REVERSAL", reversesId: 9001, from: aCell(), to: null, counterpart: "SUPPLIER" })));

  const row = within(await screen.findByTestId("movement-row"));

  expect(row.getByRole("link", { name: "reverses 9001" }).getAttribute("href")).toBe("/stock/movements?document=SO-000123&movement=9001");
  expect(row.getByText("no. 9002").tagName).toBe("MARK");
  expect(row.getByText("supplier")).toBeTruthy();
});

it("says that nothing fits", async () => {
  open("/stock/movements?lot=XYZ", pageOf());

  expect(await screen.findByText("No movement fits. Change the filter; codes have to be whole.")).toBeTruthy();
});

it("says what went wrong", async () => {
  open("/stock/movements", { status: 500, body: { detail: "The database is away." } });

  expect(await screen.findByText("The database is away.")).toBeTruthy();
});
