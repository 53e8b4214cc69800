import { InlineNotification, Modal, TextInput } from "@carbon/react";
import { useState } from "react";
import { Link } from "react-router";
import { http, Problem } from "../api/http";
import type { CustomerReturn } from "../api/transferTypes";
import { newKey } from "../common/newKey";
import { useAction } from "../common/useAction";
import { SiteSelect } from "../stock/SiteSelect";
import { byField } from "../transfers/fieldErrors";
import { checkGoods, GoodsFields, goodsLines, noGoods } from "../transfers/GoodsFields";

/** Announces what a customer sends back. Its key lives as long as the dialog, so that a second click repeats the announcement and does not double it. */
export function AnnounceDialog({ siteId, onClose }: { siteId: string | null; onClose: () => void }) {
  const [key] = useState(newKey);
  const [site, setSite] = useState(siteId ?? "");
  const [orderNumber, setOrder] = useState("");
  const [reason, setReason] = useState("");
  const [goods, setGoods] = useState([noGoods()]);
  const [missing, setMissing] = useState<Record<string, string>>({});
  const announce = useAction({
    run: () => http.post<CustomerReturn>("/api/returns", { siteId: site, orderNumber: orderNumber.trim() || null, reason: reason.trim() || null, lines: goodsLines(goods) }, { "Idempotency-Key": key }),
    stale: ["returns"],
    silent: true,
  });
  const errors = { ...byField(announce.error instanceof Problem ? announce.error.errors : []), ...missing };
  const submit = () => {
    if (announce.isSuccess) return onClose();
    const wrong = checkGoods(goods);
    if (!site) wrong.siteId = "Choose the site that takes it.";
    setMissing(wrong);
    if (Object.keys(wrong).length === 0) announce.mutate(undefined);
  };
  return (
    <Modal open size="sm" modalHeading="Announce a return" primaryButtonText={announce.isSuccess ? "Close" : announce.isPending ? "Announcing …" : "Announce it"} primaryButtonDisabled={announce.isPending} {...(announce.isSuccess ? {} : { secondaryButtonText: "Cancel" })} onRequestClose={onClose} onRequestSubmit={submit}>
      {announce.isSuccess ? (
        <p role="status" data-testid="return-announced">
          <strong className="df-mono">{announce.data.returnNumber}</strong> announced; write this number on the parcel. <Link to={`/returns/${announce.data.returnNumber}`}>Show it</Link>
        </p>
      ) : (
        <div className="df-dialog">
          {announce.isError && <InlineNotification kind="error" lowContrast hideCloseButton title="Not announced." subtitle={announce.error.message} />}
          <SiteSelect value={site} onChange={setSite} />
          {errors.siteId && <p className="df-overdue">{errors.siteId}</p>}
          <TextInput id="return-order" size="md" labelText="Order, if it is known" value={orderNumber} invalid={Boolean(errors.orderNumber)} invalidText={errors.orderNumber} onChange={(event) => setOrder(event.target.value)} />
          <TextInput id="return-reason" size="md" labelText="Why it comes back" maxLength={300} value={reason} invalid={Boolean(errors.reason)} invalidText={errors.reason} onChange={(event) => setReason(event.target.value)} />
          <GoodsFields goods={goods} errors={errors} onChange={setGoods} />
        </div>
      )}
    </Modal>
  );
}
