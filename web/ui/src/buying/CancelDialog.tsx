import { InlineNotification, Modal, TextArea } from "@carbon/react";
import { useState } from "react";
import { http } from "../api/http";
import { useAction } from "../common/useAction";

/** Calls an order off, with a reason. */
export function CancelDialog({ orderNumber, onClose }: { orderNumber: string; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const cancel = useAction({
    run: () => http.post(`/api/purchase-orders/${encodeURIComponent(orderNumber)}/cancel`, { reason }),
    stale: ["purchase-orders", "suppliers", "stock", "tasks"],
    silent: true,
    done: () => {
      onClose();
      return "The order is called off; the supplier is told.";
    },
  });
  const submit = () => {
    setMissing(!reason.trim());
    if (reason.trim()) cancel.mutate(undefined);
  };
  return (
    <Modal open danger size="sm" modalHeading={`Cancel ${orderNumber}?`} primaryButtonText="Cancel the order" secondaryButtonText="Keep it" primaryButtonDisabled={cancel.isPending} onRequestClose={onClose} onRequestSubmit={submit}>
      {cancel.isError && <InlineNotification kind="error" lowContrast hideCloseButton title="Not cancelled." subtitle={cancel.error.message} />}
      <TextArea id="cancel-reason" labelText="Reason" rows={2} value={reason} invalid={missing} invalidText="Say why." onChange={(event) => setReason(event.target.value)} />
    </Modal>
  );
}
