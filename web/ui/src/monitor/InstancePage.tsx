import { Breadcrumb, BreadcrumbItem, Button, InlineLoading, Modal, Tab, TabList, TabPanel, TabPanels, Tabs } from "@carbon/react";
import { lazy, Suspense, useState } from "react";
import { Link, useParams } from "react-router";
import { http } from "../api/http";
import type { Session } from "../api/types";
import { useDefinition } from "../api/useDefinition";
import { useInstance } from "../api/useInstance";
import { useInstanceStatistics } from "../api/useInstanceStatistics";
import { dateTime, duration } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { StateTag } from "../common/StateTag";
import { useAction } from "../common/useAction";
import { has } from "../shell/screens";
import { CalledInstances } from "./CalledInstances";
import { HistoryPanel } from "./HistoryPanel";
import { IncidentsPanel } from "./IncidentsPanel";
import { VariablesPanel } from "./VariablesPanel";

const DiagramView = lazy(() => import("./DiagramView").then((module) => ({ default: module.DiagramView })));

/** One instance on its diagram. */
export default function InstancePage({ session }: { session: Session }) {
  const { key } = useParams();
  const instance = useInstance(key);
  const statistics = useInstanceStatistics(key);
  const definition = useDefinition(instance.data?.definitionKey);
  const [asking, setAsking] = useState(false);
  const mayAct = has(session, "SUPERVISOR", "MANAGER", "PROCESS_OWNER", "ADMIN");
  const cancel = useAction({ run: () => http.post(`/api/instances/${key}/cancel`), stale: ["instances", "processes", "tasks"], done: () => "The instance is being ended." });
  return (
    <ListState query={instance}>
      {(data) => (
        <>
          <Breadcrumb noTrailingSlash>
            <BreadcrumbItem>
              <Link to="/monitor">Monitor</Link>
            </BreadcrumbItem>
            {data.parents.map((parent) => (
              <BreadcrumbItem key={parent.key}>
                <Link to={`/monitor/${parent.key}`}>{parent.businessKey ?? parent.processName}</Link>
              </BreadcrumbItem>
            ))}
          </Breadcrumb>
          <PageTitle
            title={`${data.processName} ${data.businessKey ?? data.key}`}
            extra={<StateTag state={data.state} />}
            subtitle={`Version ${data.version} · started ${dateTime(data.startedAt)} · ${data.state === "ACTIVE" ? "running for" : "took"} ${duration(data.startedAt, data.endedAt)}`}
          >
            {mayAct && data.state === "ACTIVE" && (
              <Button kind="danger--tertiary" size="md" data-testid="instance-cancel" disabled={cancel.isPending || cancel.isSuccess} onClick={() => setAsking(true)}>
                End instance
              </Button>
            )}
          </PageTitle>
          <ListState query={definition}>
            {(shown) => (
              <Suspense fallback={<InlineLoading className="df-loading" description="Drawing …" />}>
                <DiagramView xml={shown.xml} statistics={statistics.data ?? []} />
              </Suspense>
            )}
          </ListState>
          <Tabs defaultSelectedIndex={data.incidents > 0 ? 2 : 0}>
            <TabList aria-label="About the instance">
              <Tab>History</Tab>
              <Tab>Variables</Tab>
              <Tab>Incidents{data.incidents > 0 ? ` (${data.incidents})` : ""}</Tab>
              <Tab>Called ({data.children.length})</Tab>
            </TabList>
            <TabPanels>
              <TabPanel>
                <HistoryPanel instanceKey={data.key} />
              </TabPanel>
              <TabPanel>
                <VariablesPanel instanceKey={data.key} />
              </TabPanel>
              <TabPanel>
                <IncidentsPanel instanceKey={data.key} mayRetry={mayAct} />
              </TabPanel>
              <TabPanel>
                <CalledInstances instances={data.children} />
              </TabPanel>
            </TabPanels>
          </Tabs>
          <Modal open={asking} danger modalHeading="End this instance?" primaryButtonText="End it" secondaryButtonText="Keep it" onRequestClose={() => setAsking(false)} onRequestSubmit={() => (setAsking(false), cancel.mutate(undefined))}>
            <p>It stops at once and nothing is undone. To cancel an order or a delivery with its stock, use its own page.</p>
          </Modal>
        </>
      )}
    </ListState>
  );
}
