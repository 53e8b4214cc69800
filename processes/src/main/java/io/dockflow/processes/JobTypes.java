package io.dockflow.processes;

import java.util.Set;

/**
 * Job types of the service tasks, written {@code <capability>.<verb-object>}.
 */
public final class JobTypes {

	public static final String RECEIVING_ARRANGE_DOCK = "receiving.arrange-dock";

	public static final String RECEIVING_REARRANGE_DOCK = "receiving.rearrange-dock";

	public static final String RECEIVING_FREE_DOCK = "receiving.free-dock";

	public static final String RECEIVING_COMPARE_COUNTS = "receiving.compare-counts";

	public static final String RECEIVING_POST_RECEIPT = "receiving.post-receipt";

	public static final String RECEIVING_REVERSE_RECEIPT = "receiving.reverse-receipt";

	public static final String RECEIVING_APPLY_DISPOSITION = "receiving.apply-disposition";

	public static final String RECEIVING_RETURN_TO_DOCK = "receiving.return-to-dock";

	public static final String RECEIVING_CLOSE_DELIVERY = "receiving.close-delivery";

	public static final String RECEIVING_CANCEL_DELIVERY = "receiving.cancel-delivery";

	public static final String SLOTTING_PROPOSE_LOCATION = "slotting.propose-location";

	public static final String SLOTTING_POST_PUT_AWAY = "slotting.post-put-away";

	public static final String LABOR_ASSIGN_WORKER = "labor.assign-worker";

	public static final String LABOR_ALERT_OVERDUE = "labor.alert-overdue";

	public static final String ORDERS_VALIDATE_ORDER = "orders.validate-order";

	public static final String ORDERS_REJECT_ORDER = "orders.reject-order";

	public static final String ORDERS_ALLOCATE_ORDER = "orders.allocate-order";

	public static final String ORDERS_RELEASE_ALLOCATION = "orders.release-allocation";

	public static final String ORDERS_SPLIT_BACKORDER = "orders.split-backorder";

	public static final String ORDERS_QUEUE_FOR_WAVE = "orders.queue-for-wave";

	public static final String ORDERS_SETTLE_SHORT_PICK = "orders.settle-short-pick";

	public static final String ORDERS_CLOSE_ORDER = "orders.close-order";

	public static final String ORDERS_CLOSE_CANCELLED = "orders.close-cancelled";

	public static final String WAVES_REQUEST_DUE_WAVES = "waves.request-due-waves";

	public static final String WAVES_SELECT_ORDERS = "waves.select-orders";

	public static final String WAVES_PLAN_PICK_LISTS = "waves.plan-pick-lists";

	public static final String WAVES_RELEASE_WAVE = "waves.release-wave";

	public static final String WAVES_DISSOLVE_WAVE = "waves.dissolve-wave";

	public static final String WAVES_CLOSE_WAVE = "waves.close-wave";

	public static final String PICKING_CONFIRM_PICKS = "picking.confirm-picks";

	public static final String PICKING_RESOLVE_SHORT = "picking.resolve-short";

	public static final String PICKING_HAND_OVER = "picking.hand-over";

	public static final String PICKING_RETURN_PICKED_GOODS = "picking.return-picked-goods";

	public static final String PACKING_CARTONISE = "packing.cartonise";

	public static final String PACKING_CHECK_WEIGHT = "packing.check-weight";

	public static final String PACKING_PRINT_LABELS = "packing.print-labels";

	public static final String PACKING_POST_PACKING = "packing.post-packing";

	public static final String PACKING_UNPACK_SHIPMENT = "packing.unpack-shipment";

	public static final String SHIPPING_ASSIGN_TO_LOAD = "shipping.assign-to-load";

	public static final String SHIPPING_REMOVE_FROM_LOAD = "shipping.remove-from-load";

	public static final String SHIPPING_ASSIGN_DOOR = "shipping.assign-door";

