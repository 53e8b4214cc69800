import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it, vi } from "vitest";
import type { FieldError } from "../api/types";
import { renderAt } from "../testing";
import { TaskForm } from "./TaskForm";

const SCHEMA = { type: "default", components: [{ type: "textfield", id: "Field_note", key: "note", label: "Note", validate: { required: true } }] };
const NONE: FieldError[] = [];

interface Changes {
  readOnly?: boolean;
  variables?: Record<string, unknown>;
  /** What the server says when the form is completed. */
  refusal?: FieldError[];
}

function Served({ readOnly = false, variables = {}, refusal = NONE, onComplete }: Changes & { onComplete: (variables: object) => void }) {
  const [errors, setErrors] = useState(NONE);
  return <TaskForm schema={SCHEMA} variables={variables} readOnly={readOnly} busy={false} errors={errors} onComplete={(entered) => (setErrors(refusal), onComplete(entered))} />;
}

function show(changes: Changes = {}) {
  const onComplete = vi.fn();
  renderAt("/", <Served {...changes} onComplete={onComplete} />);
  return onComplete;
}

async function complete() {
  await waitFor(() => expect(screen.getByTestId<HTMLButtonElement>("task-complete").disabled).toBe(false));
  await userEvent.click(screen.getByTestId("task-complete"));
}

it("asks for a missing answer before anything is sent", async () => {
  const onComplete = show();

  await complete();

  expect((await screen.findByRole("alert")).textContent).toContain("They are marked.");
  await waitFor(() => expect(screen.getByLabelText(/Note/).getAttribute("aria-invalid")).toBe("true"));
  expect(onComplete).not.toHaveBeenCalled();
});

it("gives what was entered", async () => {
  const onComplete = show({ variables: { note: "torn box" } });

  await complete();

  expect(onComplete).toHaveBeenCalledWith({ note: "torn box" });
});

it("shows the server's message at its field", async () => {
  show({ variables: { note: "x" }, refusal: [{ field: "note", message: "Note is too short." }] });

  await complete();

  expect(await screen.findByText("Note is too short.")).toBeTruthy();
  expect(screen.getByLabelText(/Note/).getAttribute("aria-invalid")).toBe("true");
});

it("shows a message of no field below the form", async () => {
  show({ variables: { note: "x" }, refusal: [{ field: "lines", message: "Line 2 is not scanned." }] });

  await complete();

  expect((await screen.findByRole("alert")).textContent).toBe("Line 2 is not scanned.");
});

it("cannot be completed by who only reads", async () => {
  show({ readOnly: true });

  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(/Note/).readOnly).toBe(true));
  expect(screen.queryByTestId("task-complete")).toBeNull();
});
