import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeServer } from "../testing";
import { connection } from "./connection";
import { http, Problem, query } from "./http";

const problemOf = (call: Promise<unknown>) => call.then(() => { throw new Error("Expected a refusal."); }, (problem: Problem) => problem);

beforeEach(() => {
  document.cookie = "XSRF-TOKEN=to%2Bken";
});
afterEach(() => {
  document.cookie = "XSRF-TOKEN=; max-age=0";
});

describe("http", () => {
  it("sends the CSRF token, decoded, with a change and not with a read", async () => {
    const server = fakeServer({ "POST /api/waves": { body: {} }, "GET /api/waves": { body: {} } });

    await http.post("/api/waves", { siteId: "W1" });
    await http.get("/api/waves");

    expect(server.asked[0]!.headers).toMatchObject({ "X-XSRF-TOKEN": "to+ken", "Content-Type": "application/json" });
    expect(server.asked[0]!.body).toEqual({ siteId: "W1" });
    expect(server.asked[1]!.headers).not.toHaveProperty("X-XSRF-TOKEN");
  });

  it("sends headers of a call beside its own", async () => {
    const server = fakeServer({ "POST /api/x": { body: {} } });

    await http.post("/api/x", {}, { "Idempotency-Key": "k" });

    expect(server.asked[0]!.headers).toMatchObject({ "Idempotency-Key": "k", "X-XSRF-TOKEN": "to+ken", Accept: "application/json" });
  });

  it("turns a problem document into its sentence and its fields", async () => {
    fakeServer({ "POST /api/x": { status: 422, body: { detail: "2 fields are wrong.", errors: [{ field: "note", message: "Note is missing." }] } } });

    const problem = await problemOf(http.post("/api/x"));

    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ status: 422, message: "2 fields are wrong.", errors: [{ field: "note", message: "Note is missing." }] });
  });

  it("names the status when the answer is no problem document", async () => {
    fakeServer({ "GET /api/x": { status: 500, body: "<html>" } });

    expect((await problemOf(http.get("/api/x"))).message).toContain("500");
  });

  it.each([{ down: true }, { status: 502, body: "" }, { status: 504, body: "<html>" }])("takes %o for a server that is away", async (answer) => {
    fakeServer({ "GET /api/x": answer });

    const problem = await problemOf(http.get("/api/x"));

    expect(problem).toMatchObject({ status: 0, message: expect.stringContaining("cannot be reached") });
    expect(connection.isReachable()).toBe(false);
  });

  it("does not take an engine that is away for a server that is away", async () => {
    fakeServer({ "GET /api/x": { status: 503, body: { detail: "The engine cannot be reached." } } });

    expect((await problemOf(http.get("/api/x"))).message).toBe("The engine cannot be reached.");
    expect(connection.isReachable()).toBe(true);
  });

  it("is reachable again with the next answer, even a refusal", async () => {
    const server = fakeServer({ "GET /api/x": { down: true } });
    await problemOf(http.get("/api/x"));

    server.answers["GET /api/x"] = { status: 404, body: { detail: "No." } };
    await problemOf(http.get("/api/x"));

    expect(connection.isReachable()).toBe(true);
  });

  it("tells that the session ended, and nothing of the kind for other refusals", async () => {
    fakeServer({ "GET /api/x": { status: 401, body: { detail: "You are not logged in." } }, "GET /api/y": { status: 403, body: { detail: "No." } } });
    const unknown = vi.fn();
    const stop = connection.onUnknown(unknown);

    await problemOf(http.get("/api/y"));
    expect(unknown).not.toHaveBeenCalled();
    await problemOf(http.get("/api/x"));
    expect(unknown).toHaveBeenCalledOnce();
    stop();
  });

  it("gives undefined for an empty answer", async () => {
    fakeServer({ "POST /api/x": { status: 204 } });

    expect(await http.post("/api/x")).toBeUndefined();
  });
});

describe("query", () => {
  it("leaves out what is not set and escapes the rest", () => {
    expect(query({ state: "", q: "a&b", page: 0, incident: false, mine: true, none: null, gone: undefined })).toBe("?q=a%26b&page=0&mine=true");
  });

  it("is empty without values", () => {
    expect(query({ state: "" })).toBe("");
  });
});
