import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { AdjustmentKind, StockRow } from "../api/stockTypes";
import { fakeServer, renderAt } from "../testing";
import { AdjustDialog } from "./AdjustDialog";
import { aCell, aRow } from "./stockTesting";

const REQUESTED = { status: 202, body: { requestNumber: "ADJ-000012", state: "REQUESTED" } };

function open(kind: AdjustmentKind, answer: Parameters<typeof fakeServer>[0][string] = REQUESTED, row: StockRow | null = aRow({ cell: aCell({ lot: "L1" }) })) {
  const server = fakeServer({ "POST /api/adjustments": answer });
  const close = vi.fn();
  renderAt("/", <AdjustDialog kind={kind} siteId="W1" locationId="W1-A05-02-1" row={row} onClose={close} />);
  return { server, close, sent: () => server.calls("POST /api/adjustments") };
}

const click = (name: string) => userEvent.click(screen.getByRole("button", { name }));

it("asks for a difference with its reason and says where to follow it", async () => {
  const { sent, close } = open("ADJUST");

  await userEvent.type(screen.getByLabelText("Change by, in base units"), "-2");
  expect(screen.getByText("120 now, 118 base units after it")).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText("Reason"), "LOST");
  await userEvent.type(screen.getByLabelText("Note"), "Not on the shelf");
  await click("Request it");

  expect((await screen.findByTestId("adjustment-requested")).textContent).toContain("ADJ-000012 requested; a supervisor approves it if the policy asks.");
  expect(screen.getByRole("link", { name: "Show all adjustments" }).getAttribute("href")).toBe("/stock/adjustments");
  expect(sent()[0]!.body).toEqual({ siteId: "W1", kind: "ADJUST", reasonCode: "LOST", note: "Not on the shelf", lines: [{ locationId: "W1-A05-02-1", itemId: "GAR-005", lot: "L1", handlingUnitId: "", status: "AVAILABLE", owner: "", delta: -2 }] });
  await userEvent.click(within(screen.getByRole("dialog")).getByText("Close", { selector: ".cds--btn" }));
  expect(close).toHaveBeenCalledOnce();
  expect(sent()).toHaveLength(1);
});

it("repeats a request with the same key when the first answer was lost", async () => {
  let away = true;
  const { sent } = open("ADJUST", () => (away ? { down: true } : REQUESTED));
  await userEvent.type(screen.getByLabelText("Change by, in base units"), "3");
  await userEvent.selectOptions(screen.getByLabelText("Reason"), "FOUND");

  await click("Request it");
  expect(await screen.findByText("Not requested.")).toBeTruthy();
  away = false;
  await click("Request it");

  await screen.findByTestId("adjustment-requested");
  const keys = sent().map((call) => call.headers["Idempotency-Key"]);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).toBe(keys[0]);
});

it("makes another key for another dialog", async () => {
  const keys: (string | undefined)[] = [];
  for (const _ of [1, 2]) {
    const { sent } = open("ADJUST");
    await userEvent.type(screen.getAllByLabelText("Change by, in base units").at(-1)!, "1");
    await userEvent.selectOptions(screen.getAllByLabelText("Reason").at(-1)!, "FOUND");
    await userEvent.click(screen.getAllByRole("button", { name: "Request it" }).at(-1)!);
    await waitFor(() => expect(sent()).toHaveLength(1));
    keys.push(sent()[0]!.headers["Idempotency-Key"]);
  }

  expect(keys[0]).not.toBe(keys[1]);
});

it("offers only the statuses this stock may get", async () => {
  const { sent } = open("CHANGE_STATUS", REQUESTED, aRow({ cell: aCell({ status: "DAMAGED" }) }));
  const target = screen.getByLabelText<HTMLSelectElement>("New status");

  expect([...target.options].map((option) => option.text)).toEqual(["Choose a status", "Blocked", "Inspection"]);
  await userEvent.selectOptions(target, "INSPECTION");
  await userEvent.clear(screen.getByLabelText("How many, in base units"));
  await userEvent.type(screen.getByLabelText("How many, in base units"), "5");
  await userEvent.selectOptions(screen.getByLabelText("Reason"), "QUALITY");
  await click("Request it");

  await screen.findByTestId("adjustment-requested");
  expect(sent()[0]!.body).toMatchObject({ kind: "CHANGE_STATUS", lines: [{ status: "DAMAGED", quantity: 5, toStatus: "INSPECTION" }] });
});

it("says at each field what is missing, before asking the server", async () => {
  const { sent } = open("CHANGE_STATUS");

  await userEvent.clear(screen.getByLabelText("How many, in base units"));
  await userEvent.type(screen.getByLabelText("How many, in base units"), "121");
  await click("Request it");

  expect(screen.getByText("Enter a whole number of base units from 1 to 120.")).toBeTruthy();
  expect(screen.getByText("Choose the status it gets.")).toBeTruthy();
  expect(screen.getByText("Choose a reason.")).toBeTruthy();
  expect(sent()).toHaveLength(0);
});

it("shows the server's messages at their fields, and the others above them", async () => {
  open("ADJUST", { status: 422, body: { detail: "2 fields are wrong.", errors: [{ field: "lines[0].delta", message: "Only 100 base units are free." }, { field: "lines[0].owner", message: "The owner is unknown." }] } });
  await userEvent.type(screen.getByLabelText("Change by, in base units"), "-110");
  await userEvent.selectOptions(screen.getByLabelText("Reason"), "LOST");

  await click("Request it");

  expect(await screen.findByText("Only 100 base units are free.")).toBeTruthy();
  expect(screen.getByLabelText("Change by, in base units").getAttribute("aria-invalid") ?? screen.getByLabelText("Change by, in base units").dataset.invalid).toBeTruthy();
  expect(screen.getByText("The owner is unknown.")).toBeTruthy();
});

it("books goods found where none were", async () => {
  const { sent } = open("ADJUST", REQUESTED, null);

  await userEvent.type(screen.getByLabelText("Item"), "GAR-005");
  await userEvent.type(screen.getByLabelText("Change by, in base units"), "4");
  await userEvent.selectOptions(screen.getByLabelText("Reason"), "FOUND");
  await click("Request it");

  await screen.findByTestId("adjustment-requested");
  expect(sent()[0]!.body).toMatchObject({ lines: [{ locationId: "W1-A05-02-1", itemId: "GAR-005", status: "AVAILABLE", delta: 4 }] });
});
