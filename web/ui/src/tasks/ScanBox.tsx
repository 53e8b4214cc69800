import { Button, NumberInput, TextInput } from "@carbon/react";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { http, type Problem } from "../api/http";
import type { Scan, ScanOutcome, WorkLine, WorkPanel } from "../api/types";

interface Props {
  taskKey: string;
  kind: WorkPanel["kind"];
  next?: WorkLine;
  onPanel: (panel: WorkPanel) => void;
}

/** Takes one scan after the other; the cursor stays where the scanner types. */
export function ScanBox({ taskKey, kind, next, onPanel }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [barcode, setBarcode] = useState("");
  const [quantity, setQuantity] = useState("");
  const [lot, setLot] = useState("");
  const [answer, setAnswer] = useState<{ good: boolean; text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => input.current?.focus(), [next?.line]);

  const scan = async (event: FormEvent) => {
    event.preventDefault();
    if (!barcode.trim() || busy) return;
    setBusy(true);
    const body: Scan = { barcode: barcode.trim() };
    if (quantity) body.quantity = Number(quantity);
    if (lot.trim()) body.lot = lot.trim();
    if (next && kind !== "load") body.line = next.line;
    try {
      const outcome = await http.post<ScanOutcome>(`/api/tasks/${taskKey}/scan`, body);
      onPanel(outcome.panel);
      setAnswer({ good: true, text: outcome.message });
      setQuantity("");
      setLot("");
    } catch (problem) {
      setAnswer({ good: false, text: (problem as Problem).message });
    }
    setBarcode("");
    setBusy(false);
    input.current?.focus();
  };

  return (
    <form className="df-scan" onSubmit={(event) => void scan(event)}>
      <TextInput ref={input} id="scan" data-testid="scan-input" size="lg" labelText="Scan" autoCapitalize="none" enterKeyHint="send" placeholder={next?.barcode ?? "Barcode, item or bin"} autoComplete="off" value={barcode} onChange={(event) => setBarcode(event.target.value)} />
      {kind !== "load" && (
        <NumberInput id="scan-quantity" data-testid="scan-quantity" size="lg" label={next ? `Quantity, ${next.unit}` : "Quantity"} allowEmpty hideSteppers min={0} placeholder="1 scan" value={quantity === "" ? "" : Number(quantity)} onChange={(_, { value }) => setQuantity(value === "" ? "" : String(value))} />
      )}
      {kind === "stock-count" && <TextInput id="scan-lot" data-testid="scan-lot" size="lg" labelText="Lot" placeholder="If it has one" autoComplete="off" value={lot} onChange={(event) => setLot(event.target.value)} />}
      <Button type="submit" data-testid="scan-submit" size="lg" disabled={busy || !barcode.trim()}>
        Book
      </Button>
      {answer && (
        <p role="status" data-testid="scan-answer" className={answer.good ? "df-scan-answer df-scan-answer--good" : "df-scan-answer df-scan-answer--bad"}>
          {answer.text}
        </p>
      )}
    </form>
  );
}
