package io.dockflow.orders;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an order is in its life, and where it may go from there.
 */
public enum OrderState {

	RECEIVED, REJECTED, VALIDATED, BACKORDERED, ALLOCATED, QUEUED, IN_WAVE, PICKING, PICKED, PACKING, PACKED, STAGED,
	SEALED, ISSUED, DISPATCHED, CANCELLING, CANCELLED;

	private static final Set<OrderState> ENDED = EnumSet.of(REJECTED, DISPATCHED, CANCELLED);

	private static final Set<OrderState> TOO_LATE_TO_CANCEL = EnumSet.of(REJECTED, SEALED, ISSUED, DISPATCHED);

	/** States an order may go to from this one. */
	public Set<OrderState> next() {
		return switch (this) {
			case RECEIVED -> EnumSet.of(VALIDATED, REJECTED, CANCELLING);
			case VALIDATED, BACKORDERED -> EnumSet.of(ALLOCATED, BACKORDERED, REJECTED, CANCELLING);
			case ALLOCATED -> EnumSet.of(ALLOCATED, BACKORDERED, QUEUED, PICKING, CANCELLING);
			case QUEUED -> EnumSet.of(IN_WAVE, CANCELLING);
			case IN_WAVE -> EnumSet.of(QUEUED, PICKING, CANCELLING);
			case PICKING -> EnumSet.of(PICKED, CANCELLING);
			case PICKED -> EnumSet.of(PACKING, CANCELLING);
			case PACKING -> EnumSet.of(PACKED, PICKED, CANCELLING);
			case PACKED -> EnumSet.of(STAGED, PICKED, CANCELLING);
			case STAGED -> EnumSet.of(SEALED, PACKED, CANCELLING);
			case SEALED -> EnumSet.of(ISSUED);
			case ISSUED -> EnumSet.of(DISPATCHED);
			case CANCELLING -> EnumSet.of(CANCELLED);
			case REJECTED, DISPATCHED, CANCELLED -> EnumSet.noneOf(OrderState.class);
		};
	}

	public boolean mayBecome(OrderState other) {
		return next().contains(other);
	}

	/** Nothing will happen to the order any more. */
	public boolean ended() {
		return ENDED.contains(this);
	}

	public boolean cancellable() {
		return !TOO_LATE_TO_CANCEL.contains(this);
	}

	/** A cancellation is under way or done: nothing new may be done for the order. */
	public boolean calledOff() {
		return this == CANCELLING || this == CANCELLED;
	}

}