	public static final String SHIPPING_RECONCILE_LOAD = "shipping.reconcile-load";

	public static final String SHIPPING_LEAVE_BEHIND = "shipping.leave-behind";

	public static final String SHIPPING_SEAL_LOAD = "shipping.seal-load";

	public static final String SHIPPING_ISSUE_GOODS = "shipping.issue-goods";

	public static final String SHIPPING_CLOSE_LOAD = "shipping.close-load";

	public static final String INVENTORY_ASSESS_ADJUSTMENT = "inventory.assess-adjustment";

	public static final String INVENTORY_POST_ADJUSTMENT = "inventory.post-adjustment";

	public static final String INVENTORY_REJECT_ADJUSTMENT = "inventory.reject-adjustment";

	public static final String INVENTORY_FAIL_ADJUSTMENT = "inventory.fail-adjustment";

	public static final String INVENTORY_REQUEST_STOCK_CHECKS = "inventory.request-stock-checks";

	public static final String INVENTORY_EXPIRE_LOTS = "inventory.expire-lots";

	public static final String INVENTORY_ASSESS_LEVELS = "inventory.assess-levels";

	public static final String INVENTORY_CLOSE_STOCK_CHECK = "inventory.close-stock-check";

	public static final String INVENTORY_AUDIT_BOOKS = "inventory.audit-books";

	public static final String TRANSFERS_RESERVE_STOCK = "transfers.reserve-stock";

	public static final String COUNTING_COMPARE_COUNT = "counting.compare-count";

	public static final String COUNTING_FREE_RESERVATIONS = "counting.free-reservations";

	public static final String COUNTING_POST_DIFFERENCE = "counting.post-difference";

	public static final String COUNTING_CLOSE_COUNT = "counting.close-count";

	public static final String COUNTING_REQUEST_DUE_COUNTS = "counting.request-due-counts";

	public static final String CROSSDOCK_FIND_DEMAND = "crossdock.find-demand";

	public static final String CROSSDOCK_MATCH_UNITS = "crossdock.match-units";

	public static final String CROSSDOCK_RESERVE_UNIT = "crossdock.reserve-unit";

	public static final String CROSSDOCK_CHOOSE_LANE = "crossdock.choose-lane";

	public static final String CROSSDOCK_POST_MOVE = "crossdock.post-move";

	public static final String CROSSDOCK_REVIEW_UNIT = "crossdock.review-unit";

	public static final String CROSSDOCK_RELEASE_UNIT = "crossdock.release-unit";

	public static final String PURCHASING_ASSESS_ORDER = "purchasing.assess-order";

	public static final String PURCHASING_REJECT_ORDER = "purchasing.reject-order";

	public static final String PURCHASING_SEND_ORDER = "purchasing.send-order";

	public static final String PURCHASING_SEND_CHANGE = "purchasing.send-change";

	public static final String PURCHASING_CANCEL_ORDER = "purchasing.cancel-order";

	public static final String PURCHASING_PLAN_REMINDER = "purchasing.plan-reminder";

	public static final String PURCHASING_REMIND_SUPPLIER = "purchasing.remind-supplier";

	public static final String PURCHASING_RECORD_CONFIRMATION = "purchasing.record-confirmation";

	public static final String PURCHASING_CHECK_RECEIPTS = "purchasing.check-receipts";

	public static final String PURCHASING_CLOSE_ORDER = "purchasing.close-order";

	public static final String PURCHASING_SCORE_SUPPLIER = "purchasing.score-supplier";

	public static final String SUPPLIERS_REQUEST_REVIEWS = "suppliers.request-reviews";

	public static final String SUPPLIERS_BUILD_SCORECARD = "suppliers.build-scorecard";

	public static final String SUPPLIERS_RECORD_REVIEW = "suppliers.record-review";

	public static final String TRANSFERS_ASSESS_TRANSFER = "transfers.assess-transfer";

	public static final String TRANSFERS_RELEASE_STOCK = "transfers.release-stock";

