import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { aSession, fakeServer, renderAt } from "../testing";
import { aRow, aUnit, pageOf } from "./stockTesting";
import UnitPage from "./UnitPage";

const PALLET = "003401234500000017";
const CASE = "003401234500000024";

function open(answers: Parameters<typeof fakeServer>[0] = {}) {
  const server = fakeServer({
    [`GET /api/handling-units/${PALLET}`]: { body: { unit: aUnit(), children: [aUnit({ handlingUnitId: CASE, kind: "CASE", parentId: PALLET })], contents: [aRow()] } },
    [`GET /api/handling-units/${CASE}`]: { body: { unit: aUnit({ handlingUnitId: CASE }), children: [], contents: [aRow({ quantity: 12 })] } },
    "GET /api/movements": pageOf(),
    ...answers,
  });
  renderAt(`/stock/units/${PALLET}`, <UnitPage session={aSession()} />, "/stock/units/:sscc");
  return server;
}

it("shows where a unit is, what stands on it and its contents", async () => {
  open();

  expect(await screen.findByRole("heading", { name: new RegExp(`^Pallet ${PALLET}`) })).toBeTruthy();
  expect(screen.getByText("182.5 kg")).toBeTruthy();
  expect(screen.getByTestId("balance-row").textContent).toContain("120");
});

it("asks for a nested unit's contents when it is opened", async () => {
  const server = open();

  const branch = await screen.findByTestId("unit-branch");
  expect(server.calls(`GET /api/handling-units/${CASE}`)).toHaveLength(0);
  await userEvent.click(within(branch).getByText(/^Case/));

  await waitFor(() => expect(branch.textContent).toContain("12 base units of GAR-005"));
});

it("says that there is no such unit", async () => {
  open({ [`GET /api/handling-units/${PALLET}`]: { status: 404, body: { detail: "There is no such unit." } } });

  expect(await screen.findByText("There is no such unit.")).toBeTruthy();
});
