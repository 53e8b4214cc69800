import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderAt } from "../testing";
import { ORDER_STATES } from "./states";
import { StateBars } from "./StateBars";

const show = (values: Record<string, number>) => renderAt("/", <StateBars values={values} {...ORDER_STATES} emptyText="No order yet." link={(state) => `/orders?state=${state}`} />);

it("keeps the order of the flow and measures bars against those on the way", () => {
  const { container } = show({ STAGED: 5, QUEUED: 10, DISPATCHED: 1000 });

  expect(screen.getAllByRole("link").map((link) => link.textContent)).toEqual(["Queued", "Staged", "Dispatched"]);
  expect([...container.querySelectorAll<HTMLElement>(".df-bar > span")].map((bar) => bar.style.inlineSize)).toEqual(["100%", "50%"]);
});

it("says when there is nothing", () => {
  show({});

  expect(screen.getByText("No order yet.")).toBeTruthy();
});
