import { Loading } from "@carbon/react";
import { lazy, Suspense } from "react";
import { Navigate, Route, Routes } from "react-router";
import { useSession } from "./api/useSession";
import { LoginPage } from "./login/LoginPage";
import { Shell } from "./shell/Shell";
import { startPage } from "./shell/screens";
import { TasksPage } from "./tasks/TasksPage";

const OverviewPage = lazy(() => import("./floor/OverviewPage"));
const OrdersPage = lazy(() => import("./floor/OrdersPage"));
const OrderPage = lazy(() => import("./floor/OrderPage"));
const DeliveriesPage = lazy(() => import("./floor/DeliveriesPage"));
const WavesPage = lazy(() => import("./floor/WavesPage"));
const LoadsPage = lazy(() => import("./floor/LoadsPage"));
const MonitorPage = lazy(() => import("./monitor/MonitorPage"));
const InstancePage = lazy(() => import("./monitor/InstancePage"));
const ProcessesPage = lazy(() => import("./processes/ProcessesPage"));
const ModelerPage = lazy(() => import("./processes/ModelerPage"));

export function App() {
  const session = useSession();
  if (session.isPending) return <Loading description="Loading Dockflow" />;
  if (session.isError) return <LoginPage problem={session.error.message} />;
  if (!session.data) return <LoginPage />;
  return (
    <Shell session={session.data}>
      <Suspense fallback={<Loading description="Loading the page" />}>
        <Routes>
          <Route path="/" element={<Navigate to={startPage(session.data)} replace />} />
          <Route path="/tasks" element={<TasksPage session={session.data} />} />
          <Route path="/tasks/:key" element={<TasksPage session={session.data} />} />
          <Route path="/overview" element={<OverviewPage />} />
          <Route path="/orders" element={<OrdersPage />} />
          <Route path="/orders/:number" element={<OrderPage session={session.data} />} />
          <Route path="/deliveries" element={<DeliveriesPage session={session.data} />} />
          <Route path="/waves" element={<WavesPage session={session.data} />} />
          <Route path="/loads" element={<LoadsPage session={session.data} />} />
          <Route path="/monitor" element={<MonitorPage />} />
          <Route path="/monitor/:key" element={<InstancePage session={session.data} />} />
          <Route path="/processes" element={<ProcessesPage />} />
          <Route path="/processes/:key" element={<ModelerPage session={session.data} />} />
          <Route path="*" element={<p className="df-empty">There is no such page. Choose one from the menu.</p>} />
        </Routes>
      </Suspense>
    </Shell>
  );
}
