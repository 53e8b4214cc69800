package io.dockflow.standalone.demo;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.Lots;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockStatus;
import io.dockflow.inventory.StockTransfer;

/**
 * Posts the opening stock through the ledger, one posting per site.
 */
@Component
class OpeningPosting {

	private final StockLedger ledger;

	private final Lots lots;

	OpeningPosting(StockLedger ledger, Lots lots) {
		this.ledger = ledger;
		this.lots = lots;
	}

	/**
	 * Idempotency key: {@code opening:<site>}.
	 * @return how many places got stock
	 */
	int post(DemoCompany company) {
		var lines = company.openingStock();
		lines.stream()
			.filter((line) -> !line.lot().isEmpty())
			.forEach((line) -> this.lots.register(line.itemId(), line.lot(), line.expiry()));
		lines.stream()
			.collect(Collectors.groupingBy(OpeningLine::siteId))
			.forEach((siteId, ofSite) -> this.ledger.post(posting(siteId, ofSite, company)));
		return lines.size();
	}

	private static Posting posting(String siteId, List<OpeningLine> lines, DemoCompany company) {
		var transfers = lines.stream()
			.map((line) -> StockTransfer.in(ExternalAccount.OPENING,
					new StockCell(siteId, line.locationId(), line.itemId(), line.lot(), "", StockStatus.AVAILABLE, ""),
					line.quantity()))
			.toList();
		return new Posting("opening:" + siteId, MovementType.OPENING, "Opening stock of the demo company", "demo", null,
				"OPENING-" + siteId, company.now(), transfers);
	}

}
