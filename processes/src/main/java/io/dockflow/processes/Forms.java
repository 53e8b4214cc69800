package io.dockflow.processes;

import java.util.Set;

/**
 * Ids of the forms that user tasks link to.
 */
public final class Forms {

	public static final String UNLOAD_AND_COUNT = "unload-and-count";

	public static final String DECIDE_DISCREPANCY = "decide-discrepancy";

	public static final String INSPECT_GOODS = "inspect-goods";

	public static final String PUT_AWAY = "put-away";

	public static final String RESOLVE_NO_SPACE = "resolve-no-space";

	public static final String DECIDE_BACKORDER = "decide-backorder";

	public static final String APPROVE_WAVE = "approve-wave";

	public static final String PICK_ITEMS = "pick-items";

	public static final String PACK_ORDER = "pack-order";

	public static final String CHECK_SHIPMENT = "check-shipment";

	public static final String LOAD_TRUCK = "load-truck";

	public static final String DECIDE_MISSING_PARCEL = "decide-missing-parcel";

	public static final String ENQUIRE_DELIVERY = "enquire-delivery";

	public static final String APPROVE_ADJUSTMENT = "approve-adjustment";

	public static final String REVIEW_STOCK = "review-stock";

	public static final String CLEAR_UP_DIFFERENCE = "clear-up-difference";

	public static final String COUNT_STOCK = "count-stock";

	public static final String DECIDE_COUNT = "decide-count";

	public static final String MOVE_TO_LANE = "move-to-lane";

	public static final String APPROVE_PURCHASE_ORDER = "approve-purchase-order";

	public static final String CALL_SUPPLIER = "call-supplier";

	public static final String EXPEDITE_ORDER = "expedite-order";

	public static final String DECIDE_SUPPLIER = "decide-supplier";

	public static final String APPROVE_TRANSFER = "approve-transfer";

	public static final String PICK_AND_LOAD = "pick-and-load";

	public static final String RECEIVE_TRANSFER = "receive-transfer";

	public static final String ENQUIRE_TRANSFER = "enquire-transfer";

	public static final String SETTLE_CLAIM = "settle-claim";

	public static final String REVIEW_PROPOSALS = "review-proposals";

	public static final String MOVE_STOCK = "move-stock";

	public static final String RECEIVE_RETURN = "receive-return";

	public static final String GRADE_RETURN = "grade-return";

	public static final String APPROVE_SCRAP = "approve-scrap";

	private static final Set<String> ALL = Set.of(UNLOAD_AND_COUNT, DECIDE_DISCREPANCY, INSPECT_GOODS, PUT_AWAY,
			RESOLVE_NO_SPACE, DECIDE_BACKORDER, APPROVE_WAVE, PICK_ITEMS, PACK_ORDER, CHECK_SHIPMENT, LOAD_TRUCK,
			DECIDE_MISSING_PARCEL, ENQUIRE_DELIVERY, APPROVE_ADJUSTMENT, REVIEW_STOCK, CLEAR_UP_DIFFERENCE, COUNT_STOCK,
			DECIDE_COUNT, MOVE_TO_LANE, APPROVE_PURCHASE_ORDER, CALL_SUPPLIER, EXPEDITE_ORDER, DECIDE_SUPPLIER,
			APPROVE_TRANSFER, PICK_AND_LOAD, RECEIVE_TRANSFER, ENQUIRE_TRANSFER, SETTLE_CLAIM, REVIEW_PROPOSALS,
			MOVE_STOCK, RECEIVE_RETURN, GRADE_RETURN, APPROVE_SCRAP);

	private Forms() {
	}

	/** Every constant of this class. */
	public static Set<String> all() {
		return ALL;
	}

}
