import { expect, it } from "vitest";
import type { Role } from "../api/types";
import { aSession } from "../testing";
import { screensOf, startPage } from "./screens";

const as = (role: Role) => aSession({ roles: [role] });

it.each<[Role, string, string[]]>([
  ["WORKER", "/tasks", ["Tasks", "Orders", "Stock"]],
  ["SUPERVISOR", "/overview", ["Overview", "Tasks", "Deliveries", "Cross-dock", "Returns", "Orders", "Waves", "Loads", "Transfers", "Stock", "Planning", "Purchase orders", "Suppliers", "Monitor", "Processes"]],
  ["PROCESS_OWNER", "/processes", ["Overview", "Tasks", "Stock", "Planning", "Monitor", "Processes"]],
])("%s starts at %s and sees %j", (role, start, names) => {
  expect(startPage(as(role))).toBe(start);
  expect(screensOf(as(role)).map((screen) => screen.name)).toEqual(names);
});