	public static final String TRANSFERS_SEND_GOODS = "transfers.send-goods";

	public static final String TRANSFERS_POST_RECEIPT = "transfers.post-receipt";

	public static final String TRANSFERS_WRITE_OFF = "transfers.write-off";

	public static final String TRANSFERS_CLOSE_TRANSFER = "transfers.close-transfer";

	public static final String PLANNING_REQUEST_PLANS = "planning.request-plans";

	public static final String PLANNING_SNAPSHOT_DEMAND = "planning.snapshot-demand";

	public static final String PLANNING_FORECAST_DEMAND = "planning.forecast-demand";

	public static final String PLANNING_PROPOSE_ORDERS = "planning.propose-orders";

	public static final String PLANNING_JOIN_ORDERS = "planning.join-orders";

	public static final String PLANNING_SETTLE_REVIEW = "planning.settle-review";

	public static final String PLANNING_RAISE_PURCHASE_ORDERS = "planning.raise-purchase-orders";

	public static final String PLANNING_REQUEST_TRANSFERS = "planning.request-transfers";

	public static final String PLANNING_RECORD_ACCURACY = "planning.record-accuracy";

	public static final String PLANNING_CLOSE_RUN = "planning.close-run";

	public static final String REPLENISHMENT_CHOOSE_SOURCE = "replenishment.choose-source";

	public static final String REPLENISHMENT_REPORT_NO_RESERVE = "replenishment.report-no-reserve";

	public static final String REPLENISHMENT_POST_MOVE = "replenishment.post-move";

	public static final String REPLENISHMENT_CANCEL_REPLENISHMENT = "replenishment.cancel-replenishment";

	public static final String WAVES_SUPPLY_FACES = "waves.supply-faces";

	public static final String RETURNS_POST_ARRIVAL = "returns.post-arrival";

	public static final String RETURNS_RECORD_GRADES = "returns.record-grades";

	public static final String RETURNS_APPLY_DISPOSITIONS = "returns.apply-dispositions";

	public static final String RETURNS_SCRAP_GOODS = "returns.scrap-goods";

	public static final String RETURNS_KEEP_GOODS = "returns.keep-goods";

	public static final String RETURNS_TELL_REFUND = "returns.tell-refund";

	public static final String RETURNS_CLOSE_NO_SHOW = "returns.close-no-show";

