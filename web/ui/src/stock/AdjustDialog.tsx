import { InlineNotification, Modal } from "@carbon/react";
import { useState } from "react";
import { Link } from "react-router";
import { http, Problem } from "../api/http";
import type { AdjustmentKind, StockRow } from "../api/stockTypes";
import { newKey } from "../common/newKey";
import { useAction } from "../common/useAction";
import { AdjustFields } from "./AdjustFields";
import { checkInput, emptyInput, placeAnswers, requestOf, type AdjustmentInput, type InputErrors } from "./adjustmentForm";

interface Props {
  kind: AdjustmentKind;
  siteId: string;
  locationId: string;
  /** The balance to change; null for goods found where none were booked. */
  row: StockRow | null;
  onClose: () => void;
}

const shownFields = (kind: AdjustmentKind, row: StockRow | null): (keyof AdjustmentInput)[] => [...(row ? [] : (["itemId", "lot", "handlingUnitId"] as const)), ...(kind === "ADJUST" ? (["delta"] as const) : (["quantity", "toStatus"] as const)), "reasonCode", "note"];

/** Asks for an adjustment. Its key lives as long as the dialog, so that a second click repeats the request and does not double it. */
export function AdjustDialog({ kind, siteId, locationId, row, onClose }: Props) {
  const [key] = useState(newKey);
  const [input, setInput] = useState(() => emptyInput(row));
  const [missing, setMissing] = useState<InputErrors>({});
  const ask = useAction({
    run: () => http.post<{ requestNumber: string; state: string }>("/api/adjustments", requestOf(kind, siteId, locationId, row, input), { "Idempotency-Key": key }),
    stale: ["stock"],
    silent: true,
  });
  const fields = shownFields(kind, row);
  const answers = placeAnswers(ask.error instanceof Problem ? ask.error.errors : [], fields);
  const submit = () => {
    if (ask.isSuccess) return onClose();
    const errors = checkInput(kind, row, input);
    setMissing(errors);
    if (Object.keys(errors).length === 0) ask.mutate(undefined);
  };
  const what = row ? `${row.cell.itemId} at ${locationId}` : `goods found at ${locationId}`;
  return (
    <Modal
      open
      size="sm"
      modalHeading={`${kind === "ADJUST" ? "Adjust stock" : "Change status"} of ${what}`}
      primaryButtonText={ask.isSuccess ? "Close" : ask.isPending ? "Requesting …" : "Request it"}
      primaryButtonDisabled={ask.isPending}
      {...(ask.isSuccess ? {} : { secondaryButtonText: "Cancel" })}
      selectorPrimaryFocus={`#adjust-${fields[0]}`}
      onRequestClose={onClose}
      onRequestSubmit={submit}
    >
      {ask.isSuccess ? (
        <p role="status" data-testid="adjustment-requested">
          <strong className="df-mono">{ask.data.requestNumber}</strong> requested; a supervisor approves it if the policy asks. <Link to="/stock/adjustments">Show all adjustments</Link>
        </p>
      ) : (
        <>
          {ask.isError && (
            <InlineNotification kind="error" lowContrast hideCloseButton title="Not requested." subtitle={answers.others.length > 0 ? answers.others.join(" ") : ask.error.message} />
          )}
          <AdjustFields kind={kind} row={row} input={input} errors={{ ...answers.at, ...missing }} onChange={(changes) => setInput((before) => ({ ...before, ...changes }))} />
        </>
      )}
    </Modal>
  );
}
