import { expect, it } from "vitest";
import { marksOf } from "./tokens";

const at = (elementId: string, active: number, incidents: number, completed: number, terminated = 0) => ({ elementId, active, incidents, completed, terminated });

it("counts waiting tokens and incidents apart: one that stands still is not under way", () => {
  expect(marksOf([at("Task_Pick", 5, 2, 9)], true)).toEqual([
    { elementId: "Task_Pick", mark: "df-incident", tokens: [{ kind: "active", count: 3, title: "3 active" }, { kind: "incident", count: 2, title: "2 incidents" }] },
  ]);
});

it("shows only the incident when every token stands still", () => {
  expect(marksOf([at("Task_Pick", 1, 1, 0)], true)[0]!.tokens).toEqual([{ kind: "incident", count: 1, title: "1 incident" }]);
});

it("colours the way taken, also what was broken off, when asked for", () => {
  const statistics = [at("Start", 0, 0, 1), at("Task_Pick", 0, 0, 0, 1), at("Never", 0, 0, 0)];

  expect(marksOf(statistics, true)).toEqual([
    { elementId: "Start", mark: "df-visited", tokens: [] },
    { elementId: "Task_Pick", mark: "df-visited", tokens: [] },
  ]);
  expect(marksOf(statistics, false)).toEqual([]);
});
