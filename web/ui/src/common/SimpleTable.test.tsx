import { render, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { SimpleTable } from "./SimpleTable";

it("labels each cell for the phone's cards and leaves wide columns to wide screens", () => {
  render(<SimpleTable label="Orders" rows={[{ id: "SO-1", lines: 3 }]} id={(row) => row.id} testId="order-row" columns={[{ name: "Order", cell: (row) => row.id }, { name: "Lines", cell: (row) => row.lines, number: true, wide: true }]} />);

  const row = within(screen.getByTestId("order-row"));
  expect(screen.getByTestId("order-row").dataset.key).toBe("SO-1");
  expect(row.getByText("SO-1").dataset.label).toBe("Order");
  expect(row.getByText("3").className).toBe("df-number df-wide-only");
  expect(screen.getByRole("table", { name: "Orders" })).toBeTruthy();
});
