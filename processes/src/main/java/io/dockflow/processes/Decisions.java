package io.dockflow.processes;

import java.util.Set;

/**
 * Ids of the decision tables.
 */
public final class Decisions {

	public static final String RECEIPT_TOLERANCE = "receipt-tolerance";

	public static final String INSPECTION_SAMPLING = "inspection-sampling";

	public static final String INSPECTION_DISPOSITION = "inspection-disposition";

	public static final String SHIP_COMPLETE = "ship-complete";

	public static final String WAVE_APPROVAL = "wave-approval";

	public static final String WEIGHT_TOLERANCE = "weight-tolerance";

	public static final String ADJUSTMENT_APPROVAL = "adjustment-approval";

	public static final String COUNT_TOLERANCE = "count-tolerance";

	public static final String CROSS_DOCK_WINDOW = "cross-dock-window";

	public static final String PURCHASE_APPROVAL = "purchase-approval";

	public static final String SUPPLIER_STANDING = "supplier-standing";

	public static final String TRANSFER_APPROVAL = "transfer-approval";

	public static final String PROPOSAL_APPROVAL = "proposal-approval";

	public static final String RETURN_DISPOSITION = "return-disposition";

	public static final String SCRAP_APPROVAL = "scrap-approval";

	private static final Set<String> ALL = Set.of(RECEIPT_TOLERANCE, INSPECTION_SAMPLING, INSPECTION_DISPOSITION,
			SHIP_COMPLETE, WAVE_APPROVAL, WEIGHT_TOLERANCE, ADJUSTMENT_APPROVAL, COUNT_TOLERANCE, CROSS_DOCK_WINDOW,
			PURCHASE_APPROVAL, SUPPLIER_STANDING, TRANSFER_APPROVAL, PROPOSAL_APPROVAL, RETURN_DISPOSITION,
			SCRAP_APPROVAL);

	private Decisions() {
	}

	/** Every constant of this class. */
	public static Set<String> all() {
		return ALL;
	}

}
