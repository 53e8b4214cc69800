/** The REST API's shapes; keys are strings because they exceed a JavaScript number's precision. */

export type Role = "WORKER" | "SUPERVISOR" | "MANAGER" | "PROCESS_OWNER" | "ADMIN";

/** What is wrong with one field of a form. */
export interface FieldError {
  field: string;
  message: string;
}

export interface Session {
  username: string;
  displayName: string;
  roles: Role[];
  groups: string[];
  siteId: string | null;
}

export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  size: number;
}

export interface TaskSummary {
  key: string;
  name: string;
  elementId: string;
  processId: string;
  processName: string;
  processInstanceKey: string;
  businessKey: string | null;
  assignee: string | null;
  candidateGroups: string[];
  priority: number;
  createdAt: string;
  dueAt: string | null;
  overdue: boolean;
}

export type LineState = "OPEN" | "DONE" | "SHORT" | "CANCELLED";

export interface WorkLine {
  line: number;
  itemId: string;
  description: string;
  barcode: string | null;
  locationId: string | null;
  lot: string | null;
  expected: number | null;
  done: number;
  state: LineState;
  unit: string;
}

export interface WorkPanel {
  kind: "count" | "pick" | "pack" | "load" | "grade" | "stock-count" | "replenish";
  document: string;
  lines: WorkLine[];
  path: MapPoint[] | null;
  metres: number | null;
  /** Where the walk stops, in its order. */
  stops?: (MapPoint & { locationId: string })[] | null;
}

/** A point of a site's plan, in millimetres from its south-west corner. */
export interface MapPoint {
  x: number;
  y: number;
}

export interface Explanation {
  title: string;
  reason: string;
  candidates: { label: string; score: number; chosen: boolean; note: string }[];
}

export interface TaskDetail extends TaskSummary {
  state: "CREATED" | "COMPLETED" | "CANCELED";
  formId: string | null;
  formSchema: object | null;
  variables: Record<string, unknown>;
  documentation: string | null;
  explanation: Explanation | null;
  whyMe: Explanation | null;
  work: WorkPanel | null;
}

export interface TaskCounts {
  mine: number;
  open: number;
  claimed: number;
}

export interface Scan {
  barcode: string;
  quantity?: number;
  line?: number;
  lot?: string;
  expiry?: string;
  damaged?: boolean;
  locationId?: string;
}

export interface ScanOutcome {
  panel: WorkPanel;
  message: string;
}

export interface ProcessVersion {
  definitionKey: string;
  version: number;
  versionTag: string | null;
  deployedAt: string;
  active: number;
  incidents: number;
}

export interface ProcessOverview {
  processId: string;
  name: string;
  latestVersion: number;
  active: number;
  completed: number;
  terminated: number;
  incidents: number;
  versions: ProcessVersion[];
}

export interface Definition {
  definitionKey: string;
  processId: string;
  name: string;
  version: number;
  versionTag: string | null;
  resourceName: string;
  deployedAt: string;
  xml: string;
}

export interface ElementStatistics {
  elementId: string;
  active: number;
  incidents: number;
  completed: number;
  terminated: number;
}

export type InstanceState = "ACTIVE" | "COMPLETED" | "TERMINATED";

export interface InstanceSummary {
  key: string;
  processId: string;
  processName: string;
  version: number;
  definitionKey: string;
  businessKey: string | null;
  state: InstanceState;
  incidents: number;
  parentKey: string | null;
  startedAt: string;
  endedAt: string | null;
}

export interface InstanceDetail extends InstanceSummary {
  children: InstanceSummary[];
  parents: InstanceSummary[];
}

export interface ElementInstance {
  key: string;
  elementId: string;
  elementName: string;
  type: string;
  state: InstanceState;
  startedAt: string;
  endedAt: string | null;
  scopeKey: string;
  incidentKey: string | null;
}

export interface Variable {
  scopeKey: string;
  name: string;
  value: unknown;
  updatedAt: string;
}

export interface Incident {
  key: string;
  elementId: string;
  elementInstanceKey: string;
  type: string;
  message: string;
  state: "OPEN" | "RESOLVED";
  createdAt: string;
  jobKey: string | null;
}

