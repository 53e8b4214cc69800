import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeServer, renderAt } from "../testing";
import AdjustmentsPage from "./AdjustmentsPage";
import { aCell, anAdjustment, pageOf, SITES } from "./stockTesting";

function open(address: string, answer: Parameters<typeof fakeServer>[0][string]) {
  const server = fakeServer({ "GET /api/sites": SITES, "GET /api/adjustments": answer });
  return { server, ...renderAt(address, <AdjustmentsPage />) };
}

it("tells what was asked, by whom, and who decided it", async () => {
  open("/stock/adjustments", pageOf(anAdjustment()));

  const row = (await screen.findByTestId("adjustment-row")).textContent;

  expect(row).toContain("−3 base units of GAR-005 at W1-A05-02-1");
  expect(row).toContain("maria");
  expect(row).toContain("omar");
  expect(row).toContain("Looked myself");
  expect(screen.getByRole("link", { name: "ADJ-000012" }).getAttribute("href")).toBe("/monitor?q=ADJ-000012");
});

it("tells why one failed and that another waits", async () => {
  open("/stock/adjustments", pageOf(anAdjustment({ state: "FAILED", failure: "Only 2 base units are free." }), anAdjustment({ requestNumber: "ADJ-000013", state: "REQUESTED", decidedBy: null, decidedAt: null, kind: "CHANGE_STATUS", lines: [{ ...aCell(), line: 1, delta: 5, toStatus: "DAMAGED" }] })));

  const rows = await screen.findAllByTestId("adjustment-row");

  expect(rows[0]!.textContent).toContain("Only 2 base units are free.");
  expect(rows[1]!.textContent).toContain("5 base units available to damaged");
  expect(rows[1]!.textContent).toContain("not yet");
});

it("filters by state through the address", async () => {
  const { server, address } = open("/stock/adjustments?page=1", pageOf(anAdjustment()));

  await userEvent.selectOptions(await screen.findByLabelText("State"), "FAILED");

  expect(address()).toBe("/stock/adjustments?state=FAILED");
  await waitFor(() => expect(server.calls("GET /api/adjustments").at(-1)!.search.get("state")).toBe("FAILED"));
});

it("says that there is none", async () => {
  open("/stock/adjustments", pageOf());

  expect(await screen.findByText(/^No request fits/)).toBeTruthy();
});

it("says what went wrong", async () => {
  open("/stock/adjustments", { status: 500, body: { detail: "The database is away." } });

  expect(await screen.findByText("The database is away.")).toBeTruthy();
});
