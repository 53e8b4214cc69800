import { Button } from "@carbon/react";
import { Form } from "@bpmn-io/form-js";
import "@bpmn-io/form-js/dist/assets/form-js.css";
import "../styles/form.scss";
import { useEffect, useRef, useState } from "react";
import type { FieldError } from "../api/types";
import { placeErrors } from "./fieldErrors";

interface Props {
  schema: object;
  variables: Record<string, unknown>;
  readOnly: boolean;
  busy: boolean;
  /** What the server did not accept. */
  errors: FieldError[];
  onComplete: (variables: Record<string, unknown>) => void;
}

const ERROR_FIELD = ".fjs-has-errors input, .fjs-has-errors textarea, .fjs-has-errors select";

/** A Camunda Form; completes only when every field is valid. */
export function TaskForm({ schema, variables, readOnly, busy, errors, onComplete }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState<Form | null>(null);
  const [problems, setProblems] = useState<string[]>([]);
  const data = useRef(variables);

  useEffect(() => {
    const created = new Form({ container: container.current! });
    let gone = false;
    created
      .importSchema(schema, data.current)
      .then(() => !gone && setForm(created))
      .catch((cause: Error) => !gone && setProblems([`The form cannot be shown: ${cause.message}`]));
    return () => {
      gone = true;
      setForm(null);
      created.destroy();
    };
  }, [schema]);

  useEffect(() => form?.setProperty("readOnly", readOnly), [form, readOnly]);

  useEffect(() => {
    if (!form || errors.length === 0) return;
    const placed = placeErrors(schema, errors);
    // form-js has no public way to show messages from outside; its own validation sets them like this.
    form._setState({ errors: placed.byField });
    setProblems(placed.others.length > 0 ? placed.others : ["Some answers are not accepted. They are marked."]);
    focusFirstError(container.current);
  }, [form, schema, errors]);

  const submit = () => {
    const result = form!.submit();
    if (Object.keys(result.errors).length > 0) {
      setProblems(["Some fields need an answer. They are marked."]);
      focusFirstError(container.current);
      return;
    }
    setProblems([]);
    onComplete(result.data);
  };

  const told = problems.length > 0 && (
    <ul role="alert" className="df-form-problems">
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
  return (
    <div className="df-form">
      <div ref={container} />
      {readOnly ? (
        told
      ) : (
        <div className="df-action-bar">
          {told}
          <Button data-testid="task-complete" size="lg" disabled={busy || !form} onClick={submit}>
            {busy ? "Completing …" : "Complete"}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The marks are drawn with the next frame. */
function focusFirstError(container: HTMLElement | null): void {
  requestAnimationFrame(() => container?.querySelector<HTMLElement>(ERROR_FIELD)?.focus());
}
