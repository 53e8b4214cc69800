package io.dockflow.inventory;

import io.dockflow.shared.Sha256;

/**
 * Tells whether two postings are the same effect: by type, document and transfers, not by
 * who repeated it when.
 */
final class PostingHash {

	private PostingHash() {
	}

	static byte[] of(Posting posting) {
		var body = new StringBuilder().append(posting.type()).append('\n').append(posting.document());
		for (var transfer : posting.transfers()) {
			body.append('\n').append(transfer.itemId()).append('|').append(transfer.quantity());
			append(body, transfer.from());
			append(body, transfer.to());
			body.append('|').append(transfer.counterpart()).append('|').append(transfer.consumesReservation());
			if (!transfer.serials().isEmpty()) {
				body.append('|').append(String.join("~", transfer.serials()));
			}
			if (transfer.reverses() != null) {
				body.append("|reverses ").append(transfer.reverses());
			}
		}
		return Sha256.of(body.toString());
	}

	private static void append(StringBuilder body, @org.jspecify.annotations.Nullable StockCell cell) {
		body.append('|');
		if (cell != null) {
			body.append(String.join("~", bare(cell.siteId()), bare(cell.locationId()), bare(cell.lot()),
					bare(cell.handlingUnitId()), cell.status().name(), bare(cell.owner())));
		}
	}

	/** A code that holds a separator must not be taken for two. */
	private static String bare(String code) {
		return code.replace("\\", "\\\\").replace("~", "\\~").replace("|", "\\|").replace("\n", "\\n");
	}

}
