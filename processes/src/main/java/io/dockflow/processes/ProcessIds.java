package io.dockflow.processes;

import java.util.Set;

/**
 * Ids of the executable processes.
 */
public final class ProcessIds {

	public static final String INBOUND_DELIVERY = "inbound-delivery";

	public static final String AWAIT_DELIVERY = "await-delivery";

	public static final String UNLOAD_DELIVERY = "unload-delivery";

	public static final String PUT_AWAY = "put-away";

	public static final String FULFIL_ORDER = "fulfil-order";

	public static final String ALLOCATE_ORDER = "allocate-order";

	public static final String RELEASE_WAVE = "release-wave";

	public static final String PICK_WORK = "pick-work";

	public static final String PACK_ORDER = "pack-order";

	public static final String DISPATCH_LOAD = "dispatch-load";

	public static final String ADJUST_STOCK = "adjust-stock";

	public static final String WATCH_STOCK = "watch-stock";

	public static final String AUDIT_STOCK = "audit-stock";

	public static final String TRANSFER_STOCK = "transfer-stock";

	public static final String APPROVE_TRANSFER = "approve-transfer";

	public static final String RECEIVE_TRANSFER = "receive-transfer";

	public static final String COUNT_STOCK = "count-stock";

	public static final String INSPECT_DELIVERY = "inspect-delivery";

	public static final String CROSS_DOCK = "cross-dock";

	public static final String PURCHASE_ORDER = "purchase-order";

	public static final String CONFIRM_PURCHASE_ORDER = "confirm-purchase-order";

	public static final String RECEIVE_PURCHASE_ORDER = "receive-purchase-order";

	public static final String REVIEW_SUPPLIER = "review-supplier";

	public static final String PLAN_DEMAND = "plan-demand";

	public static final String REPLENISH_LOCATION = "replenish-location";

	public static final String PROCESS_RETURN = "process-return";

	public static final String SCRAP_GOODS = "scrap-goods";

	private static final Set<String> ALL = Set.of(INBOUND_DELIVERY, AWAIT_DELIVERY, UNLOAD_DELIVERY, PUT_AWAY,
			FULFIL_ORDER, ALLOCATE_ORDER, RELEASE_WAVE, PICK_WORK, PACK_ORDER, DISPATCH_LOAD, ADJUST_STOCK, WATCH_STOCK,
			AUDIT_STOCK, TRANSFER_STOCK, APPROVE_TRANSFER, RECEIVE_TRANSFER, COUNT_STOCK, INSPECT_DELIVERY, CROSS_DOCK,
			PURCHASE_ORDER, CONFIRM_PURCHASE_ORDER, RECEIVE_PURCHASE_ORDER, REVIEW_SUPPLIER, PLAN_DEMAND,
			REPLENISH_LOCATION, PROCESS_RETURN, SCRAP_GOODS);

	private ProcessIds() {
	}

	/** Every constant of this class. */
	public static Set<String> all() {
		return ALL;
	}

}
