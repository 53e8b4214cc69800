import { expect, it } from "vitest";
import { fit, type Zoomable } from "./zoom";

function fitted(inner: { x: number; y: number; width: number; height: number }, left: number) {
  let shown = { x: 0, y: 0, width: 0, height: 0 };
  const canvas = { viewbox: (box?: typeof shown) => (box ? (shown = box) : { inner, outer: { width: 1000, height: 500 } }) };
  fit(canvas as unknown as Zoomable, left);
  return shown;
}

it("shrinks a large diagram to what is free beside the palette", () => {
  const shown = fitted({ x: 100, y: 50, width: 4000, height: 400 }, 120);

  const scale = 1000 / shown.width;
  expect((100 - shown.x) * scale).toBeCloseTo(140);
  expect((4100 - shown.x) * scale).toBeCloseTo(980);
});

it("centres a small diagram and does not enlarge it", () => {
  const shown = fitted({ x: 0, y: 0, width: 100, height: 100 }, 0);

  expect(shown).toEqual({ x: -450, y: -200, width: 1000, height: 500 });
});
