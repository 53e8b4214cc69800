package io.dockflow.web.stock;

import io.dockflow.inventory.Availability;
import io.dockflow.inventory.StockQuery;
import io.dockflow.inventory.StockStatus;
import io.dockflow.inventory.StockTotals;
import io.dockflow.web.readmodel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * What there is and where it is, place by place.
 */
@RestController
@RequestMapping("/api/stock")
@Tag(name = "Stock")
class BalanceController {

	private final Availability availability;

	BalanceController(Availability availability) {
		this.availability = availability;
	}

	@GetMapping
	@Operation(summary = "Balances by site, item, location, lot, handling unit and status")
	Page<StockView> stock(@ModelAttribute Filter filter, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "50") int size) {
		StockQuery query = filter.query(Page.number(page), Page.size(size));
		return new Page<>(this.availability.find(query).stream().map(StockView::of).toList(),
				this.availability.totals(query).rows(), query.page(), query.size());
	}

	@GetMapping("/totals")
	@Operation(summary = "What the balances of a filter come to")
	StockTotals totals(@ModelAttribute Filter filter) {
		return this.availability.totals(filter.query(0, 1));
	}

	@GetMapping("/export")
	@Operation(summary = "The balances of a filter as a CSV file")
	ResponseEntity<StreamingResponseBody> export(@ModelAttribute Filter filter) {
		StockQuery query = filter.query(0, 1);
		return CsvFile.download("stock.csv",
				new String[] { "site", "location", "item", "lot", "handling_unit", "status", "owner", "quantity",
						"reserved", "free", "expiry", "received_at" },
				(line) -> this.availability.forEach(query,
						(row) -> line.write(row.cell().siteId(), row.cell().locationId(), row.cell().itemId(),
								row.cell().lot(), row.cell().handlingUnitId(), row.cell().status(), row.cell().owner(),
								row.quantity(), row.reserved(), row.free(), row.expiry(), row.receivedAt())));
	}

	record Filter(@Nullable String siteId, @Nullable String itemId, @Nullable String locationId, @Nullable String lot,
			@Nullable String handlingUnitId, @Nullable StockStatus status, @Nullable String q) {

		StockQuery query(int page, int size) {
			return new StockQuery(this.siteId, this.itemId, this.locationId, this.lot, this.handlingUnitId, this.status,
					this.q, page, size);
		}

	}

}
