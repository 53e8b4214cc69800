import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Zoomable } from "../../common/zoom";
import type { Box } from "./spots";

const CLOSEST = 30;
const USUAL_WIDTH_PX = 800;

/** A part moved so that it does not reach beyond the whole. */
function within(whole: Box, part: Box): Box {
  if (part.width >= whole.width) return whole;
  return { ...part, x: clamp(part.x, whole.x, whole.x + whole.width - part.width), y: clamp(part.y, whole.y, whole.y + whole.height - part.height) };
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** The part of a drawing that is shown: zooms around a point and moves, never farther out than the whole. */
export function useViewBox(whole: Box) {
  const svg = useRef<SVGSVGElement>(null);
  const [box, setBox] = useState(whole);
  const [widthPx, setWidthPx] = useState(USUAL_WIDTH_PX);
  useLayoutEffect(() => {
    const drawing = svg.current!;
    const measure = () => setWidthPx(drawing.getBoundingClientRect().width || USUAL_WIDTH_PX);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(drawing);
    return () => observer.disconnect();
  }, []);

  return useMemo(() => {
    const zoomTo = (level: number, x = 0.5, y = 0.5) =>
      setBox((before) => {
        const width = whole.width / Math.min(CLOSEST, Math.max(1, level));
        const height = (width * before.height) / before.width;
        return within(whole, { x: before.x + (before.width - width) * x, y: before.y + (before.height - height) * y, width, height });
      });
    const pixel = box.width / widthPx;
    const canvas: Zoomable = {
      zoom: ((level?: number) => (level === undefined ? whole.width / box.width : zoomTo(level))) as Zoomable["zoom"],
      // Showing all is showing the whole: the drawing keeps its proportions by itself.
      viewbox: ((fitted?: Box) => (fitted ? setBox(whole) : { inner: whole, outer: whole })) as Zoomable["viewbox"],
    };
    return {
      svg,
      box,
      /** Millimetres a pixel stands for. */
      pixel,
      canvas,
      zoomed: box.width < whole.width,
      zoomBy: (factor: number, x?: number, y?: number) => zoomTo((whole.width / box.width) * factor, x, y),
      moveBy: (dx: number, dy: number) => setBox((before) => within(whole, { ...before, x: before.x + dx, y: before.y + dy })),
      /** Moves the least that brings a point into sight. */
      reveal: (x: number, y: number) =>
        setBox((before) => {
          const [edgeX, edgeY] = [before.width * 0.08, before.height * 0.08];
          const left = Math.min(x - edgeX, Math.max(before.x, x + edgeX - before.width));
          const top = Math.min(y - edgeY, Math.max(before.y, y + edgeY - before.height));
          return left === before.x && top === before.y ? before : within(whole, { ...before, x: left, y: top });
        }),
    };
  }, [whole, box, widthPx]);
}

export type ViewBox = ReturnType<typeof useViewBox>;
