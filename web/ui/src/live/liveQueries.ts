/** Which queries each kind of hint makes stale. */
const STALE: Record<string, string[]> = {
  tasks: ["tasks", "overview"],
  instances: ["instances", "processes", "overview", "orders", "deliveries", "loads", "waves", "transfers", "returns", "purchase-orders", "suppliers"],
  incidents: ["instances", "processes", "overview"],
  definitions: ["processes"],
  alerts: ["overview"],
};

/** Names of the server's events. */
export const EVENT_NAMES = Object.keys(STALE);

/** Gathers hints, so that a busy warehouse makes a page fetch at most once in the given time. */
export class StaleQueries {
  private readonly waiting = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly invalidate: (queryName: string) => void,
    private readonly everyMs = 700,
  ) {}

  hint(eventName: string): void {
    for (const name of STALE[eventName] ?? []) this.waiting.add(name);
    this.timer ??= setTimeout(() => this.flush(), this.everyMs);
  }

  all(): void {
    EVENT_NAMES.forEach((name) => this.hint(name));
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private flush(): void {
    this.timer = undefined;
    const names = [...this.waiting];
    this.waiting.clear();
    names.forEach((name) => this.invalidate(name));
  }
}
