import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { pageOf, SITES } from "../stock/stockTesting";
import { aSession, fakeServer, renderAt } from "../testing";
import TransferPage from "./TransferPage";
import TransfersPage from "./TransfersPage";
import { aTransfer } from "./transferTesting";

const supervisor = aSession({ roles: ["SUPERVISOR"] });

function openList(answers: Parameters<typeof fakeServer>[0], session = supervisor) {
  const server = fakeServer({ "GET /api/sites": SITES, ...answers });
  return { server, ...renderAt("/transfers", <TransfersPage session={session} />) };
}

function openOne(changes = {}, session = supervisor) {
  const server = fakeServer({ "GET /api/transfers/TR-000012": { body: aTransfer(changes) }, "POST /api/transfers/TR-000012/arrival": { body: aTransfer({ state: "ARRIVED" }) }, "POST /api/transfers/TR-000012/cancel": { body: aTransfer({ state: "CANCELLING" }) } });
  return { server, ...renderAt("/transfers/TR-000012", <TransferPage session={session} />, "/transfers/:number") };
}

it("lists what goes from where to where", async () => {
  openList({ "GET /api/transfers": pageOf(aTransfer(), aTransfer({ transferNumber: "TR-000013", planRun: "RUN-7" })) });

  const rows = await screen.findAllByTestId("transfer-row");

  expect(rows[0]!.textContent).toContain("W1");
  expect(rows[0]!.textContent).toContain("10 base units in 1 line");
  expect(rows[1]!.textContent).toContain("Plan RUN-7");
});

it("says that there is none, and what went wrong", async () => {
  openList({ "GET /api/transfers": pageOf() });
  expect(await screen.findByText(/^No transfer fits/)).toBeTruthy();
});

it("says what went wrong", async () => {
  openList({ "GET /api/transfers": { status: 500, body: { detail: "The database is away." } } });
  expect(await screen.findByText("The database is away.")).toBeTruthy();
});

it("lets supervisors request one, once", async () => {
  const { server } = openList({ "GET /api/transfers": pageOf(), "POST /api/transfers": { status: 202, body: aTransfer({ state: "REQUESTED" }) } });
  await userEvent.click(await screen.findByTestId("request-transfer"));
  const dialog = within(screen.getByRole("dialog"));

  await userEvent.click(dialog.getByRole("button", { name: "Request it" }));
  expect(dialog.getByText("Name the item.")).toBeTruthy();
  expect(dialog.getByText("Choose where the goods come from.")).toBeTruthy();
  expect(server.calls("POST /api/transfers")).toHaveLength(0);

  await waitFor(() => expect(dialog.getAllByRole("option", { name: /^W1/ }).length).toBeGreaterThan(0));
  await userEvent.selectOptions(dialog.getByLabelText("From"), "W1");
  await userEvent.selectOptions(dialog.getByLabelText("To"), "W2");
  await userEvent.type(dialog.getByLabelText("Item of line 1"), "GAR-005");
  await userEvent.type(dialog.getByLabelText("Quantity, base units"), "10");
  await userEvent.click(dialog.getByRole("button", { name: "Request it" }));

  expect((await screen.findByTestId("transfer-requested")).textContent).toContain("TR-000012 requested");
  const [call] = server.calls("POST /api/transfers");
  expect(call!.body).toMatchObject({ fromSiteId: "W1", toSiteId: "W2", lines: [{ itemId: "GAR-005", quantity: 10 }] });
  expect(call!.headers["Idempotency-Key"]).toMatch(/^[0-9a-f]{32}$/);
});

it("does not offer workers to request one", async () => {
  openList({ "GET /api/transfers": pageOf(aTransfer()) }, aSession());
  await screen.findByTestId("transfer-row");
  expect(screen.queryByTestId("request-transfer")).toBeNull();
});

it("shows how far each line came, and takes the arrival", async () => {
  const { server } = openOne();

  expect((await screen.findByTestId("transfer-line")).textContent).toBe("GAR-00510880" + "0");
  await userEvent.click(screen.getByTestId("transfer-arrive"));

  await waitFor(() => expect(server.calls("POST /api/transfers/TR-000012/arrival")).toHaveLength(1));
  expect(screen.getByRole("link", { name: "Show its diagrams" }).getAttribute("href")).toBe("/monitor?q=TR-000012");
});

it("is cancelled before it leaves only", async () => {
  const { server } = openOne({ state: "RESERVED", sentAt: null });
  await userEvent.click(await screen.findByRole("button", { name: "Cancel transfer" }));
  await userEvent.click(screen.getByRole("button", { name: "Cancel the transfer" }));
  await waitFor(() => expect(server.calls("POST /api/transfers/TR-000012/cancel")).toHaveLength(1));
});

it("tells who wrote a loss off", async () => {
  openOne({ state: "CLOSED", closedAt: "2026-11-28T10:00:00Z", claimedBy: "eva", claimNote: "fell off", lines: [{ line: 1, itemId: "GAR-005", requested: 10, reserved: 8, shipped: 8, received: 5, lost: 3 }] });
  expect(await screen.findByText("3 base units written off by eva: fell off")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Cancel transfer" })).toBeNull();
});
