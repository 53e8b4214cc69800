/** A refusal of the server: the sentence to show, and which fields it is about. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    detail: string,
    readonly errors: { field: string; message: string }[] = [],
  ) {
    super(detail);
    this.name = "Problem";
  }
}

const UNREACHABLE = "Dockflow cannot be reached. Check the network; the page tries again by itself.";

function csrfToken(): string | undefined {
  return document.cookie
    .split("; ")
    .find((cookie) => cookie.startsWith("XSRF-TOKEN="))
    ?.slice("XSRF-TOKEN=".length);
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    const body = JSON.parse(text) as { detail?: string; errors?: { field: string; message: string }[] };
    return new Problem(response.status, body.detail ?? `The server answered ${response.status}.`, body.errors);
  } catch {
    return new Problem(response.status, `The server answered ${response.status} ${response.statusText}.`);
  }
}

async function call(method: string, path: string, body?: unknown): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json" };
  const token = csrfToken();
  if (token && method !== "GET") headers["X-XSRF-TOKEN"] = decodeURIComponent(token);
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let response: Response;
  try {
    response = await fetch(path, { method, headers, credentials: "same-origin", body: body === undefined ? undefined : JSON.stringify(body) });
  } catch {
    throw new Problem(0, UNREACHABLE);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function json<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** Calls to the server; everything but a success throws a Problem. */
export const http = {
  get: async <T>(path: string) => json<T>(await call("GET", path)),
  post: async <T = void>(path: string, body?: unknown) => json<T>(await call("POST", path, body)),
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
