import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { Role } from "../api/types";
import { aSession, fakeServer, renderAt } from "../testing";
import LocationPage from "./LocationPage";
import { aLocation, aMovement, pageOf } from "./stockTesting";

function open(role: Role = "WORKER", answer: Parameters<typeof fakeServer>[0][string] = { body: aLocation() }, movements = pageOf(aMovement())) {
  const server = fakeServer({ "GET /api/locations/W1-A05-02-1": answer, "GET /api/movements": movements });
  renderAt("/stock/locations/W1-A05-02-1", <LocationPage session={aSession({ roles: [role] })} />, "/stock/locations/:locationId");
  return server;
}

it("shows how full it is, in units, against each limit", async () => {
  open();

  expect(await screen.findByText("100 kg of 250 kg, 40 %")).toBeTruthy();
  expect(screen.getByText(/54 l, no limit/)).toBeTruthy();
  expect(screen.getByText("3 units of 2 units, 150 %: more than it may hold")).toBeTruthy();
});

it("shows contents and movements, and the way to the map", async () => {
  const server = open();

  expect((await screen.findByTestId("balance-row")).textContent).toContain("120");
  expect((await screen.findByTestId("movement-entry")).textContent).toContain("Pick 12 base units of GAR-005");
  expect(server.calls("GET /api/movements")[0]!.search.get("locationId")).toBe("W1-A05-02-1");
  expect(screen.getByRole("link", { name: "Show on the map" }).getAttribute("href")).toBe("/stock/map?siteId=W1&location=W1-A05-02-1");
});

it("says why it is blocked and what is on its way", async () => {
  const { location } = aLocation();
  open("WORKER", { body: aLocation({ location: { ...location, blockedForPutAway: true, blockedForRemoval: true }, blockReason: "Beam bent", onItsWay: [{ handlingUnitId: "003401", itemId: "GAR-005" }], contents: [] }) }, pageOf());

  const block = await screen.findByTestId("location-block");

  expect(block.textContent).toContain("Blocked for put-away and removal.");
  expect(block.textContent).toContain("Beam bent");
  expect(screen.getByRole("link", { name: "003401" }).getAttribute("href")).toBe("/stock/units/003401");
  expect(screen.getByText("It is empty.")).toBeTruthy();
  expect(await screen.findByText("Nothing moved here yet.")).toBeTruthy();
});

it("lets supervisors adjust what is there and add what was found", async () => {
  open("SUPERVISOR");

  await userEvent.click(await screen.findByTestId("add-found"));

  expect(screen.getByTestId("adjust-stock")).toBeTruthy();
  expect(within(screen.getByRole("dialog")).getByLabelText("Item")).toBeTruthy();
});

it("says that there is no such location", async () => {
  open("WORKER", { status: 404, body: { detail: "There is no location W1-A05-02-1." } });

  expect(await screen.findByText("There is no location W1-A05-02-1.")).toBeTruthy();
  expect(screen.queryByTestId("add-found")).toBeNull();
});
