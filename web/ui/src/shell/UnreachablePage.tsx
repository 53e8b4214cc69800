import { InlineLoading } from "@carbon/react";

/** Stands in for the application while the server has not answered yet. */
export function UnreachablePage() {
  return (
    <main className="df-login">
      <section className="df-login-card" role="alert">
        <img src="/favicon.svg" alt="" width={40} height={40} />
        <h1>Dockflow cannot be reached</h1>
        <p className="df-subtitle">It may be starting, or the network is down. Nothing is lost.</p>
        <InlineLoading description="Trying again every few seconds …" />
      </section>
    </main>
  );
}
