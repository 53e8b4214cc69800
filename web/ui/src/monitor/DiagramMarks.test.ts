import { beforeEach, expect, it } from "vitest";
import { DiagramMarks } from "./DiagramMarks";
import { marksOf } from "./tokens";

const markers = new Set<string>();
const overlays = new Map<string, string>();
let added = 0;

/** Remembers markers and overlays as bpmn-js would draw them. */
const viewer = {
  get: (service: string) =>
    ({
      canvas: { addMarker: (id: string, marker: string) => markers.add(`${id} ${marker}`), removeMarker: (id: string, marker: string) => markers.delete(`${id} ${marker}`) },
      overlays: { add: (id: string, { html }: { html: HTMLElement }) => (overlays.set(String(++added), `${id} ${html.className} ${html.textContent} ${html.title}`), String(added)), remove: (id: string) => overlays.delete(id) },
      elementRegistry: { get: (id: string) => (id.startsWith("Gone") ? undefined : {}) },
    })[service],
};
const at = (elementId: string, active: number, incidents = 0, completed = 0) => ({ elementId, active, incidents, completed, terminated: 0 });
let marks: DiagramMarks;

beforeEach(() => {
  markers.clear();
  overlays.clear();
  added = 0;
  marks = new DiagramMarks(viewer as never);
});

it("draws tokens and incidents with their numbers", () => {
  marks.show(marksOf([at("Task", 3, 1)], true));

  expect([...markers]).toEqual(["Task df-incident"]);
  expect([...overlays.values()]).toEqual(["Task df-token df-token--active 2 2 active", "Task df-token df-token--incident 1 1 incident"]);
});

it("moves a token on and leaves the others alone", () => {
  marks.show(marksOf([at("A", 1), at("B", 1)], true));
  marks.show(marksOf([at("A", 0, 0, 1), at("B", 1), at("C", 1)], true));

  expect([...markers].sort()).toEqual(["A df-visited", "B df-active", "C df-active"]);
  expect([...overlays.keys()]).toEqual(["2", "3"]);
});

it("clears what ended and skips elements that the diagram does not have", () => {
  marks.show(marksOf([at("A", 1), at("Gone_process", 1)], false));
  expect(markers.size).toBe(1);
  marks.show([]);

  expect(markers.size + overlays.size).toBe(0);
});
