import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { Session, TaskDetail, WorkLine } from "../api/types";
import { aPickList, aWave } from "../floor/waveTesting";
import { aBin } from "../stock/stockTesting";
import { aLine, aSession, aTask, fakeServer, renderAt } from "../testing";
import TasksPage from "./TasksPage";

vi.mock("./TaskForm", () => ({
  TaskForm: ({ readOnly, errors, onComplete }: { readOnly: boolean; errors: { message: string }[]; onComplete: (variables: object) => void }) => (
    <>
      {errors.map((error) => error.message).join()}
      <button disabled={readOnly} onClick={() => onComplete({ result: "good" })}>complete the form</button>
    </>
  ),
}));

function open(task: Partial<TaskDetail>, answers: Parameters<typeof fakeServer>[0] = {}, session: Session = aSession()) {
  const server = fakeServer({
    "GET /api/tasks": { body: { items: [], total: 0, page: 0, size: 100 } },
    "GET /api/tasks/counts": { body: { mine: 0, open: 0, claimed: 0 } },
    "GET /api/tasks/11": () => ({ body: aTask(task) }),
    ...answers,
  });
  return { server, ...renderAt("/tasks/11?tab=open", <TasksPage session={session} />, "/tasks/:key") };
}

it("claims a task and lets work begin before the read model has seen it", async () => {
  const { server } = open({ work: { kind: "pick", document: "PL-000001", lines: [aLine()], path: null, metres: 12 } }, { "POST /api/tasks/11/claim": {} });

  await userEvent.click(await screen.findByTestId("task-claim"));

  expect(await screen.findByTestId("scan-input")).toBeTruthy();
  expect(screen.getByTestId("task-release")).toBeTruthy();
  expect(server.calls("POST /api/tasks/11/claim")).toHaveLength(1);
});

it("tells who was faster and shows it", async () => {
  const task = { assignee: null as string | null };
  open(task, { "POST /api/tasks/11/claim": () => ((task.assignee = "omar"), { status: 409, body: { detail: "omar was faster. Choose another task." } }) });

  await userEvent.click(await screen.findByTestId("task-claim"));

  expect((await screen.findByTestId("toast")).textContent).toContain("omar was faster. Choose another task.");
  expect(await screen.findByText("omar has this task.")).toBeTruthy();
  expect(screen.queryByTestId("task-claim")).toBeNull();
});

it("completes and goes back to the list with its filter", async () => {
  const { server, address } = open({ assignee: "nora", formSchema: {} }, { "POST /api/tasks/11/complete": { status: 204 } });

  await userEvent.click(await screen.findByText("complete the form"));

  await waitFor(() => expect(address()).toBe("/tasks?tab=open"));
  expect(server.calls("POST /api/tasks/11/complete")[0]!.body).toEqual({ variables: { result: "good" } });
  expect((await screen.findByTestId("toast")).textContent).toContain("Pick items: done.");
});

it("hands field errors to the form and stays", async () => {
  const { address } = open({ assignee: "nora", formSchema: {} }, { "POST /api/tasks/11/complete": { status: 422, body: { detail: "1 field is wrong.", errors: [{ field: "result", message: "Result is missing." }] } } });

  await userEvent.click(await screen.findByText("complete the form"));

  expect(await screen.findByText(/Result is missing/)).toBeTruthy();
  expect(address()).toBe("/tasks/11?tab=open");
});

it("says why a task cannot be completed at all", async () => {
  open({ assignee: "nora" }, { "POST /api/tasks/11/complete": { status: 503, body: { detail: "The engine cannot be reached. Try again." } } });

  await userEvent.click(await screen.findByTestId("task-complete"));

  expect(await screen.findByText("The engine cannot be reached. Try again.")).toBeTruthy();
});

it("leaves another's task alone, unless one supervises", async () => {
  const first = open({ assignee: "omar", formSchema: {} });
  expect(await screen.findByText("omar has this task.")).toBeTruthy();
  expect((await screen.findByText<HTMLButtonElement>("complete the form")).disabled).toBe(true);
  expect(screen.queryByTestId("task-release")).toBeNull();
  first.unmount();

  open({ assignee: "omar" }, {}, aSession({ username: "sam", roles: ["SUPERVISOR"] }));

  expect(await screen.findByTestId("task-release")).toBeTruthy();
});

it("says that a task is over", async () => {
  open({ state: "COMPLETED" });

  expect(await screen.findByText("This task is done.")).toBeTruthy();
});

it("shows the next step large: where, how much, what; then that all is settled", async () => {
  const work = (...lines: WorkLine[]) => ({ kind: "pick" as const, document: "PL-000001", lines, path: null, metres: null });
  const first = open({ work: work(aLine({ line: 1, state: "DONE" }), aLine({ line: 2, locationId: "W1-A06-01-3", expected: 7, done: 2 })) });

  const next = (await screen.findByTestId("next-step")).textContent;

  expect(next).toContain("W1-A06-01-3");
  expect(next).toContain("5 EA");
  expect(screen.getByText("1 of 2 lines settled")).toBeTruthy();
  first.unmount();
  open({ work: work(aLine({ state: "DONE" })) });
  expect((await screen.findByTestId("next-step")).textContent).toContain("All lines are settled.");
});

it("shows where on the walk the next stop is", async () => {
  const path = [{ x: 0, y: 0 }, { x: 5000, y: 0 }, { x: 5000, y: 9000 }, { x: 0, y: 0 }];
  const stops = [{ locationId: "W1-A01-01-1", x: 5000, y: 3000 }, { locationId: "W1-A05-02-1", x: 5000, y: 9000 }];
  open({ work: { kind: "pick", document: "PL-000001", lines: [aLine({ line: 1, locationId: "W1-A01-01-1", done: 5, state: "DONE" }), aLine({ line: 2 })], path, metres: 28, stops } });

  const work = await screen.findByTestId("work-panel");

  expect(work.textContent).toContain("28 m to walk");
  expect(work.textContent).toContain("Stop 2 of 2");
  expect(within(work).getAllByTestId("df-path-past")).toHaveLength(1);
  expect(within(work).getByTestId("df-path-here").getAttribute("cy")).toBe("0");
});

it("shows the supervisor the wave that waits for a word", async () => {
  open(
    { elementId: "Task_ApproveWave", name: "Approve wave", variables: { waveNumber: "WAVE-000007" } },
    { "GET /api/waves/WAVE-000007": { body: { wave: aWave(), pickLists: [aPickList()], why: [] } }, "GET /api/sites/W1/map": { body: [aBin()] } },
  );

  expect((await screen.findByTestId("wave-preview")).textContent).toContain("400 m, 50 % saved");
  expect(await screen.findByTestId("tour-map")).toBeTruthy();
});
