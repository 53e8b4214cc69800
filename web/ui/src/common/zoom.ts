interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The part of a diagram's canvas that zooms. */
export interface Zoomable {
  zoom(): number;
  zoom(level: number): void;
  viewbox(): { inner: Box; outer: { width: number; height: number } };
  viewbox(box: Box): void;
}

const MARGIN = 20;

/** Shows the whole diagram, no larger than drawn, with a margin and beside what covers the canvas at the left (pixels). */
export function fit(canvas: Zoomable, left = 0): void {
  const { inner, outer } = canvas.viewbox();
  if (inner.width === 0 || inner.height === 0) return;
  const room = { width: Math.max(1, outer.width - left - 2 * MARGIN), height: Math.max(1, outer.height - 2 * MARGIN) };
  const scale = Math.min(1, room.width / inner.width, room.height / inner.height);
  const spare = { x: room.width / scale - inner.width, y: room.height / scale - inner.height };
  canvas.viewbox({
    x: inner.x - (left + MARGIN) / scale - spare.x / 2,
    y: inner.y - MARGIN / scale - spare.y / 2,
    width: outer.width / scale,
    height: outer.height / scale,
  });
}
