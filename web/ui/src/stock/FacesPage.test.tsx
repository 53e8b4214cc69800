import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { FaceLevel } from "../api/stockTypes";
import { fakeServer, renderAt } from "../testing";
import FacesPage from "./FacesPage";
import { pageOf, SITES } from "./stockTesting";

const aFace = (changes: Partial<FaceLevel> = {}): FaceLevel => ({ face: { locationId: "W1-A05-02-1", siteId: "W1", itemId: "GAR-005", minQuantity: 10, maxQuantity: 40 }, description: "Garden gloves", baseUnit: "EA", onHand: 6, reserved: 2, reserve: 120, replenishment: "RPL-000002", ...changes });

it("shows what faces hold and what is on its way", async () => {
  fakeServer({ "GET /api/sites": SITES, "GET /api/faces": pageOf(aFace(), aFace({ face: { ...aFace().face, locationId: "W1-A05-02-2" }, onHand: 30, replenishment: null })) });
  renderAt("/stock/faces", <FacesPage />);

  const rows = await screen.findAllByTestId("face-row");

  expect(rows[0]!.textContent).toContain("Low");
  expect(rows[0]!.textContent).toContain("10 to 40 EA");
  expect(rows[1]!.textContent).toContain("none open");
  expect(screen.getByRole("link", { name: "RPL-000002" }).getAttribute("href")).toBe("/monitor?q=RPL-000002");
});

it("shows only those below their minimum", async () => {
  const server = fakeServer({ "GET /api/sites": SITES, "GET /api/faces": pageOf() });
  const { address } = renderAt("/stock/faces", <FacesPage />);

  await userEvent.click(await screen.findByLabelText("Only below minimum"));

  expect(address()).toBe("/stock/faces?low=true");
  await waitFor(() => expect(server.calls("GET /api/faces").at(-1)!.search.get("low")).toBe("true"));
  expect(await screen.findByText(/^No face fits/)).toBeTruthy();
});

it("says what went wrong", async () => {
  fakeServer({ "GET /api/sites": SITES, "GET /api/faces": { status: 500, body: { detail: "The database is away." } } });
  renderAt("/stock/faces", <FacesPage />);

  expect(await screen.findByText("The database is away.")).toBeTruthy();
});
