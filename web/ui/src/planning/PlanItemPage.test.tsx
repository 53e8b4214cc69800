import { fireEvent, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { aSession, fakeServer, renderAt } from "../testing";
import PlanItemPage from "./PlanItemPage";
import { ANSWERS, aPlannedItem, aView } from "./planTesting";
import { nearest } from "./WhatIfPanel";

const PATH = "GET /api/plans/PLAN-000007/items/W1/GAR-005";

function open(answer: Parameters<typeof fakeServer>[0][string] = { body: aView() }, whatIf: Parameters<typeof fakeServer>[0][string] = { body: ANSWERS }) {
  fakeServer({ [PATH]: answer, [`${PATH}/what-if`]: whatIf });
  return renderAt("/planning/PLAN-000007/W1/GAR-005", <PlanItemPage session={aSession({ roles: ["MANAGER"] })} />, "/planning/:run/:siteId/:itemId");
}

it("draws the fan, with weeks in which stock ran out told apart", async () => {
  open();

  const fan = await screen.findByTestId("forecast-fan");

  expect(fan.querySelector("svg")!.getAttribute("aria-label")).toContain("1 of them with stock run out");
  expect(fan.querySelectorAll(".df-fan-bar--censored")).toHaveLength(1);
  expect(fan.textContent).toContain("at least 4 EA, stock ran out");
  expect(fan.querySelectorAll(".df-fan-band")).toHaveLength(2);
});

it("draws stock with and without the proposal", async () => {
  open();

  const outlook = await screen.findByTestId("stock-outlook");

  expect(outlook.querySelector("svg")!.getAttribute("aria-label")).toContain("without the proposal nothing is left");
  expect(outlook.querySelectorAll(".df-outlook-arrival--proposed")).toHaveLength(1);
});

it("gives the reason, the alternatives with their cost and the policy's numbers", async () => {
  open();

  expect(await screen.findByText("Order 48: 2 are expected in stock at arrival.")).toBeTruthy();
  expect(screen.getAllByTestId("alternative-row")[1]!.textContent).toContain("36 EA");
  expect(screen.getByText("7 days expected, 9 days nine times of ten")).toBeTruthy();
  expect(screen.getByText("62 EA")).toBeTruthy();
});

it("plays another service target", async () => {
  open();

  const slider = await screen.findByRole("slider");
  expect(screen.getByText("95.6%")).toBeTruthy();
  fireEvent.keyDown(slider, { key: "ArrowRight", which: 39, keyCode: 39, code: "ArrowRight" });

  expect(await screen.findByText("99.1%")).toBeTruthy();
  expect(screen.getByText("€102.50")).toBeTruthy();
});

it("says when too little is known to play", async () => {
  open({ body: aView({ item: aPlannedItem({ weeks: [], alternatives: [] }), proposals: [], outlook: [] }) }, { body: [] });

  expect(await screen.findByText(/^Too few weeks are known/)).toBeTruthy();
  expect(screen.getByText("Nothing is proposed.")).toBeTruthy();
  expect(screen.getByText("The forecast is not made yet.")).toBeTruthy();
});

it("starts the slider at the planned target", () => {
  expect(nearest(ANSWERS, 0.97)).toBe(1);
});

it("says what went wrong", async () => {
  open({ status: 404, body: { detail: "There is no planned item." } });

  expect(await screen.findByText("There is no planned item.")).toBeTruthy();
});
