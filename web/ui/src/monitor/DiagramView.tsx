import NavigatedViewer from "camunda-bpmn-js/lib/camunda-cloud/NavigatedViewer";
import "camunda-bpmn-js/dist/assets/camunda-cloud-navigated-viewer.css";
import { useEffect, useRef, useState } from "react";
import type { ElementStatistics } from "../api/types";

interface Canvas {
  zoom: (mode: "fit-viewport", center?: "auto") => void;
  addMarker: (id: string, marker: string) => void;
  removeMarker: (id: string, marker: string) => void;
}
interface Overlays {
  clear: () => void;
  add: (id: string, overlay: object) => void;
}
interface Registry {
  get: (id: string) => object | undefined;
}

const MARKERS = ["df-visited", "df-active", "df-incident"];

/** A diagram with its live tokens, incidents and the path taken. */
export function DiagramView({ xml, statistics }: { xml: string; statistics: ElementStatistics[] }) {
  const container = useRef<HTMLDivElement>(null);
  const viewer = useRef<NavigatedViewer | null>(null);
  const [shown, setShown] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const marked = useRef<string[]>([]);

  useEffect(() => {
    const created = new NavigatedViewer({ container: container.current! });
    viewer.current = created;
    let gone = false;
    created
      .importXML(xml)
      .then(() => {
        if (gone) return;
        (created.get("canvas") as Canvas).zoom("fit-viewport", "auto");
        setShown(true);
      })
      .catch((cause: Error) => !gone && setProblem(`The diagram cannot be shown: ${cause.message}`));
    return () => {
      gone = true;
      setShown(false);
      viewer.current = null;
      created.destroy();
    };
  }, [xml]);

  useEffect(() => {
    if (!shown || !viewer.current) return;
    const canvas = viewer.current.get("canvas") as Canvas;
    const overlays = viewer.current.get("overlays") as Overlays;
    const registry = viewer.current.get("elementRegistry") as Registry;
    overlays.clear();
    marked.current.forEach((id) => MARKERS.forEach((marker) => canvas.removeMarker(id, marker)));
    const known = statistics.filter((element) => registry.get(element.elementId));
    marked.current = known.map((element) => element.elementId);
    for (const element of known) {
      const tokens = element.active - element.incidents;
      canvas.addMarker(element.elementId, element.incidents > 0 ? "df-incident" : element.active > 0 ? "df-active" : "df-visited");
      if (tokens > 0) overlays.add(element.elementId, { position: { bottom: 12, left: -10 }, html: `<span class="df-token" title="${tokens} active">${tokens}</span>` });
      if (element.incidents > 0) overlays.add(element.elementId, { position: { bottom: 12, right: 14 }, html: `<span class="df-token df-token--incident" title="${element.incidents} incidents">${element.incidents}</span>` });
    }
  }, [shown, statistics]);

  return (
    <>
      {problem && <p role="alert">{problem}</p>}
      <div ref={container} className="df-diagram" data-testid="diagram" />
    </>
  );
}
