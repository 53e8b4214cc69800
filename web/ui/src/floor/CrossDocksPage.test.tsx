import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { CrossDock } from "../api/types";
import { pageOf } from "../stock/stockTesting";
import { fakeServer, renderAt } from "../testing";
import CrossDockPage from "./CrossDockPage";
import CrossDocksPage from "./CrossDocksPage";

const UNIT = "340123450000000018";

function aUnit(changes: Partial<CrossDock> = {}): CrossDock {
  return {
    handlingUnitId: UNIT, siteId: "W1", deliveryNumber: "ASN-000001", itemId: "GAR-005", description: "Garden chair", baseUnit: "pcs", quantity: 12, carrier: "DOMESTIC", state: "STAGED",
    laneId: "W1-STAGE-01", loadNumber: "LD-000003", departAt: "2026-11-24T14:00:00Z", cutOffAt: "2026-11-24T13:30:00Z", processInstanceKey: "2251799813685300", matchedAt: "2026-11-24T09:00:00Z", stagedAt: "2026-11-24T09:20:00Z", endedAt: null,
    lines: [
      { line: 1, orderNumber: "SO-000001", orderLine: 1, quantity: 8, planned: true, state: "STAGED", cutOffAt: "2026-11-24T13:30:00Z" },
      { line: 2, orderNumber: "SO-000002", orderLine: 3, quantity: 4, planned: false, state: "LOST", cutOffAt: null },
    ],
    ...changes,
  };
}

function open(address: string, answer: Parameters<typeof fakeServer>[0][string]) {
  const server = fakeServer({ "GET /api/cross-docks": answer });
  return { server, ...renderAt(address, <CrossDocksPage />) };
}

it("tells what goes where, for whom and with which truck", async () => {
  open("/cross-docks", pageOf(aUnit()));

  const row = (await screen.findByTestId("cross-dock-row")).textContent;

  expect(row).toContain("12 pcs of GAR-005");
  expect(row).toContain("SO-000001");
  expect(row).not.toContain("SO-000002");
  expect(row).toContain("W1-STAGE-01");
  expect(row).toContain("LD-000003");
  expect(screen.getByRole("link", { name: UNIT }).getAttribute("href")).toBe(`/cross-docks/${UNIT}`);
});

it("says when nobody wants a unit any more and which carrier it was for", async () => {
  open("/cross-docks", pageOf(aUnit({ state: "PUT_AWAY", loadNumber: null, lines: [] })));

  const row = (await screen.findByTestId("cross-dock-row")).textContent;

  expect(row).toContain("nobody any more");
  expect(row).toContain("Domestic");
});

it("filters by state through the address", async () => {
  const { server, address } = open("/cross-docks?page=1", pageOf(aUnit()));

  await userEvent.selectOptions(await screen.findByLabelText("State"), "LOADED");

  expect(address()).toBe("/cross-docks?state=LOADED");
  await waitFor(() => expect(server.calls("GET /api/cross-docks").at(-1)!.search.get("state")).toBe("LOADED"));
});

it("says that there is none", async () => {
  open("/cross-docks", pageOf());

  expect(await screen.findByText(/^No unit fits/)).toBeTruthy();
});

it("says what went wrong", async () => {
  open("/cross-docks", { status: 500, body: { detail: "The database is away." } });

  expect(await screen.findByText("The database is away.")).toBeTruthy();
});

it("tells of one unit why it goes there and shows its diagram", async () => {
  const why = { title: "Why this lane", reason: "From W1-STAGE-01 it is 3 m to door W1-DOCK-02.", candidates: [{ label: "W1-STAGE-01", score: 3, chosen: true, note: "metres to the truck" }] };
  fakeServer({ [`GET /api/cross-docks/${UNIT}`]: { body: { unit: aUnit(), whyNotPutAway: null, whyThisLane: why } } });
  renderAt(`/cross-docks/${UNIT}`, <CrossDockPage />, "/cross-docks/:sscc");

  expect(await screen.findByText(why.reason)).toBeTruthy();
  expect((await screen.findAllByTestId("cross-dock-line")).map((row) => row.textContent)).toEqual([expect.stringContaining("when announced"), expect.stringContaining("Lost")]);
  expect(screen.getByRole("link", { name: "Show its diagram" }).getAttribute("href")).toBe("/monitor/2251799813685300");
});
