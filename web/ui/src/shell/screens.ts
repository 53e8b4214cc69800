import type { Role, Session } from "../api/types";

export interface Screen {
  path: string;
  name: string;
  roles: Role[];
}

const LEADERS: Role[] = ["SUPERVISOR", "MANAGER", "ADMIN"];

/** The pages in the menu, and who sees them. */
export const SCREENS: Screen[] = [
  { path: "/overview", name: "Overview", roles: [...LEADERS, "PROCESS_OWNER"] },
  { path: "/tasks", name: "Tasks", roles: ["WORKER", "SUPERVISOR", "MANAGER", "PROCESS_OWNER", "ADMIN"] },
  { path: "/deliveries", name: "Deliveries", roles: LEADERS },
  { path: "/cross-docks", name: "Cross-dock", roles: LEADERS },
  { path: "/orders", name: "Orders", roles: [...LEADERS, "WORKER"] },
  { path: "/waves", name: "Waves", roles: LEADERS },
  { path: "/loads", name: "Loads", roles: LEADERS },
  { path: "/transfers", name: "Transfers", roles: LEADERS },
  { path: "/returns", name: "Returns", roles: LEADERS },
  { path: "/stock", name: "Stock", roles: [...LEADERS, "WORKER", "PROCESS_OWNER"] },
  { path: "/planning", name: "Planning", roles: [...LEADERS, "PROCESS_OWNER"] },
  { path: "/monitor", name: "Monitor", roles: [...LEADERS, "PROCESS_OWNER"] },
  { path: "/processes", name: "Processes", roles: [...LEADERS, "PROCESS_OWNER"] },
];

export const has = (session: Session, ...roles: Role[]) => session.roles.some((role) => roles.includes(role));

export const screensOf = (session: Session) => SCREENS.filter((screen) => has(session, ...screen.roles));

/** Where a person starts: workers at their tasks, the others at the overview. */
export function startPage(session: Session): string {
  if (has(session, ...LEADERS)) return "/overview";
  return has(session, "PROCESS_OWNER") ? "/processes" : "/tasks";
}

export const supervises = (session: Session) => has(session, ...LEADERS);
