import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useImperativeHandle, type Ref } from "react";
import { expect, it, vi } from "vitest";
import type { Role } from "../api/types";
import { aSession, fakeServer, renderAt } from "../testing";
import type { ModelerHandle } from "./Modeler";
import ModelerPage from "./ModelerPage";

vi.mock("./Modeler", () => ({
  Modeler: ({ ref, xml, onChange }: { ref: Ref<ModelerHandle>; xml: string; onChange: () => void }) => {
    useImperativeHandle(ref, () => ({ xml: async () => `${xml} edited` }));
    return <button onClick={onChange}>edit the diagram</button>;
  },
}));

const DEFINITION = { definitionKey: "22", processId: "fulfil-order", name: "Fulfil an order", version: 2, versionTag: null, resourceName: "dockflow/orders/fulfil-order.bpmn", deployedAt: "2026-11-24T10:00:00Z", xml: "<bpmn/>" };
const processes = (newest: number) => ({ body: [{ processId: "fulfil-order", versions: [{ definitionKey: "2" + newest, version: newest, deployedAt: "2026-11-24T11:00:00Z" }] }] });

function open(answers: Parameters<typeof fakeServer>[0] = {}, role: Role = "PROCESS_OWNER") {
  const server = fakeServer({ "GET /api/definitions/22": { body: DEFINITION }, "GET /api/processes": processes(2), ...answers });
  return { server, ...renderAt("/processes/22", <ModelerPage session={aSession({ roles: [role] })} />, "/processes/:key") };
}
const edit = async () => userEvent.click(await screen.findByText("edit the diagram"));

it("deploys what was edited as a new version and tells its number", async () => {
  const { server, address } = open({ "POST /api/definitions": { body: { definitionKey: "23", processId: "fulfil-order", version: 3 } } });

  expect((await screen.findByTestId<HTMLButtonElement>("deploy-button")).disabled).toBe(true);
  await edit();
  await userEvent.click(screen.getByTestId("deploy-button"));

  await waitFor(() => expect(address()).toBe("/processes"));
  expect(server.calls("POST /api/definitions")[0]!.body).toEqual({ resourceName: "fulfil-order.bpmn", xml: "<bpmn/> edited" });
  expect((await screen.findByTestId("toast")).textContent).toContain("is now version 3");
});

it("says so when the engine finds nothing new", async () => {
  open({ "POST /api/definitions": { body: { definitionKey: "22", processId: "fulfil-order", version: 2 } } });

  await edit();
  await userEvent.click(screen.getByTestId("deploy-button"));

  expect((await screen.findByTestId("toast")).textContent).toContain("Nothing differs from version 2");
});

it("shows the engine's refusal in its words and keeps the edit", async () => {
  const { address } = open({ "POST /api/definitions": { status: 422, body: { detail: "Must have exactly one start event\nElement: Event_1" } } });

  await edit();
  await userEvent.click(screen.getByTestId("deploy-button"));

  expect((await screen.findByTestId("deploy-refusal")).textContent).toContain("Must have exactly one start event");
  expect(address()).toBe("/processes/22");
  expect(screen.getByTestId<HTMLButtonElement>("deploy-button").disabled).toBe(false);
  expect(screen.queryByTestId("toast")).toBeNull();
});

it("asks before deploying over a version that somebody else deployed meanwhile", async () => {
  const { server } = open({ "GET /api/processes": processes(3), "POST /api/definitions": { body: { definitionKey: "24", processId: "fulfil-order", version: 4 } } });

  expect((await screen.findByTestId("newer-version")).textContent).toContain("Version 3 is newer.");
  await edit();
  await userEvent.click(screen.getByTestId("deploy-button"));
  expect(server.calls("POST /api/definitions")).toHaveLength(0);
  await userEvent.click(screen.getByText("Deploy mine"));

  await waitFor(() => expect(server.calls("POST /api/definitions")).toHaveLength(1));
});

it("does not lose an edit by leaving", async () => {
  const { router, address } = open();
  await edit();

  act(() => void router.navigate("/orders"));
  const dialog = within((await screen.findByText("Leave without deploying?")).closest<HTMLElement>("[role=dialog]")!);
  await userEvent.click(dialog.getByText("Stay here"));
  expect(address()).toBe("/processes/22");
  act(() => void router.navigate("/orders"));
  await userEvent.click(dialog.getByText("Discard changes"));

  await waitFor(() => expect(address()).toBe("/orders"));
});

it("lets a page without changes go", async () => {
  const { router, address } = open();
  await screen.findByText("edit the diagram");

  act(() => void router.navigate("/orders"));

  await waitFor(() => expect(address()).toBe("/orders"));
});

it("lets others read and download but not deploy", async () => {
  open({}, "MANAGER");

  expect(await screen.findByText("Download")).toBeTruthy();
  expect(screen.queryByTestId("deploy-button")).toBeNull();
});
