import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeServer, renderAt } from "../testing";
import ItemPage from "./ItemPage";
import { aMovement, anItem, pageOf, SITES } from "./stockTesting";

function open(address: string, answers: Parameters<typeof fakeServer>[0] = {}) {
  const server = fakeServer({
    "GET /api/sites": SITES,
    "GET /api/items/GAR-005": { body: anItem() },
    "GET /api/items/GAR-005/history": { body: [{ date: "2026-11-23", onHand: 80, in: 0, out: 5 }, { date: "2026-11-24", onHand: 120, in: 48, out: 8 }] },
    "GET /api/items/GAR-005/reservations": { body: [{ document: "SO-000123", line: 1, siteId: "W1", locationId: "W1-A05-02-1", lot: "", handlingUnitId: "", quantity: 20, createdAt: "2026-11-24T10:00:00Z" }] },
    "GET /api/items/GAR-005/expected": { body: [{ document: "DN-000031", line: 2, kind: "ASN", siteId: "W1", quantity: 240, dueAt: "2026-11-26T10:00:00Z" }] },
    "GET /api/items/GAR-005/promise": { body: [{ date: "2026-11-24", available: 70 }, { date: "2026-11-26", available: 310 }] },
    "GET /api/movements": pageOf(aMovement()),
    ...answers,
  });
  return { server, ...renderAt(address, <ItemPage />, "/stock/items/:itemId") };
}

it("shows the item at all its sites with its packaging", async () => {
  open("/stock/items/GAR-005");

  expect(await screen.findByRole("heading", { name: "Item GAR-005" })).toBeTruthy();
  expect(screen.getAllByTestId("level-row").map((row) => row.dataset.key)).toEqual(["GAR-005 W1", "GAR-005 W2"]);
  expect(screen.getByText("14012345000058")).toBeTruthy();
});

it("draws the stock of a site between its limits, and tells it in words and as a table", async () => {
  const { server } = open("/stock/items/GAR-005?siteId=W1&days=90");

  const chart = await screen.findByRole("img", { name: /^On hand from/ });

  expect(chart.getAttribute("aria-label")).toContain("between 80 and 120 EA, 120 EA at last.");
  expect(screen.getByText("min 50 EA")).toBeTruthy();
  expect(screen.getByText("max 400 EA")).toBeTruthy();
  expect(within(screen.getByRole("table", { name: "On hand per day", hidden: true })).getAllByRole("row", { hidden: true })).toHaveLength(3);
  expect(Object.fromEntries(server.calls("GET /api/items/GAR-005/history")[0]!.search)).toEqual({ siteId: "W1", days: "90" });
});

it("draws no limits for several sites together", async () => {
  open("/stock/items/GAR-005");

  await screen.findByRole("img", { name: /^On hand from/ });

  expect(screen.queryByText("min 50 EA")).toBeNull();
});

it("tells its movements as a story with the process behind each", async () => {
  open("/stock/items/GAR-005");

  const entry = within(await screen.findByTestId("movement-entry"));

  expect(entry.getByText("Pick 12 EA")).toBeTruthy();
  expect(entry.getByRole("link", { name: "process 2251799813685249" }).getAttribute("href")).toBe("/monitor/2251799813685249");
});

it("opens at the tab of the address and writes another into it", async () => {
  const { server, address } = open("/stock/items/GAR-005?siteId=W1&tab=reservations");

  expect((await screen.findByTestId("reservation-row")).textContent).toContain("20 EA");
  expect(server.calls("GET /api/items/GAR-005/reservations")[0]!.search.get("siteId")).toBe("W1");
  await userEvent.click(screen.getByRole("tab", { name: "Can be promised" }));

  await waitFor(() => expect(address()).toBe("/stock/items/GAR-005?siteId=W1&tab=promise"));
  expect((await screen.findAllByTestId("promise-step")).map((step) => step.textContent)).toEqual([expect.stringMatching(/^Today,.*70 EA$/), expect.stringMatching(/^From.*310 EA$/)]);
});

it("shows what is to arrive", async () => {
  open("/stock/items/GAR-005?tab=expected");

  expect((await screen.findByTestId("expected-row")).textContent).toContain("Announced delivery");
});

it("says that there is no such item", async () => {
  open("/stock/items/GAR-005", { "GET /api/items/GAR-005": { status: 404, body: { detail: "There is no item GAR-005." } } });

  expect(await screen.findByText("There is no item GAR-005.")).toBeTruthy();
});
