import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { aSession, fakeServer, renderAt } from "../../testing";
import { aBin, aLocation, SITES } from "../stockTesting";
import MapPage from "./MapPage";

const BINS = [
  aBin({ locationId: "W1-A01-01-1" }),
  aBin({ locationId: "W1-A01-01-2", level: 2, fillPercent: 20, quantity: 0 }),
  aBin({ locationId: "W1-A01-02-1", xMm: 7700, fillPercent: 0, quantity: 0, velocityClass: null, blockedForPutAway: true }),
  aBin({ locationId: "W1-DOCK-01", kind: "DOCK_DOOR", aisle: 0, level: 0, xMm: 20_000, yMm: 0, fillPercent: null, quantity: 0 }),
];

function open(address: string, answers: Parameters<typeof fakeServer>[0] = {}) {
  const server = fakeServer({ "GET /api/sites": SITES, "GET /api/sites/W1/map": { body: BINS }, "GET /api/sites/W2/map": { body: [] }, "GET /api/locations/W1-A01-01-1": { body: aLocation() }, ...answers });
  return { server, ...renderAt(address, <MapPage session={aSession()} />, "/stock/map") };
}

const map = () => screen.findByTestId("site-map");
const told = () => screen.getByTestId("map-told").textContent;

it("draws the reader's own site, each spot in its colour, with a legend that counts", async () => {
  open("/stock/map");

  const drawing = await map();

  expect(drawing.getAttribute("aria-label")).toBe("Map of W1, 4 places");
  expect([...drawing.querySelectorAll(".df-spot")].map((spot) => spot.getAttribute("class"))).toEqual(["df-spot df-shade--2", "df-spot df-shade--empty", "df-spot df-shade--none"]);
  expect(drawing.querySelectorAll(".df-spot-blocked")).toHaveLength(1);
  expect(screen.getByText("up to 50 %").textContent).toContain("1");
});

it("goes from bin to bin by the arrow keys and opens one with Enter", async () => {
  const { address } = open("/stock/map");
  const drawing = await map();

  drawing.focus();
  expect(told()).toContain("W1-A01-01, 2 levels, 40 % full");
  await userEvent.keyboard("{ArrowRight}");
  expect(told()).toBe("W1-A01-02-1, 0 % full, 0 base units, blocked");
  expect(address()).toBe("/stock/map");
  await userEvent.keyboard("{ArrowLeft}{Enter}");

  expect(address()).toBe("/stock/map?location=W1-A01-01-1");
  expect(told()).toMatch(/^W1-A01-01, .*, opened$/);
  const panel = within(await screen.findByTestId("bin-panel"));
  expect(panel.getByRole("link", { name: "Open the location" }).getAttribute("href")).toBe("/stock/locations/W1-A01-01-1");
  expect((await panel.findByText("GAR-005")).getAttribute("href")).toBe("/stock/items/GAR-005?siteId=W1");
});

it("zooms by the keyboard and shows all again", async () => {
  open("/stock/map");
  const drawing = await map();
  const whole = drawing.getAttribute("viewBox");

  drawing.focus();
  await userEvent.keyboard("{ArrowUp}{ArrowRight}");
  expect(drawing.getAttribute("viewBox")).toBe(whole);
  await userEvent.keyboard("++");
  expect(drawing.getAttribute("viewBox")).not.toBe(whole);
  await userEvent.keyboard("0");

  expect(drawing.getAttribute("viewBox")).toBe(whole);
});

it("drills down from a rack to one of its levels", async () => {
  const { address } = open("/stock/map?location=W1-A01-01-1");

  const panel = within(await screen.findByTestId("bin-panel"));
  await userEvent.click(panel.getByRole("button", { name: /^Level 2/ }));

  expect(address()).toBe("/stock/map?location=W1-A01-01-2");
  expect(screen.getByTestId("bin-panel").textContent).toContain("Holdsnothing");
});

it("colours by something else and shows one level, through the address", async () => {
  const { address } = open("/stock/map");
  await map();

  await userEvent.selectOptions(screen.getByLabelText("Coloured by"), "velocity");
  await userEvent.selectOptions(screen.getByLabelText("Level"), "2");

  expect(address()).toBe("/stock/map?colour=velocity&level=2");
  expect((await map()).querySelectorAll(".df-spot")).toHaveLength(2);
  expect(screen.getByText("A, fast")).toBeTruthy();
});

it("finds a location by the start of its code", async () => {
  const { address } = open("/stock/map");
  await map();

  await userEvent.type(screen.getByRole("searchbox", { name: "Find a location" }), "w1-dock");

  await waitFor(() => expect(address()).toBe("/stock/map?location=W1-DOCK-01"));
});

it("says that a site has no places", async () => {
  open("/stock/map?siteId=W2");

  expect(await screen.findByText("This site has no places yet.")).toBeTruthy();
});

it("says what went wrong", async () => {
  open("/stock/map", { "GET /api/sites/W1/map": { status: 500, body: { detail: "The database is away." } } });

  expect(await screen.findByText("The database is away.")).toBeTruthy();
});
