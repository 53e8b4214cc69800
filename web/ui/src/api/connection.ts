type Listener = () => void;

/** What the last calls told about the server: whether it answers, and whether it still knows us. */
class Connection {
  private reachable = true;
  private readonly reachability = new Set<Listener>();
  private readonly strangers = new Set<Listener>();

  answered(): void {
    this.set(true);
  }

  failed(): void {
    this.set(false);
  }

  refusedAsUnknown(): void {
    this.strangers.forEach((listener) => listener());
  }

  readonly isReachable = (): boolean => this.reachable;

  readonly onReachability = (listener: Listener): (() => void) => {
    this.reachability.add(listener);
    return () => this.reachability.delete(listener);
  };

  /** Called when the server does not know who asks: the session has ended. */
  readonly onUnknown = (listener: Listener): (() => void) => {
    this.strangers.add(listener);
    return () => this.strangers.delete(listener);
  };

  private set(reachable: boolean): void {
    if (this.reachable === reachable) return;
    this.reachable = reachable;
    this.reachability.forEach((listener) => listener());
  }
}

export const connection = new Connection();
