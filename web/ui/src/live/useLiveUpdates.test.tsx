import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderAt } from "../testing";
import { useLiveUpdates } from "./useLiveUpdates";

class FakeSource {
  static readonly CLOSED = 2;
  static all: FakeSource[] = [];
  readyState = 0;
  onopen?: () => void;
  onerror?: () => void;
  listeners = new Map<string, () => void>();
  constructor(readonly address: string) {
    FakeSource.all.push(this);
  }
  addEventListener(name: string, listener: () => void) {
    this.listeners.set(name, listener);
  }
  close() {
    this.readyState = FakeSource.CLOSED;
  }
}

const Live = () => <p>{useLiveUpdates()}</p>;

beforeEach(() => {
  vi.useFakeTimers();
  FakeSource.all = [];
  vi.stubGlobal("EventSource", FakeSource);
});
afterEach(() => {
  vi.useRealTimers();
});

it("refetches what an event names", () => {
  const view = renderAt("/", <Live />);
  const invalidate = vi.spyOn(view.client, "invalidateQueries");

  act(() => FakeSource.all[0]!.onopen!());
  vi.advanceTimersByTime(1000);
  invalidate.mockClear();
  FakeSource.all[0]!.listeners.get("definitions")!();
  vi.advanceTimersByTime(1000);

  expect(screen.getByText("live")).toBeTruthy();
  expect(invalidate.mock.calls).toEqual([[{ queryKey: ["processes"] }]]);
});

it("opens the stream again after an answer that closed it, and leaves a mere cut to the browser", () => {
  renderAt("/", <Live />);

  act(() => FakeSource.all[0]!.onerror!());
  vi.advanceTimersByTime(5000);
  expect(FakeSource.all).toHaveLength(1);
  FakeSource.all[0]!.readyState = FakeSource.CLOSED;
  act(() => FakeSource.all[0]!.onerror!());
  expect(screen.getByText("lost")).toBeTruthy();
  vi.advanceTimersByTime(5000);

  expect(FakeSource.all).toHaveLength(2);
});

it("closes the stream when nobody looks any more", () => {
  const view = renderAt("/", <Live />);

  view.unmount();

  expect(FakeSource.all[0]!.readyState).toBe(FakeSource.CLOSED);
});

it("lets the stream go with a page that is left and takes it up when the browser brings the page back", () => {
  renderAt("/", <Live />);

  window.dispatchEvent(new Event("pagehide"));
  expect(FakeSource.all[0]!.readyState).toBe(FakeSource.CLOSED);
  window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));

  expect(FakeSource.all).toHaveLength(2);
});
