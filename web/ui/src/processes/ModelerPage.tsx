import { Button, InlineNotification } from "@carbon/react";
import { Download, Rocket } from "@carbon/icons-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { http } from "../api/http";
import type { Session } from "../api/types";
import { useDefinition } from "../api/useDefinition";
import { dateTime } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { useAction } from "../common/useAction";
import { has } from "../shell/screens";
import type { ModelerHandle } from "./Modeler";

const Modeler = lazy(() => import("./Modeler").then((module) => ({ default: module.Modeler })));

interface Deployed {
  definitionKey: string;
  processId: string;
  version: number;
}

/** One version of a process in the modeler; its owner may deploy it as a new version. */
export default function ModelerPage({ session }: { session: Session }) {
  const { key } = useParams();
  const navigate = useNavigate();
  const definition = useDefinition(key);
  const modeler = useRef<ModelerHandle>(null);
  const [changed, setChanged] = useState(false);
  const owner = has(session, "PROCESS_OWNER", "ADMIN");
  const deploy = useAction({
    run: async () => http.post<Deployed>("/api/definitions", { resourceName: definition.data!.resourceName.split("/").pop(), xml: await modeler.current!.xml() }),
    stale: ["processes"],
    done: (deployed) => {
      setChanged(false);
      void navigate("/processes");
      return `${deployed.processId} is now version ${deployed.version}.`;
    },
  });

  useEffect(() => {
    if (!changed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [changed]);

  const download = async () => {
    const url = URL.createObjectURL(new Blob([await modeler.current!.xml()], { type: "application/xml" }));
    const link = Object.assign(document.createElement("a"), { href: url, download: `${definition.data!.processId}.bpmn` });
    link.click();
    URL.revokeObjectURL(url);
  };

  return (
    <ListState query={definition}>
      {(data) => (
        <div className="df-modeler-page">
          <PageTitle title={data.name} subtitle={`Version ${data.version}${data.versionTag ? ` (${data.versionTag})` : ""} · deployed ${dateTime(data.deployedAt)}${changed ? " · changed, not deployed yet" : ""}`}>
            <Button kind="tertiary" size="md" renderIcon={Download} onClick={() => void download()}>
              Download
            </Button>
            {owner && (
              <Button data-testid="deploy-button" size="md" renderIcon={Rocket} disabled={deploy.isPending || !changed} onClick={() => deploy.mutate(undefined)}>
                Deploy as new version
              </Button>
            )}
          </PageTitle>
          {!owner && <InlineNotification kind="info" lowContrast hideCloseButton title="To read." subtitle="Process owners can deploy changes." />}
          {deploy.isError && (
            <InlineNotification kind="error" lowContrast title="The engine does not accept the diagram." onCloseButtonClick={() => deploy.reset()}>
              <pre className="df-refusal">{deploy.error.message}</pre>
            </InlineNotification>
          )}
          <Suspense fallback={<p className="df-empty">Loading the modeler …</p>}>
            <Modeler ref={modeler} xml={data.xml} onChange={() => setChanged(true)} />
          </Suspense>
        </div>
      )}
    </ListState>
  );
}
