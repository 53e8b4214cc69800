import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { EVENT_NAMES, StaleQueries } from "./liveQueries";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("refetches what an event concerns, once for many hints", () => {
  const invalidate = vi.fn();
  const stale = new StaleQueries(invalidate, 500);

  for (let hint = 0; hint < 100; hint++) stale.hint("tasks");
  expect(invalidate).not.toHaveBeenCalled();
  vi.advanceTimersByTime(500);

  expect(invalidate.mock.calls.flat().sort()).toEqual(["overview", "tasks"]);
});

it("does not starve under steady hints", () => {
  const invalidate = vi.fn();
  const stale = new StaleQueries(invalidate, 500);

  for (let tick = 0; tick < 20; tick++) {
    stale.hint("definitions");
    vi.advanceTimersByTime(100);
  }

  expect(invalidate.mock.calls.length).toBeGreaterThanOrEqual(3);
});

it("knows every event of the server and ignores others", () => {
  const invalidate = vi.fn();
  const stale = new StaleQueries(invalidate, 500);

  stale.hint("weather");
  vi.advanceTimersByTime(500);

  expect(invalidate).not.toHaveBeenCalled();
  expect(EVENT_NAMES.sort()).toEqual(["alerts", "definitions", "incidents", "instances", "tasks"]);
});

it("tells nothing after it was stopped", () => {
  const invalidate = vi.fn();
  const stale = new StaleQueries(invalidate, 500);

  stale.all();
  stale.stop();
  vi.advanceTimersByTime(500);

  expect(invalidate).not.toHaveBeenCalled();
});
