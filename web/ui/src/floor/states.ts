/** States in the order in which a thing runs through them; running ones first, then those at the end. */
interface States {
  running: string[];
  ended: string[];
}

export const ORDER_STATES: States = {
  running: ["RECEIVED", "VALIDATED", "BACKORDERED", "ALLOCATED", "QUEUED", "IN_WAVE", "PICKING", "PICKED", "PACKING", "PACKED", "STAGED", "SEALED", "ISSUED", "CANCELLING"],
  ended: ["DISPATCHED", "CANCELLED", "REJECTED"],
};

/** An order in one of these can no longer be cancelled. */
export const TOO_LATE_TO_CANCEL = ["SEALED", "ISSUED", "CANCELLING", ...ORDER_STATES.ended];

export const DELIVERY_STATES: States = {
  running: ["ANNOUNCED", "SCHEDULED", "ARRIVED", "COUNTING", "COUNTED", "RECEIVED"],
  ended: ["CLOSED", "CANCELLED", "NO_SHOW"],
};
