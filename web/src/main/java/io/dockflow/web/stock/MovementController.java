package io.dockflow.web.stock;

import java.time.Instant;
import java.util.List;

import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.MovementQuery;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Movements;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockMovement;
import io.dockflow.web.readmodel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The ledger: what is behind every number.
 */
@RestController
@RequestMapping("/api/movements")
@Tag(name = "Stock")
class MovementController {

	private final Movements movements;

	MovementController(Movements movements) {
		this.movements = movements;
	}

	@GetMapping
	@Operation(summary = "Movements of stock, the newest first, by whatever they touched")
	Page<Movement> movements(@ModelAttribute Filter filter, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "50") int size) {
		MovementQuery query = filter.query(Page.number(page), Page.size(size));
		return new Page<>(this.movements.find(query).stream().map(Movement::of).toList(), this.movements.count(query),
				query.page(), query.size());
	}

	record Filter(@Nullable String siteId, @Nullable String itemId, @Nullable String locationId, @Nullable String lot,
			@Nullable String handlingUnitId, @Nullable String document, @Nullable String serial) {

		MovementQuery query(int page, int size) {
			return new MovementQuery(given(this.siteId), given(this.itemId), given(this.locationId), given(this.lot),
					given(this.handlingUnitId), given(this.document), given(this.serial), page, size);
		}

		private static @Nullable String given(@Nullable String value) {
			return (value != null && !value.isBlank()) ? value.strip() : null;
		}

	}

	/** The key of a process is text: a browser's numbers do not hold it. */
	record Movement(long id, String postingKey, MovementType type, String reason, String postedBy,
			@Nullable String processInstanceKey, String document, @Nullable String approval,
			@Nullable String approvedBy, Instant effectiveAt, Instant postedAt, String itemId, long quantity,
			@Nullable StockCell from, @Nullable StockCell to, @Nullable ExternalAccount counterpart,
			List<String> serials, @Nullable Long reversesId, @Nullable Long reversedById) {

		static Movement of(StockMovement movement) {
			Long process = movement.processInstanceKey();
			return new Movement(movement.id(), movement.idempotencyKey(), movement.type(), movement.reason(),
					movement.postedBy(), (process != null) ? Long.toString(process) : null, movement.document(),
					movement.approval(), movement.approvedBy(), movement.effectiveAt(), movement.postedAt(),
					movement.itemId(), movement.quantity(), movement.from(), movement.to(), movement.counterpart(),
					movement.serials(), movement.reversesId(), movement.reversedById());
		}

	}

}