export interface Overview {
  ordersByState: Record<string, number>;
  deliveriesByState: Record<string, number>;
  openTasks: number;
  overdueTasks: number;
  activeInstances: number;
  incidents: number;
  alerts: { id: number; at: string; siteId: string; businessKey: string; text: string }[];
}

export interface OrderSummary {
  orderNumber: string;
  siteId: string;
  customer: { name: string; country: string };
  customerClass: string;
  carrier: string;
  dueAt: string;
  receivedAt: string;
  state: string;
  fillPercent: number;
  waveNumber: string | null;
  lines: number;
  quantity: number;
}

export interface OrderDetail {
  orderNumber: string;
  siteId: string;
  customer: { name: string; country: string };
  customerClass: string;
  dueAt: string;
  receivedAt: string;
  state: string;
  fillPercent: number;
  waveNumber: string | null;
  lines: { line: number; itemId: string; quantity: number; allocated: number; crossDocked: number; picked: number; shipped: number; settledShort: number }[];
  events: { at: string; kind: string; text: string }[];
}

/** Why a decision came out as it did. */
export interface Reasons {
  title: string;
  reason: string;
  candidates: { label: string; score: number; chosen: boolean; note: string }[];
}

export const CROSS_DOCK_STATES = ["MATCHED", "RESERVED", "STAGED", "LOADED", "PUT_AWAY", "RETURNED"] as const;

/** A unit that goes from the receiving area to a lane; quantities are base units. */
export interface CrossDock {
  handlingUnitId: string;
  siteId: string;
  deliveryNumber: string;
  itemId: string;
  description: string;
  baseUnit: string;
  quantity: number;
  carrier: string;
  state: (typeof CROSS_DOCK_STATES)[number];
  laneId: string | null;
  loadNumber: string | null;
  departAt: string | null;
  cutOffAt: string | null;
  processInstanceKey: string | null;
  matchedAt: string;
  stagedAt: string | null;
  endedAt: string | null;
  lines: { line: number; orderNumber: string; orderLine: number; quantity: number; planned: boolean; state: string; cutOffAt: string | null }[];
}

export interface CrossDockDetail {
  unit: CrossDock;
  whyNotPutAway: Reasons | null;
  whyThisLane: Reasons | null;
}

export interface DeliverySummary {
  deliveryNumber: string;
  siteId: string;
  supplierId: string;
  blind: boolean;
  state: string;
  expectedAt: string;
  dockDoor: string | null;
  lines: number;
  /** Base units that waiting orders were meant to get when it was announced. */
  planned: number;
  /** Base units that go, or went, straight to orders. */
  crossDocked: number;
}

export interface Load {
  loadNumber: string;
  siteId: string;
  carrier: string;
  state: string;
  departAt: string;
  dockDoor: string | null;
  stagingLane: string;
  sealNumber: string | null;
  manifestDocumentId: number | null;
  parcels: { sscc: string; orderNumber: string; weightGrams: number; state: string }[];
}

export interface Wave {
  waveNumber: string;
  siteId: string;
  state: string;
  startedBy: string;
  requestedAt: string;
  orderCount: number;
  lineCount: number;
  pickListCount: number;
  /** Every order walked alone, its lines as ordered. */
  naiveMetres: number;
  /** Orders on carts as they are due, by S-shape. */
  firstComeMetres: number;
  plannedMetres: number;
  naiveMinutes: number;
  plannedMinutes: number;
  pickedLines: number;
  shortLines: number;
  releasedAt: string | null;
  closedAt: string | null;
}

export interface PickList {
  pickListNumber: string;
  state: string;
  dueAt: string;
  metres: number;
  path: MapPoint[];
  lines: { line: number; orderNumber: string; cell: { locationId: string; itemId: string; lot: string }; quantity: number; picked: number; state: LineState }[];
}

export interface WaveDetail {
  wave: Wave;
  pickLists: PickList[];
  why: Explanation[];
}

export interface Site {
  siteId: string;
  name: string;
  kind: "WAREHOUSE" | "STORE" | "TRUCK";
}
