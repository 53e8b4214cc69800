package io.dockflow.web.stock;

import java.util.List;

import io.dockflow.inventory.AllocationRequest;
import io.dockflow.inventory.StockPolicies;
import io.dockflow.inventory.StockPolicy;
import io.dockflow.levels.LevelQuery;
import io.dockflow.levels.LevelState;
import io.dockflow.levels.LevelTotals;
import io.dockflow.levels.StockLevel;
import io.dockflow.levels.StockLevels;
import io.dockflow.catalog.Items;
import io.dockflow.sites.Sites;
import io.dockflow.web.readmodel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * What is low, out, over or about to expire, and the policies that say so.
 */
@RestController
@RequestMapping("/api")
@Tag(name = "Stock")
class LevelController {

	private final StockLevels levels;

	private final StockPolicies policies;

	private final Items items;

	private final Sites sites;

	LevelController(StockLevels levels, StockPolicies policies, Items items, Sites sites) {
		this.levels = levels;
		this.policies = policies;
		this.items = items;
		this.sites = sites;
	}

	@GetMapping("/stock/levels")
	@Operation(summary = "Items at sites with what is on hand, available, reserved and expected")
	Page<StockLevel> levels(@ModelAttribute Filter filter, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "50") int size) {
		LevelQuery query = filter.query(Page.number(page), Page.size(size));
		return new Page<>(this.levels.find(query), this.levels.count(query), query.page(), query.size());
	}

	@GetMapping("/stock/levels/totals")
	@Operation(summary = "How many items at sites are low, out, over or about to expire")
	LevelTotals totals(@RequestParam(required = false) @Nullable String siteId) {
		return this.levels.totals((siteId != null && !siteId.isEmpty()) ? siteId : null);
	}

	@GetMapping("/stock/levels/export")
	@Operation(summary = "The levels of a filter as a CSV file")
	ResponseEntity<StreamingResponseBody> export(@ModelAttribute Filter filter) {
		LevelQuery query = filter.query(0, 1);
		return CsvFile.download("stock-levels.csv",
				new String[] { "site", "item", "description", "unit", "on_hand", "available", "reserved", "promised",
						"expected", "inspection", "blocked", "damaged", "expired", "returned", "expiring", "state",
						"min", "max" },
				(line) -> this.levels.forEach(query,
						(level) -> line.write(level.siteId(), level.itemId(), level.description(), level.baseUnit(),
								level.onHand(), level.available(), level.reserved(), level.promised(), level.expected(),
								level.inspection(), level.blocked(), level.damaged(), level.expired(), level.returned(),
								level.expiring(), level.state(), level.minQuantity(), level.maxQuantity())));
	}

	@GetMapping("/items/{itemId}/policy")
	@Operation(summary = "How an item is reserved and when its stock is low or over, at a site or everywhere else")
	StockPolicy policy(@PathVariable String itemId, @RequestParam(defaultValue = "") String siteId) {
		return this.policies.of(this.items.byId(itemId).itemId(), siteId);
	}

	@PutMapping("/items/{itemId}/policy")
	@Operation(summary = "Set the policy of an item, at a site or everywhere that has none of its own")
	StockPolicy setPolicy(@PathVariable String itemId, @RequestParam(defaultValue = "") String siteId,
			@Valid @RequestBody PolicyBody body) {
		this.items.byId(itemId);
		if (!siteId.isEmpty()) {
			this.sites.byId(siteId);
		}
		this.policies.set(List.of(new StockPolicy(itemId, siteId, body.strategy(), body.minQuantity(),
				body.maxQuantity(), body.minRemainingDays(), body.expiryWarningDays())));
		return this.policies.of(itemId, siteId);
	}

	record PolicyBody(@NotNull AllocationRequest.Strategy strategy, @PositiveOrZero long minQuantity,
			@Nullable @PositiveOrZero Long maxQuantity, @PositiveOrZero @Max(3650) int minRemainingDays,
			@PositiveOrZero @Max(3650) int expiryWarningDays) {
	}

	/** The state EXPIRING is one of its own: an item may be low and about to expire. */
	record Filter(@Nullable String siteId, @Nullable String itemId, @Nullable State state, @Nullable String q) {

		LevelQuery query(int page, int size) {
			boolean expiring = this.state == State.EXPIRING;
			return new LevelQuery(this.siteId, this.itemId,
					(this.state != null && !expiring) ? LevelState.valueOf(this.state.name()) : null, expiring, this.q,
					page, size);
		}

		enum State {

			OK, LOW, OUT, OVER, EXPIRING

		}

	}

}
