import CamundaModeler from "camunda-bpmn-js/lib/camunda-cloud/Modeler";
import "camunda-bpmn-js/dist/assets/camunda-cloud-modeler.css";
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from "react";
import { http } from "../api/http";

export interface ModelerHandle {
  xml: () => Promise<string>;
}

interface Props {
  ref: Ref<ModelerHandle>;
  xml: string;
  onChange: () => void;
}

/** The Camunda modeler with its properties panel and Dockflow's element templates. */
export function Modeler({ ref, xml, onChange }: Props) {
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const modeler = useRef<CamundaModeler | null>(null);
  const changed = useRef(onChange);
  changed.current = onChange;
  const [problem, setProblem] = useState<string | null>(null);

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
      const templates = await http.get<object[]>("/api/element-templates");
      if (gone) return;
      (created.get("elementTemplatesLoader") as { setTemplates: (templates: object[]) => void }).setTemplates(templates);
      await created.importXML(xml);
      (created.get("canvas") as { zoom: (mode: string, center: string) => void }).zoom("fit-viewport", "auto");
      created.on("commandStack.changed", () => changed.current());
    };
    load().catch((cause: Error) => !gone && setProblem(`The diagram cannot be opened: ${cause.message}`));
    return () => {
      gone = true;
      modeler.current = null;
      created.destroy();
    };
  }, [xml]);

  return (
    <>
      {problem && <p role="alert">{problem}</p>}
      <div className="df-modeler">
        <div ref={canvas} className="df-modeler-canvas" data-testid="modeler" />
        <div ref={panel} className="df-modeler-panel" />
      </div>
    </>
  );
}
