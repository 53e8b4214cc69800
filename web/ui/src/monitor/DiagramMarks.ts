import type NavigatedViewer from "camunda-bpmn-js/lib/camunda-cloud/NavigatedViewer";
import type { ElementMark, Token } from "./tokens";

interface Canvas {
  addMarker: (id: string, marker: string) => void;
  removeMarker: (id: string, marker: string) => void;
}
interface Overlays {
  remove: (id: string) => void;
  add: (elementId: string, overlay: object) => string;
}
interface Shown {
  mark: string;
  key: string;
  overlays: string[];
}

const POSITION = { active: { bottom: 12, left: -10 }, incident: { bottom: 12, right: 14 } };

/** Draws marks on a diagram and touches only what changed, so that standing tokens do not flicker. */
export class DiagramMarks {
  private readonly shown = new Map<string, Shown>();
  private readonly canvas: Canvas;
  private readonly overlays: Overlays;
  private readonly registry: { get: (id: string) => object | undefined };

  constructor(viewer: NavigatedViewer) {
    this.canvas = viewer.get("canvas") as Canvas;
    this.overlays = viewer.get("overlays") as Overlays;
    this.registry = viewer.get("elementRegistry") as { get: (id: string) => object | undefined };
  }

  show(marks: ElementMark[]): void {
    const known = marks.filter((mark) => this.registry.get(mark.elementId));
    const wanted = new Map(known.map((mark) => [mark.elementId, mark]));
    for (const id of [...this.shown.keys()]) if (!wanted.has(id)) this.remove(id);
    for (const [id, mark] of wanted) {
      const key = JSON.stringify(mark);
      if (this.shown.get(id)?.key === key) continue;
      this.remove(id);
      this.canvas.addMarker(id, mark.mark);
      this.shown.set(id, { mark: mark.mark, key, overlays: mark.tokens.map((token) => this.overlays.add(id, { position: POSITION[token.kind], html: badge(token) })) });
    }
  }

  private remove(id: string): void {
    const before = this.shown.get(id);
    if (!before) return;
    this.canvas.removeMarker(id, before.mark);
    before.overlays.forEach((overlay) => this.overlays.remove(overlay));
    this.shown.delete(id);
  }
}

function badge(token: Token): HTMLElement {
  const element = document.createElement("span");
  element.className = `df-token df-token--${token.kind}`;
  element.title = token.title;
  element.textContent = String(token.count);
  return element;
}
