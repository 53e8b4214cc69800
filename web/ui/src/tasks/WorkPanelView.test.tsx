import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { WorkLine, WorkPanel } from "../api/types";
import { aLine, fakeServer, renderAt } from "../testing";
import { WorkPanelView } from "./WorkPanelView";

const received = (changes: Partial<WorkLine> = {}) => aLine({ locationId: "W1-RETURNS", barcode: null, expected: 3, done: 3, ...changes });

function open(kind: WorkPanel["kind"], lines: WorkLine[]) {
  fakeServer({});
  const panel: WorkPanel = { kind, document: "RET-000012", lines, path: null, metres: null, stops: null };
  renderAt("/tasks/1", <WorkPanelView taskKey="1" panel={panel} active onPanel={() => undefined} />);
}

it("sends the grader to the next line that has no grade, and says how much stands there", () => {
  open("grade", [received({ state: "DONE" }), received({ line: 2, description: "Lantern", itemId: "LAN-002", lot: "L7", locationId: "W1-RETURNS-2" })]);

  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Grade RET-000012");
  expect(screen.getByText("1 of 2 lines settled")).toBeTruthy();
  expect(screen.getByTestId("next-step").textContent).toBe("Go toW1-RETURNS-2Grade3 EALanternLAN-002 · lot L7");
});

it("marks the line that comes next and shows the state of each", () => {
  open("grade", [received({ state: "DONE" }), received({ line: 2, description: "Lantern", lot: "L7" })]);

  const lines = within(screen.getByRole("list", { name: "Lines" })).getAllByRole("listitem");
  expect(lines.map((line) => line.getAttribute("aria-current"))).toEqual(["false", "true"]);
  expect(lines[1]!.textContent).toContain("W1-RETURNS Lantern lot L73 of 3 EA");
});

it("has nothing to scan for a grade, but for a count", () => {
  open("grade", [received()]);
  expect(screen.queryByTestId("scan-input")).toBeNull();

  open("count", [received({ expected: null, done: 0 })]);
  expect(screen.getByTestId("scan-input")).toBeTruthy();
});

it("says when every line has its grade", () => {
  open("grade", [received({ state: "DONE" })]);

  expect(screen.getByText("1 of 1 line settled")).toBeTruthy();
  expect(screen.getByTestId("next-step").textContent).toBe("All lines are settled. Complete the task.");
});
