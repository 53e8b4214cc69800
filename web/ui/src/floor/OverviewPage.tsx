import { Link } from "react-router";
import { useOverview } from "../api/useOverview";
import { dateTime, relative, words } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";

const ORDER_STATES = ["RECEIVED", "BACKORDERED", "ALLOCATED", "QUEUED", "IN_WAVE", "PICKING", "PICKED", "PACKING", "PACKED", "STAGED", "SEALED", "ISSUED", "DISPATCHED"];

/** Where the warehouse stands now. */
export default function OverviewPage() {
  const overview = useOverview();
  return (
    <>
      <PageTitle title="Overview" subtitle="Where the warehouse stands now" />
      <ListState query={overview}>
        {(data) => (
          <>
            <div className="df-tiles">
              <Figure to="/tasks?tab=open" label="Open tasks" value={data.openTasks} note={`${data.overdueTasks} overdue`} alarm={data.overdueTasks > 0} />
              <Figure to="/orders" label="Orders on their way" value={running(data.ordersByState)} note={`${data.ordersByState.DISPATCHED ?? 0} dispatched in all`} />
              <Figure to="/deliveries" label="Deliveries expected or in work" value={total(data.deliveriesByState) - (data.deliveriesByState.CLOSED ?? 0) - (data.deliveriesByState.CANCELLED ?? 0) - (data.deliveriesByState.NO_SHOW ?? 0)} note={`${data.deliveriesByState.CLOSED ?? 0} closed in all`} />
              <Figure to="/monitor" label="Running process instances" value={data.activeInstances} note={`${data.incidents} open incidents`} alarm={data.incidents > 0} />
            </div>
            <section className="df-panel">
              <h2>Orders by state</h2>
              <Bars values={data.ordersByState} order={ORDER_STATES} link={(state) => `/orders?state=${state}`} />
            </section>
            <section className="df-panel">
              <h2>Latest alerts</h2>
              {data.alerts.length === 0 ? (
                <p className="df-empty">No alert. Late trucks and overdue tasks appear here.</p>
              ) : (
                <ul className="df-alerts">
                  {data.alerts.slice(0, 8).map((alert) => (
                    <li key={alert.id}>
                      <time dateTime={alert.at} title={dateTime(alert.at)}>
                        {relative(alert.at)}
                      </time>
                      <span>
                        {alert.text} <Link to={`/monitor?q=${encodeURIComponent(alert.businessKey)}`}>{alert.businessKey}</Link>
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </section>
          </>
        )}
      </ListState>
    </>
  );
}

const total = (values: Record<string, number>) => Object.values(values).reduce((sum, value) => sum + value, 0);

const running = (values: Record<string, number>) => total(values) - (values.DISPATCHED ?? 0) - (values.CANCELLED ?? 0) - (values.REJECTED ?? 0);

function Figure({ to, label, value, note, alarm }: { to: string; label: string; value: number; note: string; alarm?: boolean }) {
  return (
    <Link to={to} className="cds--tile cds--tile--clickable df-tile">
      <span className="df-tile-label">{label}</span>
      <span className="df-tile-value">{value}</span>
      <span className={alarm ? "df-tile-note df-tile-note--alarm" : "df-tile-note"}>{note}</span>
    </Link>
  );
}

function Bars({ values, order, link }: { values: Record<string, number>; order: string[]; link: (state: string) => string }) {
  const states = [...order, ...Object.keys(values).filter((state) => !order.includes(state))].filter((state) => values[state]);
  const most = Math.max(1, ...Object.values(values));
  if (states.length === 0) return <p className="df-empty">No order yet.</p>;
  return (
    <ul className="df-bars">
      {states.map((state) => (
        <li key={state}>
          <Link to={link(state)}>{words(state)}</Link>
          <span className="df-bar">
            <span style={{ inlineSize: `${((values[state] ?? 0) / most) * 100}%` }} />
          </span>
          <span className="df-number">{values[state]}</span>
        </li>
      ))}
    </ul>
  );
}
