import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { http } from "./api/http";
import { App } from "./App";
import { aSession, fakeServer, renderAt } from "./testing";

const PAGE = { body: { items: [], total: 0, page: 0, size: 50 } };
const STRANGER = { status: 401, body: { detail: "You are not logged in." } };

function start(address: string, session: object, answers: Parameters<typeof fakeServer>[0] = {}) {
  const server = fakeServer({ "GET /api/session": session, "GET /api/tasks": PAGE, "GET /api/tasks/counts": { body: { mine: 0, open: 0, claimed: 0 } }, "GET /api/orders": PAGE, ...answers });
  return { server, ...renderAt(address, <App />) };
}

it("shows a person the pages of the role, and the start page first", async () => {
  const view = start("/", { body: aSession() });

  const menu = within(await screen.findByRole("navigation", { name: "Pages" }));

  expect(menu.getAllByRole("link").map((link) => link.textContent)).toEqual(["Tasks", "Orders", "Stock"]);
  await waitFor(() => expect(view.address()).toBe("/tasks"));
});

it("logs in and stays at the address that was asked for", async () => {
  const view = start("/orders?state=STAGED", STRANGER, { "POST /api/session": { body: aSession() } });

  await userEvent.type(await screen.findByTestId("login-username"), "nora");
  await userEvent.type(screen.getByTestId("login-password"), "dockflow");
  view.server.answers["GET /api/session"] = { body: aSession() };
  await userEvent.click(screen.getByTestId("login-submit"));

  expect(await screen.findByRole("heading", { name: "Orders" })).toBeTruthy();
  expect(view.address()).toBe("/orders?state=STAGED");
  expect(screen.queryByText("Your session has ended.")).toBeNull();
});

it("tells why a login was refused", async () => {
  start("/", STRANGER, { "POST /api/session": { status: 401, body: { detail: "User name or password is wrong." } } });

  await userEvent.type(await screen.findByTestId("login-username"), "nora");
  await userEvent.type(screen.getByTestId("login-password"), "x");
  await userEvent.click(screen.getByTestId("login-submit"));

  expect(await screen.findByText("User name or password is wrong.")).toBeTruthy();
});

it("leads back to the login with a sentence when the session ended, and keeps the page behind it", async () => {
  start("/orders", { body: aSession() }, { "GET /api/waves": STRANGER });
  const page = await screen.findByRole("heading", { name: "Orders" });

  await act(() => http.get("/api/waves").catch(() => undefined));

  expect(await screen.findByText("Your session has ended.")).toBeTruthy();
  expect(document.body.contains(page)).toBe(true);
  expect(page.closest("[hidden]")).not.toBeNull();
});

it("says that the server is away and takes it back when it answers", async () => {
  const view = start("/orders", { body: aSession() });
  await screen.findByRole("heading", { name: "Orders" });

  view.server.answers["GET /api/orders"] = { down: true };
  await act(() => view.client.refetchQueries({ queryKey: ["orders"] }));
  expect(await screen.findByTestId("unreachable")).toBeTruthy();
  view.server.answers["GET /api/orders"] = PAGE;
  const before = view.server.calls("GET /api/orders").length;
  await act(() => http.get("/api/tasks"));

  await waitFor(() => expect(screen.queryByTestId("unreachable")).toBeNull());
  await waitFor(() => expect(view.server.calls("GET /api/orders").length).toBeGreaterThan(before));
});

it("waits for a server that was away from the start", async () => {
  start("/", { down: true });

  expect(await screen.findByText("Dockflow cannot be reached")).toBeTruthy();
});

it("says that there is no such page", async () => {
  start("/nowhere", { body: aSession() });

  expect(await screen.findByText("There is no such page.")).toBeTruthy();
});
