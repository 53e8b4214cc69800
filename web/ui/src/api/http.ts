import { connection } from "./connection";
import type { FieldError } from "./types";

/** A refusal of the server: the sentence to show, and which fields it is about. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    detail: string,
    readonly errors: FieldError[] = [],
  ) {
    super(detail);
    this.name = "Problem";
  }
}

const UNREACHABLE = "Dockflow cannot be reached. Check the network; the page tries again by itself.";

/** What a proxy answers in place of a server that is down. */
const GATEWAY_STATUS = [502, 503, 504];

function csrfToken(): string | undefined {
  return document.cookie
    .split("; ")
    .find((cookie) => cookie.startsWith("XSRF-TOKEN="))
    ?.slice("XSRF-TOKEN=".length);
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    const body = JSON.parse(text) as { detail?: string; errors?: FieldError[] };
    return new Problem(response.status, body.detail ?? `The server answered ${response.status}.`, body.errors);
  } catch {
    if (GATEWAY_STATUS.includes(response.status)) return new Problem(0, UNREACHABLE);
    return new Problem(response.status, `The server answered ${response.status} ${response.statusText}.`);
  }
}

async function call(method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json", ...more };
  const token = csrfToken();
  if (token && method !== "GET") headers["X-XSRF-TOKEN"] = decodeURIComponent(token);
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let response: Response;
  try {
    response = await fetch(path, { method, headers, credentials: "same-origin", body: body === undefined ? undefined : JSON.stringify(body) });
  } catch {
    connection.failed();
    throw new Problem(0, UNREACHABLE);
  }
  if (response.ok) {
    connection.answered();
    return response;
  }
  const problem = await problemOf(response);
  if (problem.status === 0) connection.failed();
  else connection.answered();
  if (problem.status === 401) connection.refusedAsUnknown();
  throw problem;
}

async function json<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** Calls to the server; everything but a success throws a Problem. */
export const http = {
  get: async <T>(path: string) => json<T>(await call("GET", path)),
  post: async <T = void>(path: string, body?: unknown, headers?: Record<string, string>) => json<T>(await call("POST", path, body, headers)),
  delete: async (path: string) => void (await call("DELETE", path)),
};

/** A query string of the values that are set. */
export function query(values: Record<string, string | number | boolean | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== "" && value !== false) search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}
