import { Link } from "react-router";
import { count } from "./format";

interface Props {
  to: string;
  label: string;
  value: number;
  note: string;
  alarm?: boolean;
  /** Whether the page shows what this figure leads to. */
  chosen?: boolean;
}

/** One number, what it counts, and what is wrong with it. */
export function Figure({ to, label, value, note, alarm, chosen }: Props) {
  return (
    <Link to={to} className={["df-tile", alarm && "df-tile--alarm", chosen && "df-tile--chosen"].filter(Boolean).join(" ")} aria-current={chosen || undefined}>
      <span className="df-tile-label">{label}</span>
      <span className="df-tile-value">{count(value)}</span>
      <span className="df-tile-note">{note}</span>
    </Link>
  );
}
