import { Select, SelectItem, TextArea, TextInput } from "@carbon/react";
import { REASON_CODES, type AdjustmentKind, type StockRow } from "../api/stockTypes";
import { count, counted, words } from "../common/format";
import type { AdjustmentInput, InputErrors } from "./adjustmentForm";
import { ALLOWED_CHANGES } from "./statusChanges";

interface Props {
  kind: AdjustmentKind;
  row: StockRow | null;
  input: AdjustmentInput;
  errors: InputErrors;
  onChange: (changes: Partial<AdjustmentInput>) => void;
}

/** The fields of a request; each shows what is wrong with it. */
export function AdjustFields({ kind, row, input, errors, onChange }: Props) {
  const field = (name: keyof AdjustmentInput) => ({
    id: `adjust-${name}`,
    value: input[name],
    invalid: errors[name] !== undefined,
    invalidText: errors[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <div className="df-fields">
      {row ? (
        <p className="df-subtitle">
          {counted(row.quantity, "base unit")} {words(row.cell.status).toLowerCase()}, {count(row.free)} of them free
          {row.cell.lot && `, lot ${row.cell.lot}`}
          {row.cell.handlingUnitId && `, unit ${row.cell.handlingUnitId}`}
        </p>
      ) : (
        <>
          <TextInput {...field("itemId")} labelText="Item" placeholder="Item code" autoComplete="off" />
          <TextInput {...field("lot")} labelText="Lot (if it has one)" autoComplete="off" />
          <TextInput {...field("handlingUnitId")} labelText="Handling unit (if it stands on one)" autoComplete="off" />
        </>
      )}
      {kind === "ADJUST" ? (
        <TextInput {...field("delta")} labelText="Change by, in base units" placeholder="-2 for two less, 3 for three more" helperText={after(row?.quantity ?? 0, input.delta)} autoComplete="off" />
      ) : (
        <>
          <TextInput {...field("quantity")} labelText="How many, in base units" inputMode="numeric" autoComplete="off" />
          <Select {...field("toStatus")} labelText="New status">
            <SelectItem value="" text="Choose a status" />
            {row && ALLOWED_CHANGES[row.cell.status].map((status) => <SelectItem key={status} value={status} text={words(status)} />)}
          </Select>
        </>
      )}
      <Select {...field("reasonCode")} labelText="Reason">
        <SelectItem value="" text="Choose a reason" />
        {REASON_CODES.map((code) => (
          <SelectItem key={code} value={code} text={words(code)} />
        ))}
      </Select>
      <TextArea {...field("note")} labelText="Note" placeholder="What you saw, for whoever approves it" rows={2} />
    </div>
  );
}

function after(there: number, delta: string): string {
  const change = Number(delta);
  return delta.trim() && Number.isInteger(change) ? `${count(there)} now, ${counted(there + change, "base unit")} after it` : `${counted(there, "base unit")} now`;
}
