import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { SearchField } from "./SearchField";

it("tells what was typed once, at the pause", async () => {
  const change = vi.fn();
  render(<SearchField label="Item" placeholder="Item" value="" onChange={change} />);

  await userEvent.type(screen.getByRole("searchbox", { name: "Item" }), " GAR-005 ");

  await waitFor(() => expect(change.mock.calls).toEqual([["GAR-005"]]));
});

it("follows a value that changes from outside", () => {
  const view = render(<SearchField label="Item" placeholder="Item" value="A" onChange={vi.fn()} />);

  view.rerender(<SearchField label="Item" placeholder="Item" value="B" onChange={vi.fn()} />);

  expect(screen.getByRole<HTMLInputElement>("searchbox", { name: "Item" }).value).toBe("B");
});
