import { InlineNotification, Modal, TextInput } from "@carbon/react";
import { useState } from "react";
import type { PurchaseOrder } from "../api/buyingTypes";
import { http, Problem } from "../api/http";
import { useAction } from "../common/useAction";
import { checkInput, emptyInput, endOfDay, quantitiesOf } from "./orderForm";

interface Props {
  order: PurchaseOrder;
  kind: "confirm" | "change";
  onClose: () => void;
}

const WORDS = {
  confirm: { heading: "Confirm", button: "Note the promise", day: "Promised for", help: "The day the supplier delivers.", quantity: "Promised", done: "The supplier's promise is noted; stock is expected then." },
  change: { heading: "Change", button: "Send the change", day: "Wanted by", help: "Leave it empty to keep the day.", quantity: "Ordered", done: "The supplier gets the next revision of the order." },
};

/** Notes what a supplier promised, or changes what it was ordered. */
export function OrderDialog({ order, kind, onClose }: Props) {
  const words = WORDS[kind];
  const [input, setInput] = useState(() => emptyInput(order, (line) => (kind === "confirm" ? (line.confirmed ?? line.quantity) : line.quantity)));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const send = useAction({
    run: () => {
      const day = endOfDay(input.day);
      const quantities = quantitiesOf(input);
      const path = `/api/purchase-orders/${encodeURIComponent(order.orderNumber)}`;
      return kind === "confirm" ? http.post(`${path}/confirmation`, { promisedAt: day, quantities }) : http.post(`${path}/change`, { neededAt: day, quantities });
    },
    stale: ["purchase-orders", "suppliers", "stock"],
    silent: true,
    done: () => {
      onClose();
      return words.done;
    },
  });
  const refused = send.error instanceof Problem && send.error.errors.length > 0 ? send.error.errors.map((error) => error.message).join(" ") : send.error?.message;
  const submit = () => {
    const found = checkInput(order, input, kind === "confirm");
    setErrors(found);
    if (Object.keys(found).length === 0) send.mutate(undefined);
  };
  return (
    <Modal open size="sm" modalHeading={`${words.heading} ${order.orderNumber}`} primaryButtonText={send.isPending ? "Sending …" : words.button} secondaryButtonText="Keep it" primaryButtonDisabled={send.isPending} selectorPrimaryFocus="#order-day" onRequestClose={onClose} onRequestSubmit={submit}>
      {send.isError && <InlineNotification kind="error" lowContrast hideCloseButton title="Not done." subtitle={refused} />}
      <div className="df-fields">
        <TextInput id="order-day" type="date" labelText={words.day} helperText={words.help} value={input.day} invalid={errors.day !== undefined} invalidText={errors.day} onChange={(event) => setInput({ ...input, day: event.target.value })} />
        {order.lines.map((line) => (
          <TextInput
            key={line.itemId}
            id={`order-${line.itemId}`}
            labelText={`${words.quantity} of ${line.itemId}, base units`}
            helperText={`${line.quantity} ordered, ${line.received} received`}
            inputMode="numeric"
            value={input.quantities[line.itemId]!}
            invalid={errors[line.itemId] !== undefined}
            invalidText={errors[line.itemId]}
            onChange={(event) => setInput({ ...input, quantities: { ...input.quantities, [line.itemId]: event.target.value } })}
          />
        ))}
      </div>
    </Modal>
  );
}
