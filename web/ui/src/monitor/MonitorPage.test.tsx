import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { fakeServer, renderAt } from "../testing";
import MonitorPage from "./MonitorPage";

vi.mock("./DiagramView", () => ({
  DiagramView: ({ statistics, onElement }: { statistics: { elementId: string }[]; onElement: (id: string) => void }) => statistics.map(({ elementId }) => <button key={elementId} onClick={() => onElement(elementId)}>{elementId}</button>),
}));

const version = (key: string, number: number) => ({ definitionKey: key, version: number, versionTag: null, deployedAt: "2026-11-24T10:00:00Z", active: 2, incidents: 0 });
const PROCESSES = { body: [{ processId: "fulfil-order", name: "Fulfil an order", latestVersion: 2, active: 3, completed: 7, terminated: 1, incidents: 2, versions: [version("22", 2), version("21", 1)] }] };
const INSTANCE = { key: "5", processId: "fulfil-order", processName: "Fulfil an order", version: 2, definitionKey: "22", businessKey: "SO-000001", state: "ACTIVE", incidents: 1, parentKey: null, startedAt: "2026-11-24T10:00:00Z", endedAt: null };
const served = () =>
  fakeServer({
    "GET /api/processes": PROCESSES,
    "GET /api/instances": { body: { items: [INSTANCE], total: 1, page: 0, size: 50 } },
    "GET /api/definitions/22": { body: { definitionKey: "22", xml: "<x/>" } },
    "GET /api/definitions/22/statistics": { body: [{ elementId: "Task_AwaitPick", active: 1, incidents: 0, completed: 0, terminated: 0 }] },
    "GET /api/definitions/21": { body: { definitionKey: "21", xml: "<x/>" } },
    "GET /api/definitions/21/statistics": { body: [] },
  });

it("lists instances as the address says", async () => {
  const server = served();
  renderAt("/monitor?processId=fulfil-order&state=ACTIVE&incident=true&q=SO&page=1", <MonitorPage />);

  expect((await screen.findByTestId("instance-row")).textContent).toContain("SO-000001");
  expect(Object.fromEntries(server.calls("GET /api/instances")[0]!.search)).toMatchObject({ processId: "fulfil-order", state: "ACTIVE", incident: "true", q: "SO", page: "1" });
});

it("tells for each process how many run, ended and stand still", async () => {
  served();
  renderAt("/monitor", <MonitorPage />);

  const bar = (await screen.findByTestId("process-bar")).textContent;

  expect(bar).toContain("3 running");
  expect(bar).toContain("7 completed · 1 ended early · 2 with incidents");
});

it("draws the chosen process and narrows the list to an element of it", async () => {
  const server = served();
  const view = renderAt("/monitor?page=3", <MonitorPage />);

  await userEvent.click(await screen.findByTestId("process-bar"));
  await userEvent.click(await screen.findByText("Task_AwaitPick"));

  await waitFor(() => expect(server.calls("GET /api/instances").at(-1)!.search.get("elementId")).toBe("Task_AwaitPick"));
  expect(view.address()).toBe("/monitor?processId=fulfil-order&elementId=Task_AwaitPick");
});

it("draws another version on request", async () => {
  const server = served();
  const view = renderAt("/monitor?processId=fulfil-order&elementId=Task_AwaitPick", <MonitorPage />);

  await userEvent.selectOptions(await screen.findByLabelText("Version"), "1");

  await waitFor(() => expect(server.calls("GET /api/definitions/21/statistics")).toHaveLength(1));
  expect(view.address()).toBe("/monitor?processId=fulfil-order&version=1");
});
