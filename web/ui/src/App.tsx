import { InlineLoading, Loading } from "@carbon/react";
import { lazy, Suspense, useRef } from "react";
import { Navigate, Route, Routes, useLocation } from "react-router";
import type { Session } from "./api/types";
import { useReachable } from "./api/useReachable";
import { useSession } from "./api/useSession";
import { Empty } from "./common/Empty";
import { PageErrors } from "./common/PageErrors";
import { LoginPage } from "./login/LoginPage";
import { Shell } from "./shell/Shell";
import { startPage } from "./shell/screens";
import { useTheme } from "./shell/useTheme";
import { UnreachablePage } from "./shell/UnreachablePage";

const TasksPage = lazy(() => import("./tasks/TasksPage"));
const OverviewPage = lazy(() => import("./floor/OverviewPage"));
const OrdersPage = lazy(() => import("./floor/OrdersPage"));
const OrderPage = lazy(() => import("./floor/OrderPage"));
const DeliveriesPage = lazy(() => import("./floor/DeliveriesPage"));
const CrossDocksPage = lazy(() => import("./floor/CrossDocksPage"));
const CrossDockPage = lazy(() => import("./floor/CrossDockPage"));
const WavesPage = lazy(() => import("./floor/WavesPage"));
const WavePage = lazy(() => import("./floor/WavePage"));
const LoadsPage = lazy(() => import("./floor/LoadsPage"));
const TransfersPage = lazy(() => import("./transfers/TransfersPage"));
const TransferPage = lazy(() => import("./transfers/TransferPage"));
const ReturnsPage = lazy(() => import("./returns/ReturnsPage"));
const ReturnPage = lazy(() => import("./returns/ReturnPage"));
const StockPage = lazy(() => import("./stock/StockPage"));
const ItemPage = lazy(() => import("./stock/ItemPage"));
const LocationPage = lazy(() => import("./stock/LocationPage"));
const UnitPage = lazy(() => import("./stock/UnitPage"));
const MapPage = lazy(() => import("./stock/map/MapPage"));
const MovementsPage = lazy(() => import("./stock/MovementsPage"));
const AdjustmentsPage = lazy(() => import("./stock/AdjustmentsPage"));
const CountsPage = lazy(() => import("./stock/CountsPage"));
const CountPage = lazy(() => import("./stock/CountPage"));
const FacesPage = lazy(() => import("./stock/FacesPage"));
const AuditPage = lazy(() => import("./stock/AuditPage"));
const PlanningPage = lazy(() => import("./planning/PlanningPage"));
const RunsPage = lazy(() => import("./planning/RunsPage"));
const PlanItemPage = lazy(() => import("./planning/PlanItemPage"));
const PurchaseOrdersPage = lazy(() => import("./buying/PurchaseOrdersPage"));
const PurchaseOrderPage = lazy(() => import("./buying/PurchaseOrderPage"));
const SuppliersPage = lazy(() => import("./buying/SuppliersPage"));
const SupplierPage = lazy(() => import("./buying/SupplierPage"));
const MonitorPage = lazy(() => import("./monitor/MonitorPage"));
const InstancePage = lazy(() => import("./monitor/InstancePage"));
const ProcessesPage = lazy(() => import("./processes/ProcessesPage"));
const ModelerPage = lazy(() => import("./processes/ModelerPage"));

export function App() {
  const { data: session, isPending, isError, expired } = useSession();
  const reachable = useReachable();
  const [theme, toggleTheme] = useTheme();
  const last = useRef<Session | null>(null);
  if (session) last.current = session;
  if (isPending) return <Loading description="Loading Dockflow" />;
  if (session === undefined && isError) return <UnreachablePage />;
  // A page whose session ended waits behind the login, so that nothing typed into it is lost.
  const shown = session ?? (expired ? last.current : null);
  return (
    <>
      {!session && <LoginPage expiredUser={expired ? last.current?.username : undefined} />}
      {shown && (
        <div key={shown.username} hidden={!session}>
          <Shell session={shown} reachable={reachable} theme={theme} onToggleTheme={toggleTheme}>
            <Pages session={shown} />
          </Shell>
        </div>
      )}
    </>
  );
}

function Pages({ session }: { session: Session }) {
  const { pathname } = useLocation();
  return (
    <PageErrors page={pathname}>
      <Suspense fallback={<InlineLoading className="df-loading" description="Loading the page …" />}>
        <Routes>
          <Route path="/" element={<Navigate to={startPage(session)} replace />} />
          <Route path="/tasks" element={<TasksPage session={session} />} />
          <Route path="/tasks/:key" element={<TasksPage session={session} />} />
          <Route path="/overview" element={<OverviewPage />} />
          <Route path="/orders" element={<OrdersPage />} />
          <Route path="/orders/:number" element={<OrderPage session={session} />} />
          <Route path="/deliveries" element={<DeliveriesPage session={session} />} />
          <Route path="/cross-docks" element={<CrossDocksPage />} />
          <Route path="/cross-docks/:sscc" element={<CrossDockPage />} />
          <Route path="/waves" element={<WavesPage session={session} />} />
          <Route path="/waves/:number" element={<WavePage />} />
          <Route path="/loads" element={<LoadsPage session={session} />} />
          <Route path="/transfers" element={<TransfersPage session={session} />} />
          <Route path="/transfers/:number" element={<TransferPage session={session} />} />
          <Route path="/returns" element={<ReturnsPage session={session} />} />
          <Route path="/returns/:number" element={<ReturnPage />} />
          <Route path="/stock" element={<StockPage session={session} />} />
          <Route path="/stock/items/:itemId" element={<ItemPage />} />
          <Route path="/stock/locations/:locationId" element={<LocationPage session={session} />} />
          <Route path="/stock/units/:sscc" element={<UnitPage session={session} />} />
          <Route path="/stock/map" element={<MapPage session={session} />} />
          <Route path="/stock/movements" element={<MovementsPage />} />
          <Route path="/stock/adjustments" element={<AdjustmentsPage />} />
          <Route path="/stock/counts" element={<CountsPage session={session} />} />
          <Route path="/stock/counts/:countNumber" element={<CountPage />} />
          <Route path="/stock/faces" element={<FacesPage />} />
          <Route path="/stock/audit" element={<AuditPage session={session} />} />
          <Route path="/planning" element={<PlanningPage session={session} />} />
          <Route path="/planning/runs" element={<RunsPage />} />
          <Route path="/planning/:run/:siteId/:itemId" element={<PlanItemPage session={session} />} />
          <Route path="/purchase-orders" element={<PurchaseOrdersPage session={session} />} />
          <Route path="/purchase-orders/:number" element={<PurchaseOrderPage session={session} />} />
          <Route path="/suppliers" element={<SuppliersPage />} />
          <Route path="/suppliers/:supplierId" element={<SupplierPage session={session} />} />
          <Route path="/monitor" element={<MonitorPage />} />
          <Route path="/monitor/:key" element={<InstancePage session={session} />} />
          <Route path="/processes" element={<ProcessesPage />} />
          <Route path="/processes/:key" element={<ModelerPage session={session} />} />
          <Route path="*" element={<Empty title="There is no such page.">Choose one from the menu.</Empty>} />
        </Routes>
      </Suspense>
    </PageErrors>
  );
}