	private static final Set<String> ALL = Set.of(RECEIVING_ARRANGE_DOCK, RECEIVING_REARRANGE_DOCK, RECEIVING_FREE_DOCK,
			RECEIVING_COMPARE_COUNTS, RECEIVING_POST_RECEIPT, RECEIVING_REVERSE_RECEIPT, RECEIVING_APPLY_DISPOSITION,
			RECEIVING_RETURN_TO_DOCK, RECEIVING_CLOSE_DELIVERY, RECEIVING_CANCEL_DELIVERY, SLOTTING_PROPOSE_LOCATION,
			SLOTTING_POST_PUT_AWAY, LABOR_ASSIGN_WORKER, LABOR_ALERT_OVERDUE, ORDERS_VALIDATE_ORDER,
			ORDERS_REJECT_ORDER, ORDERS_ALLOCATE_ORDER, ORDERS_RELEASE_ALLOCATION, ORDERS_SPLIT_BACKORDER,
			ORDERS_QUEUE_FOR_WAVE, ORDERS_SETTLE_SHORT_PICK, ORDERS_CLOSE_ORDER, ORDERS_CLOSE_CANCELLED,
			WAVES_REQUEST_DUE_WAVES, WAVES_SELECT_ORDERS, WAVES_PLAN_PICK_LISTS, WAVES_RELEASE_WAVE,
			WAVES_DISSOLVE_WAVE, WAVES_CLOSE_WAVE, PICKING_CONFIRM_PICKS, PICKING_RESOLVE_SHORT, PICKING_HAND_OVER,
			PICKING_RETURN_PICKED_GOODS, PACKING_CARTONISE, PACKING_CHECK_WEIGHT, PACKING_PRINT_LABELS,
			PACKING_POST_PACKING, PACKING_UNPACK_SHIPMENT, SHIPPING_ASSIGN_TO_LOAD, SHIPPING_REMOVE_FROM_LOAD,
			SHIPPING_ASSIGN_DOOR, SHIPPING_RECONCILE_LOAD, SHIPPING_LEAVE_BEHIND, SHIPPING_SEAL_LOAD,
			SHIPPING_ISSUE_GOODS, SHIPPING_CLOSE_LOAD, INVENTORY_ASSESS_ADJUSTMENT, INVENTORY_POST_ADJUSTMENT,
			INVENTORY_REJECT_ADJUSTMENT, INVENTORY_FAIL_ADJUSTMENT, INVENTORY_REQUEST_STOCK_CHECKS,
			INVENTORY_EXPIRE_LOTS, INVENTORY_ASSESS_LEVELS, INVENTORY_CLOSE_STOCK_CHECK, INVENTORY_AUDIT_BOOKS,
			TRANSFERS_RESERVE_STOCK, COUNTING_COMPARE_COUNT, COUNTING_FREE_RESERVATIONS, COUNTING_POST_DIFFERENCE,
			COUNTING_CLOSE_COUNT, COUNTING_REQUEST_DUE_COUNTS, CROSSDOCK_FIND_DEMAND, CROSSDOCK_MATCH_UNITS,
			CROSSDOCK_RESERVE_UNIT, CROSSDOCK_CHOOSE_LANE, CROSSDOCK_POST_MOVE, CROSSDOCK_REVIEW_UNIT,
			CROSSDOCK_RELEASE_UNIT, PURCHASING_ASSESS_ORDER, PURCHASING_REJECT_ORDER, PURCHASING_SEND_ORDER,
			PURCHASING_SEND_CHANGE, PURCHASING_CANCEL_ORDER, PURCHASING_PLAN_REMINDER, PURCHASING_REMIND_SUPPLIER,
			PURCHASING_RECORD_CONFIRMATION, PURCHASING_CHECK_RECEIPTS, PURCHASING_CLOSE_ORDER,
			PURCHASING_SCORE_SUPPLIER, SUPPLIERS_REQUEST_REVIEWS, SUPPLIERS_BUILD_SCORECARD, SUPPLIERS_RECORD_REVIEW,
			TRANSFERS_ASSESS_TRANSFER, TRANSFERS_RELEASE_STOCK, TRANSFERS_SEND_GOODS, TRANSFERS_POST_RECEIPT,
			TRANSFERS_WRITE_OFF, TRANSFERS_CLOSE_TRANSFER, PLANNING_REQUEST_PLANS, PLANNING_SNAPSHOT_DEMAND,
			PLANNING_FORECAST_DEMAND, PLANNING_PROPOSE_ORDERS, PLANNING_JOIN_ORDERS, PLANNING_SETTLE_REVIEW,
			PLANNING_RAISE_PURCHASE_ORDERS, PLANNING_REQUEST_TRANSFERS, PLANNING_RECORD_ACCURACY, PLANNING_CLOSE_RUN,
			REPLENISHMENT_CHOOSE_SOURCE, REPLENISHMENT_REPORT_NO_RESERVE, REPLENISHMENT_POST_MOVE,
			REPLENISHMENT_CANCEL_REPLENISHMENT, WAVES_SUPPLY_FACES, RETURNS_POST_ARRIVAL, RETURNS_RECORD_GRADES,
			RETURNS_APPLY_DISPOSITIONS, RETURNS_SCRAP_GOODS, RETURNS_KEEP_GOODS, RETURNS_TELL_REFUND,
			RETURNS_CLOSE_NO_SHOW);

	private JobTypes() {
	}

	/** Every constant of this class. */
	public static Set<String> all() {
		return ALL;
	}

}
