import { Link } from "react-router";
import { count } from "../common/format";

interface Props {
  to: string;
  label: string;
  value: number;
  note: string;
  alarm?: boolean;
}

/** One number of the start page, what it counts, and what is wrong with it. */
export function Figure({ to, label, value, note, alarm }: Props) {
  return (
    <Link to={to} className={alarm ? "df-tile df-tile--alarm" : "df-tile"}>
      <span className="df-tile-label">{label}</span>
      <span className="df-tile-value">{count(value)}</span>
      <span className="df-tile-note">{note}</span>
    </Link>
  );
}
