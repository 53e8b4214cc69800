package io.dockflow.web.stock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.catalog.Packaging;
import io.dockflow.catalog.Packagings;
import io.dockflow.inventory.Availability;
import io.dockflow.inventory.ExpectedStock;
import io.dockflow.inventory.Reservation;
import io.dockflow.inventory.Reservations;
import io.dockflow.inventory.StockHistory;
import io.dockflow.levels.LevelQuery;
import io.dockflow.levels.StockLevel;
import io.dockflow.levels.StockLevels;
import io.dockflow.sites.Sites;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everything about one item.
 */
@RestController
@RequestMapping("/api/items/{itemId}")
@Tag(name = "Stock")
class ItemController {

	private static final int MOST_RESERVATIONS = 200;

	private final Items items;

	private final Packagings packagings;

	private final StockLevels levels;

	private final Reservations reservations;

	private final ExpectedStock expected;

	private final StockHistory history;

	private final Availability availability;

	private final Sites sites;

	private final Clock clock;

	ItemController(Items items, Packagings packagings, StockLevels levels, Reservations reservations,
			ExpectedStock expected, StockHistory history, Availability availability, Sites sites, Clock clock) {
		this.items = items;
		this.packagings = packagings;
		this.levels = levels;
		this.reservations = reservations;
		this.expected = expected;
		this.history = history;
		this.availability = availability;
		this.sites = sites;
		this.clock = clock;
	}

	@GetMapping
	@Operation(summary = "An item with its packaging and its level at every site")
	ItemDetail item(@PathVariable String itemId) {
		Item item = this.items.byId(itemId);
		return new ItemDetail(item,
				this.packagings.ofItem(itemId)
					.stream()
					.map((packaging) -> new Level(packaging.level(), packaging.units(), packaging.barcode()))
					.toList(),
				this.levels.find(LevelQuery.ofItem(itemId)));
	}

	@GetMapping("/reservations")
	@Operation(summary = "Who has a right to stock of the item, the oldest first, at most 200")
	List<Held> reservations(@PathVariable String itemId, @RequestParam(required = false) @Nullable String siteId) {
		return this.reservations.ofItem(site(siteId), this.items.byId(itemId).itemId(), MOST_RESERVATIONS)
			.stream()
			.map(Held::of)
			.toList();
	}

	@GetMapping("/expected")
	@Operation(summary = "What is on the way in, in the order of arrival")
	List<ExpectedStock.Expected> expected(@PathVariable String itemId,
			@RequestParam(required = false) @Nullable String siteId) {
		return this.expected.ofItem(site(siteId), this.items.byId(itemId).itemId());
	}

	@GetMapping("/history")
	@Operation(summary = "What was on hand at the end of each of the last days (UTC), and what came and went")
	List<StockHistory.Day> history(@PathVariable String itemId, @RequestParam(required = false) @Nullable String siteId,
			@RequestParam(defaultValue = "30") int days) {
		return this.history.ofItem(site(siteId), this.items.byId(itemId).itemId(), days);
	}

	@GetMapping("/promise")
	@Operation(summary = "What can be promised at a site from now on, and at each later time at which that changes")
	List<Step> promise(@PathVariable String itemId, @RequestParam String siteId) {
		Instant now = this.clock.instant();
		return this.availability.promiseSteps(this.sites.byId(siteId).siteId(), this.items.byId(itemId).itemId(), now)
			.stream()
			.map((entry) -> new Step(entry.at(), entry.quantity()))
			.toList();
	}

	private @Nullable String site(@Nullable String siteId) {
		return (siteId != null && !siteId.isBlank()) ? this.sites.byId(siteId).siteId() : null;
	}

	record ItemDetail(Item item, List<Level> packaging, List<StockLevel> levels) {
	}

	record Level(String level, long units, @Nullable String barcode) {
	}

	record Step(Instant date, long available) {
	}

	record Held(long id, String document, int line, String siteId, String locationId, String lot, String handlingUnitId,
			long quantity, Instant createdAt) {

		static Held of(Reservation reservation) {
			return new Held(reservation.id(), reservation.document(), reservation.line(), reservation.cell().siteId(),
					reservation.cell().locationId(), reservation.cell().lot(), reservation.cell().handlingUnitId(),
					reservation.quantity(), reservation.createdAt());
		}

	}

}
