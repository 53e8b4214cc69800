import { useState } from "react";
import { SearchField } from "../common/SearchField";

interface Props<K extends string> {
  /** The filters with their labels. */
  fields: Record<K, string>;
  values: Record<NoInfer<K>, string>;
  /** What the fold is called. */
  label?: string;
  onChange: (changes: Partial<Record<NoInfer<K>, string>>) => void;
}

/** Filters that match a whole code; folded away until somebody needs them. */
export function MoreFilters<K extends string>({ fields, values, label = "More filters", onChange }: Props<K>) {
  const names = Object.keys(fields) as K[];
  const set = names.filter((name) => values[name]).length;
  const [open, setOpen] = useState(set > 0);
  return (
    <details className="df-more-filters" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {label}
        {set > 0 && ` (${set} set)`}
      </summary>
      <div className="df-filters">
        {names.map((name) => (
          <SearchField key={name} id={`filter-${name}`} label={fields[name]} placeholder={fields[name]} value={values[name]} onChange={(value) => onChange({ [name]: value } as Partial<Record<K, string>>)} />
        ))}
      </div>
    </details>
  );
}
