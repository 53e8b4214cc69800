import { useEffect, useRef, type PointerEvent } from "react";
import type { ViewBox } from "./useViewBox";

const DRAG_FROM_PX = 5;

interface Listener {
  onClick: (x: number, y: number) => void;
  onHover: (x: number, y: number) => void;
}

/** Drags the drawing, zooms with Ctrl and the wheel (which a pinch on a touchpad also is), and tells where somebody points; millimetres. */
export function usePointer(view: ViewBox, { onClick, onHover }: Listener) {
  const start = useRef<{ x: number; y: number; dragging: boolean } | null>(null);
  const latest = useRef(view);
  latest.current = view;

  useEffect(() => {
    const svg = latest.current.svg.current!;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const rect = svg.getBoundingClientRect();
      latest.current.zoomBy(event.deltaY < 0 ? 1.2 : 1 / 1.2, (event.clientX - rect.left) / rect.width, (event.clientY - rect.top) / rect.height);
    };
    svg.addEventListener("wheel", onWheel, { passive: false });
    return () => svg.removeEventListener("wheel", onWheel);
  }, []);

  const place = (event: PointerEvent<SVGSVGElement>) => {
    const rect = event.currentTarget.getBoundingClientRect();
    const pixel = view.box.width / (rect.width || 1);
    return { x: view.box.x + (event.clientX - rect.left) * pixel, y: view.box.y + (event.clientY - rect.top) * pixel };
  };
  return {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      start.current = { x: event.clientX, y: event.clientY, dragging: false };
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      const from = start.current;
      if (!from || !view.zoomed) {
        const { x, y } = place(event);
        onHover(x, y);
        return;
      }
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (!from.dragging && Math.hypot(dx, dy) < DRAG_FROM_PX) return;
      if (!from.dragging) event.currentTarget.setPointerCapture(event.pointerId);
      view.moveBy(-dx * view.pixel, -dy * view.pixel);
      start.current = { x: event.clientX, y: event.clientY, dragging: true };
    },
    onPointerUp: (event: PointerEvent<SVGSVGElement>) => {
      const from = start.current;
      start.current = null;
      if (!from || from.dragging) return;
      const { x, y } = place(event);
      onClick(x, y);
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}
