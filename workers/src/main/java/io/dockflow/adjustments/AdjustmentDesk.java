package io.dockflow.adjustments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.dockflow.catalog.Items;
import io.dockflow.engine.ProcessMessages;
import io.dockflow.engine.Transactions;
import io.dockflow.inventory.Availability;
import io.dockflow.inventory.PostingConflict;
import io.dockflow.processes.Messages;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.Sha256;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes requests in, when every field of them can be meant.
 */
@Component
class AdjustmentDesk implements Adjustments {

	private final AdjustmentRows rows;

	private final Availability availability;

	private final Items items;

	private final Locations locations;

	private final Sites sites;

	private final BusinessNumbers numbers;

	private final ProcessMessages messages;

	private final Transactions transactions;

	AdjustmentDesk(AdjustmentRows rows, Availability availability, Items items, Locations locations, Sites sites,
			BusinessNumbers numbers, ProcessMessages messages, Transactions transactions) {
		this.rows = rows;
		this.availability = availability;
		this.items = items;
		this.locations = locations;
		this.sites = sites;
		this.numbers = numbers;
		this.messages = messages;
		this.transactions = transactions;
	}

	@Override
	public Adjustment request(Request request) {
		return this.transactions.call(() -> {
			var known = this.rows.byKey(request.key());
			if (known.isPresent()) {
				return repeated(request, known.get());
			}
			requireValid(request);
			var number = this.numbers.next("ADJ");
			try {
				this.rows.insert(number, request, hash(request));
			}
			catch (DuplicateKeyException ex) {
				return repeated(request, this.rows.byKey(request.key()).orElseThrow(() -> ex));
			}
			this.messages.publish(Messages.ADJUSTMENT_REQUESTED, number,
					new Requested(number, request.siteId(), number));
			return byNumber(number);
		});
	}

	private Adjustment repeated(Request request, AdjustmentRows.Known known) {
		if (!Arrays.equals(known.hash(), hash(request))) {
			throw new PostingConflict(request.key());
		}
		return byNumber(known.requestNumber());
	}

	private static byte[] hash(Request request) {
		return Sha256.of("%s %s %s %s %s".formatted(request.siteId(), request.kind(), request.reasonCode(),
				request.note(), request.lines()));
	}

	private void requireValid(Request request) {
		this.sites.byId(request.siteId());
		var errors = new ArrayList<FieldError>();
		if (request.lines().isEmpty()) {
			errors.add(new FieldError("lines", "Expected at least one line, but got none. Say what to correct."));
		}
		var known = this.items.byIds(request.lines().stream().map((line) -> line.cell().itemId()).distinct().toList());
		var places = this.locations
			.byIds(request.lines().stream().map((line) -> line.cell().locationId()).distinct().toList());
		for (int index = 0; index < request.lines().size(); index++) {
			var line = request.lines().get(index);
			var field = "lines[%d].".formatted(index);
			var item = known.get(line.cell().itemId());
			if (item == null) {
				errors.add(new FieldError(field + "itemId",
						"There is no item %s. Check the code.".formatted(line.cell().itemId())));
			}
			else if (item.serialTracked() && request.kind() == Adjustment.Kind.ADJUST) {
				errors.add(new FieldError(field + "itemId",
						"%s is tracked by serial numbers. Adjust it by the stock commands of the API, which name the pieces."
							.formatted(line.cell().itemId())));
			}
			var place = places.get(line.cell().locationId());
			if (place == null || !place.siteId().equals(request.siteId())) {
				errors.add(new FieldError(field + "locationId", "There is no location %s at site %s. Check the code."
					.formatted(line.cell().locationId(), request.siteId())));
			}
			check(request.kind(), line, field, errors);
		}
		if (!errors.isEmpty()) {
			throw new InvalidAdjustment(errors);
		}
	}

	private void check(Adjustment.Kind kind, Adjustment.Line line, String field, List<FieldError> errors) {
		var there = this.availability.inCell(line.cell());
		switch (kind) {
			case ADJUST -> {
				if (line.delta() == 0) {
					errors.add(new FieldError(field + "delta",
							"Expected a difference other than 0. Leave the line out when the books are right."));
				}
				else if (there + line.delta() < 0) {
					errors.add(new FieldError(field + "delta",
							"There are %d at %s, so %d cannot be taken away. Correct the quantity.".formatted(there,
									line.cell().locationId(), -line.delta())));
				}
			}
			case CHANGE_STATUS -> {
				if (line.delta() <= 0 || line.delta() > there) {
					errors.add(new FieldError(field + "quantity",
							"Expected 1 to %d, but got %d. Correct the quantity.".formatted(there, line.delta())));
				}
				if (line.toStatus() == null || !line.cell().status().next().contains(line.toStatus())) {
					errors.add(new FieldError(field + "toStatus", "Expected one of %s, but got %s. Choose another."
						.formatted(line.cell().status().next(), line.toStatus())));
				}
			}
		}
	}

	@Override
	public Adjustment byNumber(String requestNumber) {
		return this.rows.find(requestNumber).orElseThrow(() -> new NotFound("adjustment", requestNumber));
	}

	@Override
	public List<Adjustment> list(@Nullable String siteId, Adjustment.@Nullable State state, int page, int size) {
		return this.rows.list(siteId, state, page, size);
	}

	@Override
	public long count(@Nullable String siteId, Adjustment.@Nullable State state) {
		return this.rows.count(siteId, state);
	}

	/** The variables of {@code adjustment-requested}. */
	record Requested(String requestNumber, String siteId, String businessKey) {
	}

}
