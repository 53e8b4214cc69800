import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { createMemoryRouter, RouterProvider } from "react-router";
import { vi } from "vitest";
import { connection } from "./api/connection";
import type { Session, TaskDetail, WorkLine } from "./api/types";
import { Toasts } from "./common/Toasts";

/** A server's answer: a body for 200, or a status with a problem; it may depend on the request. */
type Answer = { status?: number; body?: unknown; down?: boolean } | ((body: unknown, search: URLSearchParams) => Answer);

/** Stands in for the server: answers by "METHOD path" and remembers what was asked. */
export function fakeServer(answers: Record<string, Answer>) {
  const asked: { call: string; search: URLSearchParams; body: unknown; headers: Record<string, string> }[] = [];
  connection.answered();
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    const url = new URL(path, "http://localhost");
    const call = `${init.method} ${url.pathname}`;
    const body: unknown = init.body ? JSON.parse(init.body as string) : undefined;
    asked.push({ call, search: url.searchParams, body, headers: init.headers as Record<string, string> });
    let answer: Answer = answers[call] ?? { status: 404, body: { detail: `Nothing at ${call}.` } };
    if (typeof answer === "function") answer = answer(body, url.searchParams);
    if (typeof answer === "function") throw new Error("An answer may depend on the request once.");
    if (answer.down) throw new TypeError("Failed to fetch");
    const text = answer.body === undefined ? "" : typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
    return new Response(answer.status === 204 ? null : text, { status: answer.status ?? 200 });
  });
  return { answers, asked, calls: (call: string) => asked.filter((one) => one.call === call) };
}

/** Renders what lives inside the application at an address; the router tells where it went. */
export function renderAt(address: string, element: ReactNode, path = "*") {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  const elsewhere = { path: "*", element: <p>elsewhere</p> };
  const router = createMemoryRouter(path === "*" ? [{ path, element }] : [{ path, element }, elsewhere], { initialEntries: [address] });
  const view = render(
    <QueryClientProvider client={client}>
      <Toasts>
        <RouterProvider router={router} />
      </Toasts>
    </QueryClientProvider>,
  );
  return { ...view, client, router, address: () => router.state.location.pathname + router.state.location.search };
}

export const aSession = (changes: Partial<Session> = {}): Session => ({ username: "nora", displayName: "Nora Lindqvist", roles: ["WORKER"], groups: ["picking", "packing"], siteId: "W1", ...changes });

export const aTask = (changes: Partial<TaskDetail> = {}): TaskDetail => ({
  key: "11", name: "Pick items", elementId: "Task_PickItems", processId: "pick-work", processName: "Work a pick list", processInstanceKey: "7", businessKey: "PL-000001", assignee: null, candidateGroups: ["picking"],
  priority: 50, createdAt: "2026-11-24T10:00:00Z", dueAt: "2026-11-24T12:00:00Z", overdue: false, state: "CREATED", formId: null, formSchema: null, variables: {}, documentation: null, explanation: null, whyMe: null, work: null, ...changes,
});

export const aLine = (changes: Partial<WorkLine> = {}): WorkLine => ({ line: 1, itemId: "GAR-005", description: "Garden gloves", barcode: "4012345000051", locationId: "W1-A05-02-1", lot: null, expected: 5, done: 0, state: "OPEN", unit: "EA", ...changes });
