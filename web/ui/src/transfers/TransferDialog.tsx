import { InlineNotification, Modal, Select, SelectItem, TextInput } from "@carbon/react";
import { useState } from "react";
import { Link } from "react-router";
import { http, Problem } from "../api/http";
import type { Transfer } from "../api/transferTypes";
import { useSites } from "../api/useSites";
import { newKey } from "../common/newKey";
import { useAction } from "../common/useAction";
import { checkGoods, GoodsFields, goodsLines, noGoods } from "./GoodsFields";
import { byField } from "./fieldErrors";

const localTomorrow = () => {
  const tomorrow = new Date(Date.now() + 24 * 3600 * 1000);
  return new Date(tomorrow.getTime() - tomorrow.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** Asks for a transfer. Its key lives as long as the dialog, so that a second click repeats the request and does not double it. */
export function TransferDialog({ siteId, onClose }: { siteId: string | null; onClose: () => void }) {
  const [key] = useState(newKey);
  const [fromSiteId, setFrom] = useState("");
  const [toSiteId, setTo] = useState(siteId ?? "");
  const [neededAt, setNeededAt] = useState(localTomorrow);
  const [goods, setGoods] = useState([noGoods()]);
  const [missing, setMissing] = useState<Record<string, string>>({});
  const sites = useSites();
  const ask = useAction({
    run: () => http.post<Transfer>("/api/transfers", { fromSiteId, toSiteId, neededAt: new Date(neededAt).toISOString(), lines: goodsLines(goods) }, { "Idempotency-Key": key }),
    stale: ["transfers"],
    silent: true,
  });
  const errors = { ...byField(ask.error instanceof Problem ? ask.error.errors : []), ...missing };
  const submit = () => {
    if (ask.isSuccess) return onClose();
    const wrong = checkGoods(goods);
    if (!fromSiteId) wrong.fromSiteId = "Choose where the goods come from.";
    if (!toSiteId) wrong.toSiteId = "Choose where the goods shall go.";
    if (!neededAt) wrong.neededAt = "Say when they are needed.";
    setMissing(wrong);
    if (Object.keys(wrong).length === 0) ask.mutate(undefined);
  };
  const site = (field: string, label: string, value: string, change: (siteId: string) => void) => (
    <Select id={`transfer-${field}`} size="md" labelText={label} value={value} invalid={Boolean(errors[field])} invalidText={errors[field]} onChange={(event) => change(event.target.value)}>
      <SelectItem value="" text="Choose a site" />
      {sites.data?.filter((one) => one.kind === "WAREHOUSE" || one.kind === "STORE").map((one) => <SelectItem key={one.siteId} value={one.siteId} text={`${one.siteId} ${one.name}`} />)}
    </Select>
  );
  return (
    <Modal open size="sm" modalHeading="Request a transfer" primaryButtonText={ask.isSuccess ? "Close" : ask.isPending ? "Requesting …" : "Request it"} primaryButtonDisabled={ask.isPending} {...(ask.isSuccess ? {} : { secondaryButtonText: "Cancel" })} onRequestClose={onClose} onRequestSubmit={submit}>
      {ask.isSuccess ? (
        <p role="status" data-testid="transfer-requested">
          <strong className="df-mono">{ask.data.transferNumber}</strong> requested; a planner approves it if the policy asks. <Link to={`/transfers/${ask.data.transferNumber}`}>Show it</Link>
        </p>
      ) : (
        <div className="df-dialog">
          {ask.isError && <InlineNotification kind="error" lowContrast hideCloseButton title="Not requested." subtitle={ask.error.message} />}
          {site("fromSiteId", "From", fromSiteId, setFrom)}
          {site("toSiteId", "To", toSiteId, setTo)}
          <TextInput id="transfer-neededAt" type="datetime-local" size="md" labelText="Needed at, your time" value={neededAt} invalid={Boolean(errors.neededAt)} invalidText={errors.neededAt} onChange={(event) => setNeededAt(event.target.value)} />
          <GoodsFields goods={goods} errors={errors} onChange={setGoods} />
        </div>
      )}
    </Modal>
  );
}
