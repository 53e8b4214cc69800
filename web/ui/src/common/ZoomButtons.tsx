import { IconButton } from "@carbon/react";
import { FitToScreen, ZoomIn, ZoomOut } from "@carbon/icons-react";
import { fit, type Zoomable } from "./zoom";


const STEP = 1.25;

/** Zooms a diagram without a mouse wheel. */
export function ZoomButtons({ canvas, left }: { canvas: Zoomable; left?: number }) {
  return (
    <div className="df-zoom" role="group" aria-label="Zoom">
      <IconButton kind="secondary" size="md" align="left" label="Zoom in" onClick={() => canvas.zoom(canvas.zoom() * STEP)}>
        <ZoomIn />
      </IconButton>
      <IconButton kind="secondary" size="md" align="left" label="Zoom out" onClick={() => canvas.zoom(canvas.zoom() / STEP)}>
        <ZoomOut />
      </IconButton>
      <IconButton kind="secondary" size="md" align="left" label="Show all" onClick={() => fit(canvas, left)}>
        <FitToScreen />
      </IconButton>
    </div>
  );
}
