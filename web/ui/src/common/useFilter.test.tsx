import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { renderAt } from "../testing";
import { useFilter } from "./useFilter";

function Filtered() {
  const [filter, change] = useFilter("state", "page");
  return (
    <>
      <p>{`${filter.state}/${filter.page}`}</p>
      <button onClick={() => change({ state: "ACTIVE", page: "" })}>narrow</button>
    </>
  );
}

it("reads the filter from the address", () => {
  renderAt("/list?state=DONE&page=2", <Filtered />);

  expect(screen.getByText("DONE/2")).toBeTruthy();
});

it("writes changes into the address, removes what is empty and keeps the rest", async () => {
  const view = renderAt("/list?state=DONE&page=2&q=SO-1", <Filtered />);

  await userEvent.click(screen.getByText("narrow"));

  expect(view.address()).toBe("/list?state=ACTIVE&q=SO-1");
});
