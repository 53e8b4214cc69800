import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { WorkPanel } from "../api/types";
import { aLine, fakeServer, renderAt } from "../testing";
import { ScanBox } from "./ScanBox";

const PANEL: WorkPanel = { kind: "pick", document: "PL-000001", lines: [aLine({ done: 1 })], path: null, metres: null };
const show = (onPanel = vi.fn(), kind: WorkPanel["kind"] = "pick") => {
  renderAt("/", <ScanBox taskKey="11" kind={kind} next={aLine()} onPanel={onPanel} />);
  return onPanel;
};

it("waits for the scanner: the cursor stands in the box", () => {
  show();

  expect(document.activeElement).toBe(screen.getByTestId("scan-input"));
});

it("books a scan at Enter, shows the answer and is ready for the next", async () => {
  const server = fakeServer({ "POST /api/tasks/11/scan": { body: { panel: PANEL, message: "1 of 5: take 4 more." } } });
  const onPanel = show();

  await userEvent.type(screen.getByTestId("scan-quantity"), "4");
  await userEvent.type(screen.getByTestId("scan-input"), "  4012345000051 {Enter}");

  await waitFor(() => expect(onPanel).toHaveBeenCalledWith(PANEL));
  expect(server.asked[0]!.body).toEqual({ barcode: "4012345000051", quantity: 4, line: 1 });
  expect(screen.getByTestId("scan-answer").textContent).toBe("1 of 5: take 4 more.");
  expect(screen.getByTestId<HTMLInputElement>("scan-input").value).toBe("");
  expect(screen.getByTestId<HTMLInputElement>("scan-quantity").value).toBe("");
  expect(document.activeElement).toBe(screen.getByTestId("scan-input"));
});

it("tells why a scan was refused and keeps the quantity for the right one", async () => {
  fakeServer({ "POST /api/tasks/11/scan": { status: 422, body: { detail: "This is HOM-072, but GAR-005 is next." } } });
  const onPanel = show();

  await userEvent.type(screen.getByTestId("scan-quantity"), "4");
  await userEvent.type(screen.getByTestId("scan-input"), "999{Enter}");

  await waitFor(() => expect(screen.getByTestId("scan-answer").textContent).toBe("This is HOM-072, but GAR-005 is next."));
  expect(screen.getByTestId("scan-answer").className).toContain("bad");
  expect(screen.getByTestId<HTMLInputElement>("scan-quantity").value).toBe("4");
  expect(onPanel).not.toHaveBeenCalled();
});

it("loads parcels whole: no quantity, no line", async () => {
  const server = fakeServer({ "POST /api/tasks/11/scan": { body: { panel: PANEL, message: "Loaded." } } });
  const onPanel = show(vi.fn(), "load");

  await userEvent.type(screen.getByTestId("scan-input"), "040123450000000368{Enter}");

  await waitFor(() => expect(onPanel).toHaveBeenCalled());
  expect(screen.queryByTestId("scan-quantity")).toBeNull();
  expect(server.asked[0]!.body).toEqual({ barcode: "040123450000000368" });
});
