import { InlineNotification, Modal, TextInput } from "@carbon/react";
import { useState } from "react";
import { Link } from "react-router";
import { http } from "../api/http";
import type { StockCount } from "../api/stockTypes";
import { newKey } from "../common/newKey";
import { useAction } from "../common/useAction";
import { SiteSelect } from "./SiteSelect";

interface Props {
  siteId: string;
  onClose: () => void;
}

/** Asks for a count. Its key lives as long as the dialog, so that a second click repeats the wish and does not double it. */
export function CountDialog({ siteId, onClose }: Props) {
  const [key] = useState(newKey);
  const [input, setInput] = useState({ siteId, locationId: "", itemId: "" });
  const [tried, setTried] = useState(false);
  const ask = useAction({ run: () => http.post<StockCount>("/api/counts", input, { "Idempotency-Key": key }), stale: ["stock"], silent: true });
  const complete = input.siteId !== "" && input.locationId.trim() !== "";
  const submit = () => {
    if (ask.isSuccess) return onClose();
    setTried(true);
    if (complete) ask.mutate(undefined);
  };
  return (
    <Modal
      open
      size="sm"
      modalHeading="Have a location counted"
      primaryButtonText={ask.isSuccess ? "Close" : ask.isPending ? "Requesting …" : "Request it"}
      primaryButtonDisabled={ask.isPending}
      {...(ask.isSuccess ? {} : { secondaryButtonText: "Cancel" })}
      selectorPrimaryFocus="#count-location"
      onRequestClose={onClose}
      onRequestSubmit={submit}
    >
      {ask.isSuccess ? (
        <p role="status" data-testid="count-requested">
          <strong className="df-mono">{ask.data.countNumber}</strong> is open; whoever counts is not told what is booked. <Link to={`/stock/counts/${ask.data.countNumber}`}>Show it</Link>
        </p>
      ) : (
        <div className="df-form">
          {ask.isError && <InlineNotification kind="error" lowContrast hideCloseButton title="Not requested." subtitle={ask.error.message} />}
          <SiteSelect value={input.siteId} all={false} onChange={(site) => setInput((before) => ({ ...before, siteId: site }))} />
          <TextInput id="count-location" labelText="Location" value={input.locationId} invalid={tried && !complete} invalidText="Choose a site and name its location." onChange={(event) => setInput((before) => ({ ...before, locationId: event.target.value }))} />
          <TextInput id="count-item" labelText="Item (optional)" helperText="Leave it empty to count everything that is there." value={input.itemId} onChange={(event) => setInput((before) => ({ ...before, itemId: event.target.value }))} />
        </div>
      )}
    </Modal>
  );
}
