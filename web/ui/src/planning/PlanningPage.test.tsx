import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { pageOf, SITES } from "../stock/stockTesting";
import { aSession, fakeServer, renderAt } from "../testing";
import PlanningPage from "./PlanningPage";
import { aProposal, aRun } from "./planTesting";
import RunsPage from "./RunsPage";

const PLANNER = aSession({ roles: ["MANAGER"] });

function open(address: string, answer: Parameters<typeof fakeServer>[0][string], session = PLANNER) {
  const server = fakeServer({
    "GET /api/sites": SITES,
    "GET /api/plans": pageOf(aRun()),
    "GET /api/proposals": answer,
    "POST /api/proposals/11/accept": { body: aProposal({ state: "ACCEPTED" }) },
    "POST /api/proposals/11/reject": { body: aProposal({ state: "REJECTED" }) },
    "POST /api/plans": { body: aRun() },
  });
  return { server, ...renderAt(address, <PlanningPage session={session} />) };
}

it("shows what to buy, from whom, until when and for how much", async () => {
  open("/planning", pageOf(aProposal({ exception: "large" })));

  const row = (await screen.findByTestId("proposal-row")).textContent;

  expect(row).toContain("Buy 48 EA");
  expect(row).toContain("from Green Thumb Nurseries");
  expect(row).toContain("€120.00");
  expect(row).toContain("Large");
  expect(screen.getByRole("link", { name: "GAR-005" }).getAttribute("href")).toBe("/planning/PLAN-000007/W1/GAR-005");
});

it("accepts with one press", async () => {
  const { server } = open("/planning", pageOf(aProposal()));

  await userEvent.click(await screen.findByRole("button", { name: "Accept" }));

  await waitFor(() => expect(server.calls("POST /api/proposals/11/accept")).toHaveLength(1));
});

it("rejects only with a reason", async () => {
  const { server } = open("/planning", pageOf(aProposal()));

  await userEvent.click(await screen.findByRole("button", { name: "Reject" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByRole("button", { name: "Reject" })).toHaveProperty("disabled", true);
  await userEvent.type(dialog.getByLabelText(/Reason/), "we delist it");
  await userEvent.click(dialog.getByRole("button", { name: "Reject" }));

  await waitFor(() => expect(server.calls("POST /api/proposals/11/reject").at(-1)!.body).toEqual({ note: "we delist it" }));
});

it("offers nothing for what is ordered, nor to whom it is not for", async () => {
  open("/planning", pageOf(aProposal({ state: "ORDERED", document: "PO-000003" })));

  expect(await screen.findByRole("link", { name: "PO-000003" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Accept" })).toBeNull();
});

it("lets a process owner look only", async () => {
  open("/planning", pageOf(aProposal()), aSession({ roles: ["PROCESS_OWNER"] }));

  expect(await screen.findByTestId("proposal-row")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Accept" })).toBeNull();
  expect(screen.queryByRole("button", { name: /Plan/ })).toBeNull();
});

it("filters through the address", async () => {
  const { server, address } = open("/planning?page=2", pageOf(aProposal()));

  await userEvent.selectOptions(await screen.findByLabelText("Class"), "LUMPY");

  expect(address()).toBe("/planning?demandClass=LUMPY");
  await waitFor(() => expect(server.calls("GET /api/proposals").at(-1)!.search.get("demandClass")).toBe("LUMPY"));
});

it("plans a chosen site now", async () => {
  const { server } = open("/planning?siteId=W1", pageOf(aProposal()));

  await userEvent.click(await screen.findByRole("button", { name: "Plan W1 now" }));

  await waitFor(() => expect(server.calls("POST /api/plans").at(-1)!.body).toEqual({ siteId: "W1" }));
});

it("says that nothing fits", async () => {
  open("/planning", pageOf());
  expect(await screen.findByText(/^No proposal fits/)).toBeTruthy();
});

it("says what went wrong", async () => {
  open("/planning", { status: 500, body: { detail: "The database is away." } });
  expect(await screen.findByText("The database is away.")).toBeTruthy();
});

it("lists runs with the accuracy of their forecasts", async () => {
  fakeServer({ "GET /api/sites": SITES, "GET /api/plans": pageOf(aRun({ state: "CLOSED", accuracy: { wape: 0.312, bias: -0.04, coverage: 0.91, weeks: 800 } }), aRun({ runNumber: "PLAN-000008" }), aRun({ runNumber: "PLAN-000001", forgottenAt: "2026-11-24T04:15:00Z" })) });
  renderAt("/planning/runs", <RunsPage />);

  const rows = await screen.findAllByTestId("run-row");

  expect(rows[0]!.textContent).toContain("Error 31.2%");
  expect(rows[0]!.textContent).toContain("91% of 800 weeks in the 90 % band");
  expect(rows[0]!.textContent).toContain("€7,250.50");
  expect(rows[1]!.textContent).toContain("no week is over yet");
  expect(rows[1]!.textContent).not.toContain("are kept");
  expect(rows[2]!.textContent).toContain("only those ordered are kept");
});
