import { Link } from "react-router";
import type { Overview } from "../api/types";
import { useOverview } from "../api/useOverview";
import { Empty } from "../common/Empty";
import { Figure } from "../common/Figure";
import { count, counted, dateTime, relative } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { DELIVERY_STATES, ORDER_STATES } from "./states";
import { StateBars } from "./StateBars";

const ALERTS_SHOWN = 8;

/** Where the warehouse stands now. */
export default function OverviewPage() {
  const overview = useOverview();
  return (
    <>
      <PageTitle title="Overview" subtitle="Where the warehouse stands now; the figures follow by themselves" />
      <ListState query={overview}>
        {(data) => (
          <>
            <div className="df-tiles">
              <Figure to="/tasks?tab=open" label="Open tasks" value={data.openTasks} note={data.overdueTasks > 0 ? `${count(data.overdueTasks)} overdue` : "none overdue"} alarm={data.overdueTasks > 0} />
              <Figure to="/orders" label="Orders on their way" value={sum(data.ordersByState, ORDER_STATES.running)} note={`${count(data.ordersByState.DISPATCHED ?? 0)} dispatched since the start`} />
              <Figure to="/deliveries" label="Deliveries expected or in work" value={sum(data.deliveriesByState, DELIVERY_STATES.running)} note={`${count(data.deliveriesByState.CLOSED ?? 0)} closed since the start`} />
              <Figure to={data.incidents > 0 ? "/monitor?incident=true" : "/monitor?state=ACTIVE"} label="Running process instances" value={data.activeInstances} note={data.incidents > 0 ? counted(data.incidents, "open incident") : "no open incident"} alarm={data.incidents > 0} />
            </div>
            <div className="df-columns">
              <section className="df-panel">
                <h2>Orders by state</h2>
                <StateBars values={data.ordersByState} {...ORDER_STATES} link={(state) => `/orders?state=${state}`} emptyText="No order yet." />
              </section>
              <section className="df-panel">
                <h2>Deliveries by state</h2>
                <StateBars values={data.deliveriesByState} {...DELIVERY_STATES} emptyText="No delivery yet." />
              </section>
            </div>
            <Alerts alerts={data.alerts} />
          </>
        )}
      </ListState>
    </>
  );
}

const sum = (values: Record<string, number>, states: string[]) => states.reduce((total, state) => total + (values[state] ?? 0), 0);

function Alerts({ alerts }: { alerts: Overview["alerts"] }) {
  return (
    <section className="df-panel">
      <h2>Latest alerts</h2>
      {alerts.length === 0 ? (
        <Empty>No alert. Late trucks, overdue tasks and shelves that do not match their count appear here.</Empty>
      ) : (
        <ul className="df-alerts">
          {alerts.slice(0, ALERTS_SHOWN).map((alert) => (
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
  );
}
