import NavigatedViewer from "camunda-bpmn-js/lib/camunda-cloud/NavigatedViewer";
import "camunda-bpmn-js/dist/assets/camunda-cloud-navigated-viewer.css";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ElementStatistics } from "../api/types";
import { fit, type Zoomable } from "../common/zoom";
import { ZoomButtons } from "../common/ZoomButtons";
import { DiagramMarks } from "./DiagramMarks";
import { marksOf } from "./tokens";

interface Props {
  xml: string;
  statistics: ElementStatistics[];
  /** Whether the way taken is coloured; that says little over many instances. */
  showVisited?: boolean;
  /** Told which element was clicked. */
  onElement?: (elementId: string) => void;
}

/** A diagram with its live tokens, incidents and the path taken. */
export function DiagramView({ xml, statistics, showVisited = true, onElement }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<{ canvas: Zoomable; marks: DiagramMarks } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const marks = useMemo(() => marksOf(statistics, showVisited), [statistics, showVisited]);
  const clicked = useRef(onElement);
  clicked.current = onElement;

  useEffect(() => {
    const viewer = new NavigatedViewer({ container: container.current! });
    let gone = false;
    viewer
      .importXML(xml)
      .then(() => {
        if (gone) return;
        const canvas = viewer.get("canvas") as Zoomable;
        fit(canvas);
        viewer.on("element.click", (event) => event.element.type !== "bpmn:Process" && event.element.type !== "bpmn:Collaboration" && clicked.current?.(event.element.id));
        setShown({ canvas, marks: new DiagramMarks(viewer) });
      })
      .catch((cause: Error) => !gone && setProblem(`The diagram cannot be shown: ${cause.message}`));
    return () => {
      gone = true;
      setShown(null);
      viewer.destroy();
    };
  }, [xml]);

  useEffect(() => shown?.marks.show(marks), [shown, marks]);

  return (
    <figure className="df-diagram-frame">
      {problem && <p role="alert">{problem}</p>}
      <div ref={container} className="df-diagram" data-testid="diagram" />
      {shown && <ZoomButtons canvas={shown.canvas} />}
      <figcaption className="df-legend">
        <span className="df-legend-active">Tokens: here now</span>
        <span className="df-legend-incident">Incident: stands still</span>
        {showVisited && <span className="df-legend-visited">Was here</span>}
      </figcaption>
    </figure>
  );
}
