import type { Role, Session } from "../api/types";

export interface Screen {
  path: string;
  name: string;
  roles: Role[];
  /** Screens of one group share an entry of the menu. */
  group?: "Inbound" | "Outbound" | "Inside" | "Buying";
}

export interface Menu {
  name: string;
  screens: Screen[];
}

const LEADERS: Role[] = ["SUPERVISOR", "MANAGER", "ADMIN"];

/** The pages in the menu, and who sees them. */
export const SCREENS: Screen[] = [
  { path: "/overview", name: "Overview", roles: [...LEADERS, "PROCESS_OWNER"] },
  { path: "/tasks", name: "Tasks", roles: ["WORKER", "SUPERVISOR", "MANAGER", "PROCESS_OWNER", "ADMIN"] },
  { path: "/deliveries", name: "Deliveries", roles: LEADERS, group: "Inbound" },
  { path: "/cross-docks", name: "Cross-dock", roles: LEADERS, group: "Inbound" },
  { path: "/returns", name: "Returns", roles: LEADERS, group: "Inbound" },
  { path: "/orders", name: "Orders", roles: [...LEADERS, "WORKER"], group: "Outbound" },
  { path: "/waves", name: "Waves", roles: LEADERS, group: "Outbound" },
  { path: "/loads", name: "Loads", roles: LEADERS, group: "Outbound" },
  { path: "/transfers", name: "Transfers", roles: LEADERS, group: "Inside" },
  { path: "/stock", name: "Stock", roles: [...LEADERS, "WORKER", "PROCESS_OWNER"] },
  { path: "/planning", name: "Planning", roles: [...LEADERS, "PROCESS_OWNER"], group: "Buying" },
  { path: "/purchase-orders", name: "Purchase orders", roles: LEADERS, group: "Buying" },
  { path: "/suppliers", name: "Suppliers", roles: LEADERS, group: "Buying" },
  { path: "/monitor", name: "Monitor", roles: [...LEADERS, "PROCESS_OWNER"] },
  { path: "/processes", name: "Processes", roles: [...LEADERS, "PROCESS_OWNER"] },
];

export const has = (session: Session, ...roles: Role[]) => session.roles.some((role) => roles.includes(role));

export const screensOf = (session: Session) => SCREENS.filter((screen) => has(session, ...screen.roles));

/** The entries of the menu: a screen alone, or several under the name of their group. */
export function menuOf(session: Session): Menu[] {
  const menus: Menu[] = [];
  for (const screen of screensOf(session)) {
    const last = menus.at(-1);
    if (screen.group && last?.name === screen.group) last.screens.push(screen);
    else menus.push({ name: screen.group ?? screen.name, screens: [screen] });
  }
  return menus.map((menu) => (menu.screens.length === 1 ? { ...menu, name: menu.screens[0]!.name } : menu));
}

/** Where a person starts: workers at their tasks, the others at the overview. */
export function startPage(session: Session): string {
  if (has(session, ...LEADERS)) return "/overview";
  return has(session, "PROCESS_OWNER") ? "/processes" : "/tasks";
}

/** Who raises, confirms, changes and cancels purchase orders. */
export const buys = (session: Session) => has(session, "MANAGER", "ADMIN");

export const supervises = (session: Session) => has(session, ...LEADERS);
