import { Tag } from "@carbon/react";
import { words } from "./format";

type Colour = "green" | "blue" | "gray" | "red" | "purple" | "teal" | "warm-gray" | "cyan" | "magenta";

const COLOURS: Record<string, Colour> = {
  ACTIVE: "blue", COMPLETED: "green", TERMINATED: "gray", OPEN: "blue", DONE: "green", SHORT: "magenta", CANCELLED: "gray", CANCELLING: "gray", RESOLVED: "green",
  DISPATCHED: "green", ISSUED: "green", CLOSED: "teal", DELIVERED: "green", DEPARTED: "green", REJECTED: "red", BACKORDERED: "magenta", NO_SHOW: "red", LOST: "red",
  ARRIVED: "purple", COUNTING: "purple", PICKING: "purple", PACKING: "purple", RELEASED: "purple", SEALED: "teal", STAGED: "teal", PACKED: "teal", PICKED: "teal", RECEIVED: "cyan",
  AVAILABLE: "green", INSPECTION: "purple", BLOCKED: "red", DAMAGED: "magenta", EXPIRED: "warm-gray", RETURNED: "cyan", OK: "green", LOW: "magenta", OUT: "red", OVER: "purple", EXPIRING: "warm-gray",
  MATCHED: "blue", RESERVED: "purple", LOADED: "green", PUT_AWAY: "gray", IN_TRANSIT: "cyan", NOTHING_TO_SEND: "gray", ANNOUNCED: "blue", GRADED: "purple", SORTED: "teal",
  REQUESTED: "blue", POSTED: "green", FAILED: "red", COUNTED: "green", ADJUSTED: "magenta",
  PLANNING: "purple", PROPOSED: "magenta", ORDERING: "purple", ACCEPTED: "teal", ORDERED: "green", WAITING: "warm-gray", DROPPED: "gray",
  SENT: "blue", CONFIRMED: "teal", RECEIVING: "purple", GOOD: "green", WARNED: "magenta", SECOND_SOURCE: "warm-gray",
};

/** A state as a word on its colour; the word alone says it. */
export function StateTag({ state, text }: { state: string; text?: string }) {
  return (
    <Tag type={COLOURS[state] ?? "cool-gray"} size="sm" className="df-tag">
      {text ?? words(state)}
    </Tag>
  );
}
