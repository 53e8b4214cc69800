import { Button } from "@carbon/react";
import { Form } from "@bpmn-io/form-js";
import "@bpmn-io/form-js/dist/assets/form-js.css";
import { useEffect, useRef, useState } from "react";

interface Props {
  schema: object;
  variables: Record<string, unknown>;
  readOnly: boolean;
  busy: boolean;
  errors: Record<string, { message: string }[] | string[]>;
  onComplete: (variables: Record<string, unknown>) => void;
}

/** A Camunda Form; completes only when every field is valid. */
export function TaskForm({ schema, variables, readOnly, busy, errors, onComplete }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const form = useRef<Form | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const data = useRef(variables);

  useEffect(() => {
    const created = new Form({ container: container.current! });
    form.current = created;
    created.importSchema(schema, data.current).catch((cause: Error) => setProblem(`The form cannot be shown: ${cause.message}`));
    return () => {
      form.current = null;
      created.destroy();
    };
  }, [schema]);

  useEffect(() => {
    form.current?.setProperty("readOnly", readOnly);
  }, [readOnly]);

  const submit = () => {
    const result = form.current!.submit() as { data: Record<string, unknown>; errors: Record<string, unknown> };
    if (Object.keys(result.errors).length > 0) {
      setProblem("Some fields need an answer. They are marked.");
      container.current?.querySelector<HTMLElement>(".fjs-has-errors input, .fjs-has-errors textarea")?.focus();
      return;
    }
    setProblem(null);
    onComplete(result.data);
  };

  return (
    <div className={readOnly ? "df-form df-form--read-only" : "df-form"}>
      <div ref={container} className="df-form-js" />
      {Object.keys(errors).length > 0 && <span className="df-visually-hidden">{Object.keys(errors).join(", ")}</span>}
      {problem && (
        <p role="alert" className="df-form-problem">
          {problem}
        </p>
      )}
      {!readOnly && (
        <Button data-testid="task-complete" disabled={busy} onClick={submit} className="df-complete">
          Complete
        </Button>
      )}
    </div>
  );
}
