import CamundaModeler from "camunda-bpmn-js/lib/camunda-cloud/Modeler";
import "camunda-bpmn-js/dist/assets/camunda-cloud-modeler.css";
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from "react";
import { http } from "../api/http";
import { fit, type Zoomable } from "../common/zoom";
import { ZoomButtons } from "../common/ZoomButtons";

export interface ModelerHandle {
  xml: () => Promise<string>;
}

interface Props {
  ref: Ref<ModelerHandle>;
  xml: string;
  onChange: () => void;
}

/** What the palette of shapes covers at the left, in pixels. */
const PALETTE = 120;

/** The Camunda modeler with its properties panel and Dockflow's element templates. */
export function Modeler({ ref, xml, onChange }: Props) {
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const modeler = useRef<CamundaModeler | null>(null);
  const changed = useRef(onChange);
  changed.current = onChange;
  const [zoomable, setZoomable] = useState<Zoomable | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [untemplated, setUntemplated] = useState(false);

  useImperativeHandle(ref, () => ({
    xml: async () => {
      const saved = await modeler.current!.saveXML({ format: true });
      if (!saved.xml) throw new Error("The diagram cannot be saved as XML.");
      return saved.xml;
    },
  }));

  useEffect(() => {
    const created = new CamundaModeler({ container: canvas.current!, propertiesPanel: { parent: panel.current! } });
    modeler.current = created;
    let gone = false;
    const load = async () => {
      const templates = await http.get<object[]>("/api/element-templates").catch(() => null);
      if (gone) return;
      setUntemplated(templates === null);
      (created.get("elementTemplatesLoader") as { setTemplates: (templates: object[]) => void }).setTemplates(templates ?? []);
      await created.importXML(xml);
      if (gone) return;
      const shown = created.get("canvas") as Zoomable;
      fit(shown, PALETTE);
      setZoomable(shown);
      created.on("commandStack.changed", () => changed.current());
    };
    load().catch((cause: Error) => !gone && setProblem(`The diagram cannot be opened: ${cause.message}`));
    return () => {
      gone = true;
      modeler.current = null;
      setZoomable(null);
      created.destroy();
    };
  }, [xml]);

  return (
    <>
      {problem && <p role="alert">{problem}</p>}
      {untemplated && <p role="status" className="df-subtitle">The element templates cannot be loaded. Open the page again to have them.</p>}
      <div className="df-modeler">
        <div className="df-modeler-stage">
          <div ref={canvas} className="df-modeler-canvas" data-testid="modeler" />
          {zoomable && <ZoomButtons canvas={zoomable} left={PALETTE} />}
        </div>
        <div ref={panel} className="df-modeler-panel" data-testid="properties" />
      </div>
    </>
  );
}
