import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { ListState } from "./ListState";

const query = (changes: object) => ({ data: undefined, error: null, isPending: false, refetch: vi.fn(), ...changes }) as never;
const show = (changes: object) =>
  render(
    <ListState<string[]> query={query(changes)} empty={(rows) => rows.length === 0} emptyText="No row yet.">
      {(rows) => <p>{rows.join()}</p>}
    </ListState>,
  );

it("says that it loads", () => {
  show({ isPending: true });

  expect(screen.getByText("Loading …")).toBeTruthy();
});

it("says what went wrong and tries again on request", async () => {
  const refetch = vi.fn();
  show({ error: new Error("Dockflow cannot be reached."), refetch });

  await userEvent.click(screen.getByRole("button", { name: "Try again" }));

  expect(screen.getByText("Dockflow cannot be reached.")).toBeTruthy();
  expect(refetch).toHaveBeenCalledOnce();
});

it("says that there is nothing", () => {
  show({ data: [] });

  expect(screen.getByText("No row yet.")).toBeTruthy();
});

it("keeps what it has when fetching it anew fails", () => {
  show({ data: ["a", "b"], error: new Error("away") });

  expect(screen.getByText("a,b")).toBeTruthy();
  expect(screen.queryByText("away")).toBeNull();
});
