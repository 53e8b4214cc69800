import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { WaveDetail } from "../api/types";
import { aBin } from "../stock/stockTesting";
import { fakeServer, renderAt } from "../testing";
import WavePage from "./WavePage";
import { aPickList, aWave } from "./waveTesting";

const BINS = [aBin({ locationId: "W1-A01-01-1" }), aBin({ locationId: "W1-A01-02-1", xMm: 7700 }), aBin({ locationId: "W1-A02-01-1", xMm: 11_000 })];

const DETAIL: WaveDetail = {
  wave: aWave(),
  pickLists: [aPickList(), aPickList({ pickListNumber: "PL-000002", metres: 80, lines: [] })],
  why: [{ title: "Why these pick lists", reason: "2 lists of 200 m.", candidates: [{ label: "Savings", score: 210, chosen: false, note: "metres, 2 lists" }] }],
};

function open(detail: Partial<WaveDetail> = {}, answers: Parameters<typeof fakeServer>[0] = {}) {
  const server = fakeServer({ "GET /api/waves/WAVE-000007": { body: { ...DETAIL, ...detail } }, "GET /api/sites/W1/map": { body: BINS }, ...answers });
  return { server, ...renderAt("/waves/WAVE-000007", <WavePage />, "/waves/:number") };
}

it("shows what the wave comes to against other ways of walking it", async () => {
  open();

  const preview = (await screen.findByTestId("wave-preview")).textContent;

  expect(preview).toContain("200 m in 2 lists");
  expect(preview).toContain("400 m, 50 % saved");
  expect(preview).toContain("250 m, 20 % saved");
  expect(preview).toContain("0.5 h, order by order 1.1 h");
  expect(screen.getByText(/2 lists of 200 m/)).toBeTruthy();
});

it("draws every list's tour in a colour of its own and shades the bins they stop at", async () => {
  open();

  const map = await screen.findByTestId("tour-map");

  const tours = within(map).getAllByTestId("tour");
  expect(tours).toHaveLength(2);
  expect(new Set(tours.map((tour) => tour.style.stroke)).size).toBe(2);
  expect(tours[0]!.getAttribute("points")).toBe("17000,-8000 6000,-8000 6000,-12000 17000,-8000");
  expect(map.querySelectorAll(".df-shade--3")).toHaveLength(2);
  expect(map.getAttribute("aria-label")).toBe("The tours of 2 pick lists, 200 m together");
});

it("shows one tour alone", async () => {
  open();
  const map = await screen.findByTestId("tour-map");

  await userEvent.click(screen.getByRole("button", { name: /PL-000002/ }));

  expect(map.querySelectorAll(".df-tour--away")).toHaveLength(1);
  expect(map.querySelectorAll(".df-shade--3")).toHaveLength(0);
  expect(map.getAttribute("aria-label")).toBe("The tour of PL-000002, 80 m");
});

it("leads to the diagrams of the wave and of each list", async () => {
  open();
  await screen.findByTestId("wave-preview");

  expect(screen.getByRole("link", { name: "Show its diagrams" }).getAttribute("href")).toBe("/monitor?q=WAVE-000007");
  expect(screen.getAllByRole("link", { name: "Show" })[0]!.getAttribute("href")).toBe("/monitor?q=PL-000001");
});

it("says that nothing could be reserved, or that it is still being planned", async () => {
  const { unmount } = open({ pickLists: [] });
  expect(await screen.findByText(/nothing could be reserved/)).toBeTruthy();
  unmount();

  open({ wave: aWave({ state: "SELECTED" }), pickLists: [] });

  expect(await screen.findByText(/still being planned/)).toBeTruthy();
});

it("says what went wrong", async () => {
  open({}, { "GET /api/waves/WAVE-000007": { status: 404, body: { detail: "There is no wave WAVE-000007." } } });

  expect(await screen.findByText("There is no wave WAVE-000007.")).toBeTruthy();
});
