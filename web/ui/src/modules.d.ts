declare module "camunda-bpmn-js/lib/camunda-cloud/NavigatedViewer" {
  export default class NavigatedViewer {
    constructor(options: { container: HTMLElement });
    importXML(xml: string): Promise<{ warnings: string[] }>;
    get(service: string): unknown;
    on(event: string, listener: (event: { element: { id: string; type: string } }) => void): void;
    destroy(): void;
  }
}
declare module "camunda-bpmn-js/lib/camunda-cloud/Modeler" {
  export default class Modeler {
    constructor(options: { container: HTMLElement; propertiesPanel: { parent: HTMLElement } });
    importXML(xml: string): Promise<{ warnings: string[] }>;
    saveXML(options: { format: boolean }): Promise<{ xml?: string }>;
    get(service: string): unknown;
    on(event: string, listener: () => void): void;
    destroy(): void;
  }
}
declare module "@bpmn-io/form-js" {
  export class Form {
    constructor(options: { container: HTMLElement });
    importSchema(schema: object, data?: object): Promise<unknown>;
    submit(): { data: Record<string, unknown>; errors: Record<string, unknown> };
    setProperty(name: string, value: unknown): void;
    _setState(state: { errors: object }): void;
    destroy(): void;
  }
}
declare module "*.css";
