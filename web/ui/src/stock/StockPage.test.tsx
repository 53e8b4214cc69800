import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { Role } from "../api/types";
import { aSession, fakeServer, renderAt } from "../testing";
import StockPage from "./StockPage";
import { aCell, aLevel, aRow, pageOf, SITES } from "./stockTesting";

function open(address: string, role: Role = "WORKER", answers: Parameters<typeof fakeServer>[0] = {}) {
  const server = fakeServer({
    "GET /api/sites": SITES,
    "GET /api/stock/levels": pageOf(aLevel({ expiring: 4, state: "LOW" })),
    "GET /api/stock/levels/totals": { body: { items: 600, ok: 400, low: 67, out: 50, over: 65, expiring: 73 } },
    "GET /api/stock": pageOf(aRow({ cell: aCell({ lot: "L1", handlingUnitId: "003401" }) })),
    "GET /api/stock/totals": { body: { rows: 12, quantity: 1492, reserved: 144, items: 1, locations: 12, handlingUnits: 3 } },
    ...answers,
  });
  return { server, ...renderAt(address, <StockPage session={aSession({ roles: [role] })} />, "/stock") };
}

const linkOf = (name: string) => screen.getByRole("link", { name }).getAttribute("href");

it("shows each item's level at each site, in its unit, with its states in words", async () => {
  open("/stock");

  const row = await screen.findByTestId("level-row");

  expect(row.textContent).toContain("120 EA");
  expect(within(row).getByText("Low")).toBeTruthy();
  expect(within(row).getByText("Expiring")).toBeTruthy();
});

it("leads from each number to what is behind it", async () => {
  open("/stock");

  await screen.findByTestId("level-row");

  expect(linkOf("120 EA")).toBe("/stock/movements?itemId=GAR-005&siteId=W1");
  expect(linkOf("90 EA")).toBe("/stock?view=places&itemId=GAR-005&siteId=W1&status=AVAILABLE");
  expect(linkOf("20 EA")).toBe("/stock/items/GAR-005?siteId=W1&tab=reservations");
  expect(linkOf("10 EA inspection")).toBe("/stock?view=places&itemId=GAR-005&siteId=W1&status=INSPECTION");
});

it("filters by a figure, and says which one is chosen", async () => {
  const { server, address } = open("/stock?siteId=W1");

  await userEvent.click(await screen.findByRole("link", { name: /^Out of stock/ }));

  expect(address()).toBe("/stock?siteId=W1&state=OUT");
  expect(screen.getByRole("link", { name: /^Out of stock/ }).getAttribute("aria-current")).toBe("true");
  await waitFor(() => expect(Object.fromEntries(server.calls("GET /api/stock/levels").at(-1)!.search)).toMatchObject({ siteId: "W1", state: "OUT" }));
});

it("exports what the filter shows", async () => {
  open("/stock?siteId=W1&state=OUT&page=2");

  expect((await screen.findByTestId("export")).getAttribute("href")).toBe("/api/stock/levels/export?siteId=W1&state=OUT");
});

it("turns to the places and forgets filters that are not theirs", async () => {
  const { address } = open("/stock?siteId=W1&state=OUT&page=2");

  await userEvent.click(await screen.findByTestId("view-places"));

  expect(address()).toBe("/stock?siteId=W1&view=places");
  expect(await screen.findByTestId("balance-row")).toBeTruthy();
});

const parameters = (address: string) => Object.fromEntries(new URL(address, "http://localhost").searchParams);

it("searches places and adds up what fits", async () => {
  const { server, address } = open("/stock?view=places&page=3");

  await userEvent.type(await screen.findByRole("searchbox", { name: "Search by item, location, lot or unit" }), "GAR");
  await userEvent.selectOptions(screen.getByLabelText("Status"), "BLOCKED");

  const wanted = { status: "BLOCKED", q: "GAR" }; // in whichever order they were set
  await waitFor(() => expect(parameters(address())).toEqual({ view: "places", ...wanted }));
  await waitFor(() => expect(Object.fromEntries(server.calls("GET /api/stock/totals").at(-1)!.search)).toEqual({ q: "GAR", status: "BLOCKED" }));
  expect(screen.getByTestId("stock-totals").textContent).toBe("1,492 base units, 144 base units of them reserved: 1 item in 12 locations and 3 handling units, 12 rows");
  expect(parameters(screen.getByTestId("export").getAttribute("href")!)).toEqual(wanted);
});

it("unfolds the filters that are set", async () => {
  open("/stock?view=places&lot=L1");

  expect((await screen.findByRole<HTMLInputElement>("searchbox", { name: "Lot" })).value).toBe("L1");
  expect(screen.getByText(/More filters/).closest("details")!.open).toBe(true);
});

it("links a balance to its item, place, unit and movements", async () => {
  open("/stock?view=places");

  const row = within(await screen.findByTestId("balance-row"));

  expect(row.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "/stock/items/GAR-005?siteId=W1", "/stock/locations/W1-A05-02-1", "/stock/units/003401", "/stock/movements?siteId=W1&itemId=GAR-005&locationId=W1-A05-02-1&lot=L1&handlingUnitId=003401",
    "/stock/items/GAR-005?siteId=W1&tab=reservations", "/stock/locations/W1-A05-02-1",
  ]);
});

it("lets workers look and supervisors act", async () => {
  open("/stock?view=places");
  await screen.findByTestId("balance-row");
  expect(screen.queryByTestId("adjust-stock")).toBeNull();

  open("/stock?view=places", "SUPERVISOR");
  await userEvent.click(await screen.findByTestId("change-status"));

  expect(screen.getByRole("dialog").textContent).toContain("Change status of GAR-005 at W1-A05-02-1");
});

it("says that nothing fits", async () => {
  open("/stock?view=places&q=XYZ", "WORKER", { "GET /api/stock": pageOf() });

  expect(await screen.findByText("Nothing stands there. Change the filter.")).toBeTruthy();
});

it("says what went wrong", async () => {
  open("/stock", "WORKER", { "GET /api/stock/levels": { status: 500, body: { detail: "The database is away." } } });

  expect(await screen.findByText("The database is away.")).toBeTruthy();
});
