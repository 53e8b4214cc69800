package io.dockflow.returns;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import io.dockflow.catalog.Items;
import io.dockflow.engine.ProcessMessages;
import io.dockflow.engine.Transactions;
import io.dockflow.inventory.PostingConflict;
import io.dockflow.orders.Orders;
import io.dockflow.processes.Messages;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.Sha256;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes announcements and parcels in.
 */
@Component
class ReturnDesk implements Returns {

	private final ReturnRows rows;

	private final ShippedGoods shipped;

	private final Orders orders;

	private final Items items;

	private final Locations locations;

	private final BusinessNumbers numbers;

	private final ProcessMessages messages;

	private final ReturnSettings settings;

	private final Transactions transactions;

	private final Clock clock;

	ReturnDesk(ReturnRows rows, ShippedGoods shipped, Orders orders, Items items, Locations locations,
			BusinessNumbers numbers, ProcessMessages messages, ReturnSettings settings, Transactions transactions,
			Clock clock) {
		this.rows = rows;
		this.shipped = shipped;
		this.orders = orders;
		this.items = items;
		this.locations = locations;
		this.numbers = numbers;
		this.messages = messages;
		this.settings = settings;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public CustomerReturn announce(ReturnRequest request) {
		return this.transactions.call(() -> {
			var known = this.rows.byKey(request.key());
			if (known.isPresent()) {
				return repeated(request, known.get());
			}
			requireValid(request);
			return start(request, true);
		});
	}

	@Override
	public CustomerReturn arriveUnannounced(String key, String siteId, String reportedBy) {
		var request = new ReturnRequest(key, siteId, null, null, null, reportedBy, List.of());
		return this.transactions.call(() -> {
			var known = this.rows.byKey(key);
			if (known.isPresent()) {
				return repeated(request, known.get());
			}
			var errors = new ArrayList<FieldError>();
			checkSite(siteId, errors);
			refuse(errors);
			return start(request, false);
		});
	}

	private CustomerReturn start(ReturnRequest request, boolean announced) {
		var number = this.numbers.next("RET");
		try {
			this.rows.insert(number, request, hash(request), announced);
		}
		catch (DuplicateKeyException ex) {
			return repeated(request, this.rows.byKey(request.key()).orElseThrow(() -> ex));
		}
		var expectedAt = (request.expectedAt() != null) ? request.expectedAt()
				: this.clock.instant().plus(this.settings.usual());
		this.messages.publish(announced ? Messages.RETURN_ANNOUNCED : Messages.RETURN_ARRIVED_UNANNOUNCED, number,
				new Started(number, request.siteId(), request.orderNumber(),
						expectedAt.plus(this.settings.noShowAfter()), number));
		return byNumber(number);
	}

	private CustomerReturn repeated(ReturnRequest request, ReturnRows.Known known) {
		if (!Arrays.equals(known.hash(), hash(request))) {
			throw new PostingConflict(request.key());
		}
		return byNumber(known.returnNumber());
	}

	private static byte[] hash(ReturnRequest request) {
		return Sha256.of("%s %s %s %s %s".formatted(request.siteId(), request.orderNumber(), request.reason(),
				request.expectedAt(), request.lines()));
	}

	private void requireValid(ReturnRequest request) {
		var errors = new ArrayList<FieldError>();
		checkSite(request.siteId(), errors);
		if (request.lines().isEmpty()) {
			errors.add(new FieldError("lines", "Expected at least one line, but got none. Say what comes back."));
		}
		checkLines(request.lines(), errors);
		var orderNumber = request.orderNumber();
		if (errors.isEmpty() && orderNumber != null) {
			this.shipped
				.objections(orderNumber, "",
						request.lines()
							.stream()
							.map((line) -> new ShippedGoods.Returned(line.itemId(), line.quantity()))
							.toList())
				.forEach((objection) -> errors.add(new FieldError("orderNumber", objection)));
		}
		refuse(errors);
	}

	private void checkLines(List<ReturnRequest.Line> lines, List<FieldError> errors) {
		var known = this.items.byIds(lines.stream().map(ReturnRequest.Line::itemId).distinct().toList());
		var seen = new HashSet<String>();
		for (int index = 0; index < lines.size(); index++) {
			var line = lines.get(index);
			var field = "lines[%d].".formatted(index);
			if (!known.containsKey(line.itemId())) {
				errors.add(new FieldError(field + "itemId",
						"There is no item %s. Check the code.".formatted(line.itemId())));
			}
			else if (!seen.add(line.itemId())) {
				errors
					.add(new FieldError(field + "itemId", "%s is in two lines. Add them up.".formatted(line.itemId())));
			}
			if (line.quantity() <= 0) {
				errors.add(new FieldError(field + "quantity",
						"Expected 1 or more base units, but got %d. Correct the quantity.".formatted(line.quantity())));
			}
			if (line.unitValueCents() != null && line.unitValueCents() < 0) {
				errors.add(new FieldError(field + "unitValueCents",
						"Expected 0 or more cents, but got %d. Leave it out when nobody knows."
							.formatted(line.unitValueCents())));
			}
		}
	}

	private void checkSite(String siteId, List<FieldError> errors) {
		if (!takesReturns(siteId)) {
			errors.add(new FieldError("siteId",
					"Expected a site with a receiving area, but %s has none. Name the site that takes returns."
						.formatted(siteId)));
		}
	}

	private boolean takesReturns(String siteId) {
		return !this.locations.ofKind(siteId, LocationKind.RECEIVING).isEmpty();
	}

	private static void refuse(List<FieldError> errors) {
		if (!errors.isEmpty()) {
			throw new InvalidReturn(errors);
		}
	}

	@Override
	public CustomerReturn arrive(String returnNumber) {
		return this.transactions.call(() -> {
			var announced = this.rows.lock(returnNumber);
			if (announced.state() == CustomerReturn.State.ARRIVED) {
				return announced;
			}
			if (announced.state() != CustomerReturn.State.ANNOUNCED) {
				throw new BusinessRuleViolation(
						"Expected return %s to be awaited, but it is %s. Report the parcel as unannounced."
							.formatted(returnNumber, announced.state()));
			}
			this.rows.arrived(returnNumber, this.clock.instant());
			this.messages.publish(Messages.RETURN_ARRIVED, returnNumber, new Arrived(returnNumber));
			return byNumber(returnNumber);
		});
	}

	@Override
	public Map<String, Long> returnable(String orderNumber) {
		var order = this.orders.byNumber(orderNumber);
		return takesReturns(order.siteId()) ? this.shipped.returnable(order) : Map.of();
	}

	@Override
	public CustomerReturn byNumber(String returnNumber) {
		return this.rows.byNumber(returnNumber);
	}

	@Override
	public List<CustomerReturn> list(@Nullable String siteId, CustomerReturn.@Nullable State state, int page,
			int size) {
		return this.rows.list(siteId, state, page, size);
	}

	@Override
	public long count(@Nullable String siteId, CustomerReturn.@Nullable State state) {
		return this.rows.count(siteId, state);
	}

	/**
	 * The variables of {@code return-announced} and {@code return-arrived-unannounced}.
	 */
	record Started(String returnNumber, String siteId, @Nullable String orderNumber, Instant noShowAt,
			String businessKey) {
	}

	/** The variables of {@code return-arrived}. */
	record Arrived(String returnNumber) {
	}

}
