import { Button, InlineLoading, InlineNotification, Modal } from "@carbon/react";
import { Download, Rocket } from "@carbon/icons-react";
import { lazy, Suspense, useCallback, useRef, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { http } from "../api/http";
import type { Definition, Session } from "../api/types";
import { useDefinition } from "../api/useDefinition";
import { dateTime } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { useAction } from "../common/useAction";
import { has } from "../shell/screens";
import type { ModelerHandle } from "./Modeler";
import { NewerVersion } from "./NewerVersion";
import { useNewerVersion } from "./useNewerVersion";
import { useUnsavedGuard } from "./useUnsavedGuard";

const Modeler = lazy(() => import("./Modeler").then((module) => ({ default: module.Modeler })));

interface Deployed {
  definitionKey: string;
  processId: string;
  version: number;
}

/** One version of a process in the modeler; its owner may deploy it as a new version. */
export default function ModelerPage({ session }: { session: Session }) {
  const { key } = useParams();
  const definition = useDefinition(key);
  return <ListState query={definition}>{(data) => <OpenDefinition key={data.definitionKey} definition={data} owner={has(session, "PROCESS_OWNER", "ADMIN")} />}</ListState>;
}

function OpenDefinition({ definition, owner }: { definition: Definition; owner: boolean }) {
  const navigate = useNavigate();
  const modeler = useRef<ModelerHandle>(null);
  const unsaved = useRef(false);
  const [changed, setChanged] = useState(false);
  const mark = useCallback((value: boolean) => {
    unsaved.current = value;
    setChanged(value);
  }, []);
  const blocker = useUnsavedGuard(useCallback(() => unsaved.current, []));
  const newer = useNewerVersion(definition);
  const [asking, setAsking] = useState(false);
  const deploy = useAction({
    run: async () => http.post<Deployed>("/api/definitions", { resourceName: definition.resourceName.split("/").pop(), xml: await modeler.current!.xml() }),
    stale: ["processes"],
    silent: true,
    done: (deployed) => {
      mark(false);
      void navigate("/processes");
      return deployed.definitionKey === definition.definitionKey ? `Nothing differs from version ${deployed.version}, so it stays the newest.` : `${definition.name} is now version ${deployed.version}. Running instances stay on theirs.`;
    },
  });

  const download = async () => {
    const url = URL.createObjectURL(new Blob([await modeler.current!.xml()], { type: "application/xml" }));
    const link = Object.assign(document.createElement("a"), { href: url, download: `${definition.processId}.bpmn` });
    link.click();
    URL.revokeObjectURL(url);
  };

  return (
    <div className="df-modeler-page">
      <PageTitle title={definition.name} subtitle={`Version ${definition.version}${definition.versionTag ? ` (${definition.versionTag})` : ""} · deployed ${dateTime(definition.deployedAt)}${changed ? " · changed, not deployed yet" : ""}`}>
        <Button kind="tertiary" size="md" renderIcon={Download} onClick={() => void download()}>
          Download
        </Button>
        {owner && (
          <Button data-testid="deploy-button" size="md" renderIcon={Rocket} disabled={deploy.isPending || !changed} onClick={() => (newer ? setAsking(true) : deploy.mutate(undefined))}>
            {deploy.isPending ? "Deploying …" : "Deploy as new version"}
          </Button>
        )}
      </PageTitle>
      {!owner && <InlineNotification kind="info" lowContrast hideCloseButton title="To read." subtitle="Process owners can deploy changes. You can download yours." />}
      {newer && <NewerVersion version={newer} opened={definition.version} />}
      {deploy.isError && (
        <InlineNotification kind="error" lowContrast title="Not deployed. Your changes are kept." data-testid="deploy-refusal" onCloseButtonClick={() => deploy.reset()}>
          <pre className="df-refusal">{deploy.error.message}</pre>
        </InlineNotification>
      )}
      <Suspense fallback={<InlineLoading className="df-loading" description="Loading the modeler …" />}>
        <Modeler ref={modeler} xml={definition.xml} onChange={() => mark(true)} />
      </Suspense>
      <Modal open={asking} size="sm" modalHeading={`Deploy on top of version ${newer?.version}?`} primaryButtonText="Deploy mine" secondaryButtonText="Not yet" onRequestClose={() => setAsking(false)} onRequestSubmit={() => (setAsking(false), deploy.mutate(undefined))}>
        <p>You opened version {definition.version}. What version {newer?.version} changed is not in your diagram and will be missing from the new version.</p>
      </Modal>
      <Modal open={blocker.state === "blocked"} danger size="sm" modalHeading="Leave without deploying?" primaryButtonText="Discard changes" secondaryButtonText="Stay here" onRequestClose={() => blocker.reset?.()} onRequestSubmit={() => blocker.proceed?.()}>
        <p>Your changes to {definition.name} are not deployed. Download them to keep a copy.</p>
      </Modal>
    </div>
  );
}
