package io.dockflow.processes;

import java.util.Set;

/**
 * Messages that the processes wait for, written {@code <object>-<past participle>}.
 */
public final class Messages {

	public static final String ASN_ANNOUNCED = "asn-announced";

	public static final String TRUCK_ARRIVED_UNANNOUNCED = "truck-arrived-unannounced";

	public static final String TRUCK_ARRIVED = "truck-arrived";

	public static final String APPOINTMENT_CHANGED = "appointment-changed";

	public static final String DELIVERY_CANCELLED = "delivery-cancelled";

	public static final String ORDER_RECEIVED = "order-received";

	public static final String STOCK_ARRIVED = "stock-arrived";

	public static final String ORDER_PICKED = "order-picked";

	public static final String GOODS_ISSUED = "goods-issued";

	public static final String ORDER_CANCELLED = "order-cancelled";

	public static final String WAVE_REQUESTED = "wave-requested";

	public static final String PICK_WORK_REASSIGNED = "pick-work-reassigned";

	public static final String LOAD_PLANNED = "load-planned";

	public static final String CARRIER_ARRIVED = "carrier-arrived";

	public static final String LOAD_DELIVERED = "load-delivered";

	public static final String ADJUSTMENT_REQUESTED = "adjustment-requested";

	public static final String STOCK_CHECK_DUE = "stock-check-due";

	public static final String TRANSFER_REQUESTED = "transfer-requested";

	public static final String COUNT_REQUESTED = "count-requested";

	public static final String UNIT_LOADED = "unit-loaded";

	public static final String DEMAND_LOST = "demand-lost";

	public static final String PURCHASE_ORDER_REQUESTED = "purchase-order-requested";

	public static final String PURCHASE_ORDER_CONFIRMED = "purchase-order-confirmed";

	public static final String PURCHASE_RECEIPT_POSTED = "purchase-receipt-posted";

	public static final String PURCHASE_ORDER_CHANGED = "purchase-order-changed";

	public static final String PURCHASE_ORDER_CANCELLED = "purchase-order-cancelled";

	public static final String SUPPLIER_REVIEW_DUE = "supplier-review-due";

	public static final String TRANSFER_ARRIVED = "transfer-arrived";

	public static final String TRANSFER_CANCELLED = "transfer-cancelled";

	public static final String PLAN_REQUESTED = "plan-requested";

	public static final String REPLENISHMENT_NEEDED = "replenishment-needed";

	public static final String REPLENISHMENT_NOT_NEEDED = "replenishment-not-needed";

	public static final String FACES_REPLENISHED = "faces-replenished";

	public static final String RETURN_ANNOUNCED = "return-announced";

	public static final String RETURN_ARRIVED_UNANNOUNCED = "return-arrived-unannounced";

	public static final String RETURN_ARRIVED = "return-arrived";

	private static final Set<String> ALL = Set.of(ASN_ANNOUNCED, TRUCK_ARRIVED_UNANNOUNCED, TRUCK_ARRIVED,
			APPOINTMENT_CHANGED, DELIVERY_CANCELLED, ORDER_RECEIVED, STOCK_ARRIVED, ORDER_PICKED, GOODS_ISSUED,
			ORDER_CANCELLED, WAVE_REQUESTED, PICK_WORK_REASSIGNED, LOAD_PLANNED, CARRIER_ARRIVED, LOAD_DELIVERED,
			ADJUSTMENT_REQUESTED, STOCK_CHECK_DUE, TRANSFER_REQUESTED, COUNT_REQUESTED, UNIT_LOADED, DEMAND_LOST,
			PURCHASE_ORDER_REQUESTED, PURCHASE_ORDER_CONFIRMED, PURCHASE_RECEIPT_POSTED, PURCHASE_ORDER_CHANGED,
			PURCHASE_ORDER_CANCELLED, SUPPLIER_REVIEW_DUE, TRANSFER_ARRIVED, TRANSFER_CANCELLED, PLAN_REQUESTED,
			REPLENISHMENT_NEEDED, REPLENISHMENT_NOT_NEEDED, FACES_REPLENISHED, RETURN_ANNOUNCED,
			RETURN_ARRIVED_UNANNOUNCED, RETURN_ARRIVED);

	private Messages() {
	}

	/** Every constant of this class. */
	public static Set<String> all() {
		return ALL;
	}

}
