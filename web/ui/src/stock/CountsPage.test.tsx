import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { StockCount } from "../api/stockTypes";
import { aSession, fakeServer, renderAt } from "../testing";
import CountPage from "./CountPage";
import CountsPage from "./CountsPage";
import { pageOf, SITES } from "./stockTesting";

const aCount = (changes: Partial<StockCount> = {}): StockCount => ({
  countNumber: "CNT-000004", siteId: "W1", locationId: "W1-A05-02-1", itemId: "GAR-005", cause: "SHORT_PICK", state: "ADJUSTED", requestedBy: "picking", requestedAt: "2026-11-24T10:00:00Z", decision: "agreed", decidedBy: "omar",
  decidedAt: "2026-11-24T11:00:00Z", decisionNote: null, closedAt: "2026-11-24T11:00:01Z", rounds: [], ...changes,
});

const SUPERVISOR = aSession({ roles: ["SUPERVISOR"], username: "sam" });

it("lists counts and leads supervisors to what was seen", async () => {
  fakeServer({ "GET /api/sites": SITES, "GET /api/counts": pageOf(aCount(), aCount({ countNumber: "CNT-000005", itemId: null, state: "OPEN", closedAt: null })) });
  renderAt("/stock/counts", <CountsPage session={SUPERVISOR} />);

  const rows = await screen.findAllByTestId("count-row");

  expect(rows[0]!.textContent).toContain("Short pick");
  expect(rows[1]!.textContent).toContain("everything there");
  expect(screen.getByRole("link", { name: "CNT-000004" }).getAttribute("href")).toBe("/stock/counts/CNT-000004");
});

it("keeps counts blind for whoever counts", async () => {
  fakeServer({ "GET /api/sites": SITES, "GET /api/counts": pageOf(aCount()) });
  renderAt("/stock/counts", <CountsPage session={aSession()} />);

  expect((await screen.findByRole("link", { name: "CNT-000004" })).getAttribute("href")).toBe("/monitor?q=CNT-000004");
  expect(screen.queryByTestId("count-request")).toBeNull();
});

it("asks for a count once", async () => {
  const server = fakeServer({ "GET /api/sites": SITES, "GET /api/counts": pageOf(), "POST /api/counts": { body: aCount({ state: "OPEN" }) } });
  renderAt("/stock/counts?siteId=W1", <CountsPage session={SUPERVISOR} />);

  await userEvent.click(await screen.findByTestId("count-request"));
  await userEvent.click(screen.getByRole("button", { name: "Request it" }));
  expect(server.calls("POST /api/counts")).toHaveLength(0);
  await userEvent.type(screen.getByLabelText("Location"), "W1-A05-02-1");
  await userEvent.click(screen.getByRole("button", { name: "Request it" }));

  expect((await screen.findByTestId("count-requested")).textContent).toContain("CNT-000004");
  expect(server.calls("POST /api/counts")[0]!.body).toEqual({ siteId: "W1", locationId: "W1-A05-02-1", itemId: "" });
});

it("shows both counts beside the books", async () => {
  const line = { itemId: "GAR-005", lot: "", quantity: 7, booked: 10, difference: -3 };
  const round = { round: 1, openedAt: "2026-11-24T10:00:00Z", scanning: true, countedBy: "nora", countedAt: "2026-11-24T10:30:00Z", lines: [line] };
  fakeServer({ "GET /api/counts/CNT-000004": { body: aCount({ rounds: [round, { ...round, round: 2, countedBy: "omar" }] }) } });
  renderAt("/stock/counts/CNT-000004", <CountPage />, "/stock/counts/:countNumber");

  const rounds = await screen.findAllByTestId("count-round");

  expect(rounds).toHaveLength(2);
  expect(rounds[0]!.textContent).toContain("nora");
  expect(rounds[0]!.textContent).toContain("−3 base units");
  expect(screen.getByRole("link", { name: "Show the diagram" }).getAttribute("href")).toBe("/monitor?q=CNT-000004");
});

it("says what went wrong", async () => {
  fakeServer({ "GET /api/sites": SITES, "GET /api/counts": { status: 500, body: { detail: "The database is away." } } });
  renderAt("/stock/counts", <CountsPage session={SUPERVISOR} />);

  expect(await screen.findByText("The database is away.")).toBeTruthy();
});
