import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { Role } from "../api/types";
import { aSession, fakeServer, renderAt } from "../testing";
import AuditPage from "./AuditPage";
import { anAudit, pageOf } from "./stockTesting";

function open(role: Role, answers: Parameters<typeof fakeServer>[0] = {}) {
  const failed = anAudit({ id: 2, passed: false, checks: [{ name: "NO_NEGATIVE_BALANCE", violations: 2, examples: ["W1-A01-01-1 GAR-005"] }] });
  const server = fakeServer({ "GET /api/inventory/audits": pageOf(failed, anAudit()), "GET /api/inventory/audit": { body: anAudit() }, ...answers });
  renderAt("/stock/audit", <AuditPage session={aSession({ roles: [role] })} />);
  return server;
}

it("shows each audit with its checks, the newest opened", async () => {
  open("WORKER");

  const [newest, older] = await screen.findAllByTestId("audit-row");

  expect(within(newest!).getByText("1 check failed")).toBeTruthy();
  expect(newest!.textContent).toContain("No negative balance2 violationsW1-A01-01-1 GAR-005");
  expect(newest!.querySelector("details")!.open).toBe(true);
  expect(older!.textContent).toContain("9,000 movements and 300 balances in 420 ms");
  expect(screen.queryByTestId("audit-run")).toBeNull();
});

it("runs one for a supervisor and lists it", async () => {
  const server = open("SUPERVISOR");

  await userEvent.click(await screen.findByTestId("audit-run"));

  expect((await screen.findByTestId("toast")).textContent).toContain("All 1 checks passed.");
  expect(server.calls("GET /api/inventory/audit")).toHaveLength(1);
  await waitFor(() => expect(server.calls("GET /api/inventory/audits").length).toBeGreaterThan(1));
});

it("says that none ran", async () => {
  open("WORKER", { "GET /api/inventory/audits": pageOf() });

  expect(await screen.findByText("No audit ran yet. A supervisor can run one now.")).toBeTruthy();
});

it("says what went wrong", async () => {
  open("WORKER", { "GET /api/inventory/audits": { status: 500, body: { detail: "The database is away." } } });

  expect(await screen.findByText("The database is away.")).toBeTruthy();
});
