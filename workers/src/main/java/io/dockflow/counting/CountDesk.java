package io.dockflow.counting;

import java.util.List;

import io.dockflow.catalog.Items;
import io.dockflow.engine.ProcessMessages;
import io.dockflow.engine.Transactions;
import io.dockflow.processes.Messages;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes wishes for counts in; a location and item have one open count at a time.
 */
@Component
class CountDesk implements Counts {

	private final CountRows rows;

	private final Sites sites;

	private final Locations locations;

	private final Items items;

	private final CountSheets sheets;

	private final BusinessNumbers numbers;

	private final ProcessMessages messages;

	private final Transactions transactions;

	CountDesk(CountRows rows, Sites sites, Locations locations, Items items, CountSheets sheets,
			BusinessNumbers numbers, ProcessMessages messages, Transactions transactions) {
		this.rows = rows;
		this.sites = sites;
		this.locations = locations;
		this.items = items;
		this.sheets = sheets;
		this.numbers = numbers;
		this.messages = messages;
		this.transactions = transactions;
	}

	@Override
	public Count request(CountRequest request) {
		return this.transactions.call(() -> {
			requireKnown(request);
			var known = this.rows.byKey(request.key()).or(() -> this.rows.open(request.locationId(), request.itemId()));
			if (known.isPresent()) {
				return byNumber(known.get());
			}
			var number = this.numbers.next("CNT");
			try {
				this.rows.insert(number, request);
			}
			catch (DuplicateKeyException ex) {
				return byNumber(this.rows.byKey(request.key())
					.or(() -> this.rows.open(request.locationId(), request.itemId()))
					.orElseThrow(() -> ex));
			}
			this.sheets.open(byNumber(number), 1);
			this.messages.publish(Messages.COUNT_REQUESTED, number,
					new Requested(number, request.siteId(), number, request.locationId(), request.itemId()));
			return byNumber(number);
		});
	}

	private void requireKnown(CountRequest request) {
		var site = this.sites.byId(request.siteId()).siteId();
		var location = this.locations.byId(request.locationId());
		if (!location.siteId().equals(site)) {
			throw new BusinessRuleViolation(
					"Expected location %s at site %s, but it belongs to site %s. Name that site."
						.formatted(location.locationId(), site, location.siteId()));
		}
		if (request.itemId() != null) {
			this.items.byId(request.itemId());
		}
	}

	@Override
	public Count byNumber(String countNumber) {
		return this.rows.byNumber(countNumber);
	}

	@Override
	public List<Count> list(@Nullable String siteId, Count.@Nullable State state, int page, int size) {
		return this.rows.list(siteId, state, page, size);
	}

	@Override
	public long count(@Nullable String siteId, Count.@Nullable State state) {
		return this.rows.count(siteId, state);
	}

	/** The variables that start {@code count-stock}. */
	record Requested(String countNumber, String siteId, String businessKey, String locationId,
			@Nullable String itemId) {
	}

}
