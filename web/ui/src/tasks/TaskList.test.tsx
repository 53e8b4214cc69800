import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { aSession, aTask, fakeServer, renderAt } from "../testing";
import { TaskList } from "./TaskList";

const page = (...items: object[]) => ({ body: { items, total: items.length, page: 0, size: 100 } });
const COUNTS = { body: { mine: 0, open: 2, claimed: 1 } };

it("asks for what the address says", async () => {
  const server = fakeServer({ "GET /api/tasks": page(aTask({ name: "Pack order" })), "GET /api/tasks/counts": COUNTS });
  renderAt("/tasks?tab=open&group=packing&q=SO-1", <TaskList session={aSession()} />);

  const row = await screen.findByTestId("task-row");

  expect(row.textContent).toContain("Pack order");
  expect(row.getAttribute("href")).toBe("/tasks/11?tab=open&group=packing&q=SO-1");
  expect(Object.fromEntries(server.calls("GET /api/tasks")[0]!.search)).toMatchObject({ filter: "open", group: "packing", q: "SO-1" });
});

it("puts the chosen tab into the address", async () => {
  fakeServer({ "GET /api/tasks": page(), "GET /api/tasks/counts": COUNTS });
  const view = renderAt("/tasks", <TaskList session={aSession()} />);

  await userEvent.click(screen.getByTestId("tab-claimed"));

  await waitFor(() => expect(view.address()).toBe("/tasks?tab=claimed"));
  expect(await screen.findByText("Nobody else has a task of your groups.")).toBeTruthy();
});

it("leads a person without a task to the open ones", async () => {
  fakeServer({ "GET /api/tasks": page(), "GET /api/tasks/counts": COUNTS });
  const view = renderAt("/tasks", <TaskList session={aSession()} />);

  await userEvent.click(await screen.findByRole("button", { name: "Choose from 2 open tasks" }));

  expect(view.address()).toBe("/tasks?tab=open");
});

it("marks what is late and what is urgent", async () => {
  fakeServer({ "GET /api/tasks": page(aTask({ key: "1", overdue: true, priority: 90 }), aTask({ key: "2", priority: 90 }), aTask({ key: "3" })), "GET /api/tasks/counts": COUNTS });
  renderAt("/tasks", <TaskList session={aSession()} />);

  const rows = await screen.findAllByTestId("task-row");

  expect(rows.map((row) => /Overdue|Urgent/.exec(row.textContent)?.[0])).toEqual(["Overdue", "Urgent", undefined]);
});

it("says how many more there are than shown", async () => {
  fakeServer({ "GET /api/tasks": { body: { items: [aTask()], total: 41, page: 0, size: 1 } }, "GET /api/tasks/counts": COUNTS });
  renderAt("/tasks", <TaskList session={aSession()} />);

  expect(await screen.findByText(/40 more/)).toBeTruthy();
});
