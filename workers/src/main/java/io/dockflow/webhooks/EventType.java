package io.dockflow.webhooks;

import java.util.Arrays;
import java.util.List;

/**
 * What other systems can hear of.
 */
public enum EventType {

	/** A posting of the ledger: receipt, pick, goods issue, adjustment … */
	STOCK_POSTED("stock.posted"),

	/** An item at a site became low, out, over or right again. */
	STOCK_LEVEL_CHANGED("stock.level-changed"),

	/** A lot was taken off sale. */
	LOT_EXPIRED("stock.lot-expired"),

	/** A more urgent document took promised stock. */
	PROMISE_REDUCED("stock.promise-reduced"),

	/** A received unit waits in a lane for its orders, left with them, or is put away. */
	UNIT_CROSS_DOCKED("stock.unit-cross-docked"),

	/** The stock books do not agree. */
	AUDIT_FAILED("stock.audit-failed"),

	/** A transfer between sites came a step farther. */
	TRANSFER_CHANGED("transfer.changed"),

	/** A return was received and graded: the customer is to be refunded. */
	RETURN_REFUND_DUE("return.refund-due");

	private final String code;

	EventType(String code) {
		this.code = code;
	}

	/** As it is written in subscriptions and headers. */
	public String code() {
		return this.code;
	}

	/**
	 * The type of that code.
	 * @throws IllegalArgumentException when there is none
	 */
	public static EventType of(String code) {
		return Arrays.stream(values())
			.filter((type) -> type.code.equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"Expected one of %s, but got '%s'. Correct the event.".formatted(codes(), code)));
	}

	/** Every code. */
	public static List<String> codes() {
		return Arrays.stream(values()).map(EventType::code).toList();
	}

}
