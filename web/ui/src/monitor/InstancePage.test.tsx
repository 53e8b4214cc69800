import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { Role } from "../api/types";
import { aSession, fakeServer, renderAt } from "../testing";
import InstancePage from "./InstancePage";

vi.mock("./DiagramView", () => ({ DiagramView: ({ statistics }: { statistics: unknown[] }) => <p>{`${statistics.length} elements`}</p> }));

const INSTANCE = { key: "5", processId: "fulfil-order", processName: "Fulfil an order", version: 2, definitionKey: "22", businessKey: "SO-000001", state: "ACTIVE", incidents: 1, parentKey: null, startedAt: "2026-11-24T10:00:00Z", endedAt: null, children: [], parents: [] };
const INCIDENT = { key: "9", elementId: "Task_Allocate", elementInstanceKey: "8", type: "JOB_NO_RETRIES", message: "No stock table.", state: "OPEN", createdAt: "2026-11-24T10:00:00Z", jobKey: "10" };

function open(role: Role, answers: Parameters<typeof fakeServer>[0] = {}) {
  const server = fakeServer({
    "GET /api/instances/5": { body: INSTANCE },
    "GET /api/instances/5/statistics": { body: [{ elementId: "A", active: 1, incidents: 0, completed: 0, terminated: 0 }] },
    "GET /api/instances/5/incidents": { body: [INCIDENT] },
    "GET /api/instances/5/elements": { body: [] },
    "GET /api/instances/5/variables": { body: [] },
    "GET /api/definitions/22": { body: { definitionKey: "22", xml: "<x/>" } },
    ...answers,
  });
  renderAt("/monitor/5", <InstancePage session={aSession({ roles: [role] })} />, "/monitor/:key");
  return server;
}

it("opens an instance at its incident and tries again", async () => {
  const server = open("SUPERVISOR", { "POST /api/incidents/9/retry": { status: 204 } });

  expect(await screen.findByText("No stock table.")).toBeTruthy();
  await userEvent.click(screen.getByTestId("incident-retry"));

  await waitFor(() => expect(server.calls("POST /api/incidents/9/retry")).toHaveLength(1));
  expect((await screen.findByTestId("toast")).textContent).toContain("Tried again.");
  expect(await screen.findByText("1 elements")).toBeTruthy();
});

it("ends an instance only after asking", async () => {
  const server = open("MANAGER", { "POST /api/instances/5/cancel": { status: 204 } });

  await userEvent.click(await screen.findByTestId("instance-cancel"));
  expect(server.calls("POST /api/instances/5/cancel")).toHaveLength(0);
  await userEvent.click(within(screen.getByRole("dialog")).getByText("End it"));

  await waitFor(() => expect(server.calls("POST /api/instances/5/cancel")).toHaveLength(1));
});

it("lets who may not act only look", async () => {
  open("WORKER");

  expect(await screen.findByText("No stock table.")).toBeTruthy();
  expect(screen.queryByTestId("incident-retry")).toBeNull();
  expect(screen.queryByTestId("instance-cancel")).toBeNull();
});

it("says that there is no such instance", async () => {
  open("MANAGER", { "GET /api/instances/5": { status: 404, body: { detail: "There is no process instance 5." } } });

  expect(await screen.findByText("There is no process instance 5.")).toBeTruthy();
});
