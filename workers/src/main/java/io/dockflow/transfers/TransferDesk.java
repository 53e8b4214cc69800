package io.dockflow.transfers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.engine.ProcessMessages;
import io.dockflow.engine.Transactions;
import io.dockflow.inventory.PostingConflict;
import io.dockflow.processes.Messages;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.Sha256;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Site;
import io.dockflow.sites.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes requests in, when every field of them can be meant.
 */
@Component
class TransferDesk implements TransferOrders {

	private static final String NO_WAY = "Expected a place for goods on the way, but no site in transit and no truck has one without limits. Add one first.";

	private final TransferRows rows;

	private final Items items;

	private final Sites sites;

	private final Locations locations;

	private final TransitPlace transit;

	private final TransferNews news;

	private final BusinessNumbers numbers;

	private final ProcessMessages messages;

	private final Transactions transactions;

	TransferDesk(TransferRows rows, Items items, Sites sites, Locations locations, TransitPlace transit,
			TransferNews news, BusinessNumbers numbers, ProcessMessages messages, Transactions transactions) {
		this.rows = rows;
		this.items = items;
		this.sites = sites;
		this.locations = locations;
		this.transit = transit;
		this.news = news;
		this.numbers = numbers;
		this.messages = messages;
		this.transactions = transactions;
	}

	@Override
	public TransferOrder request(TransferRequest request) {
		return this.transactions.call(() -> {
			var known = this.rows.byKey(request.key());
			if (known.isPresent()) {
				return repeated(request, known.get());
			}
			requireValid(request);
			var number = this.numbers.next("TR");
			try {
				this.rows.insert(number, request, hash(request));
			}
			catch (DuplicateKeyException ex) {
				return repeated(request, this.rows.byKey(request.key()).orElseThrow(() -> ex));
			}
			this.messages.publish(Messages.TRANSFER_REQUESTED, number,
					new Requested(number, request.fromSiteId(), request.toSiteId(), number));
			this.news.of(number);
			return byNumber(number);
		});
	}

	private TransferOrder repeated(TransferRequest request, TransferRows.Known known) {
		if (!Arrays.equals(known.hash(), hash(request))) {
			throw new PostingConflict(request.key());
		}
		return byNumber(known.transferNumber());
	}

	private static byte[] hash(TransferRequest request) {
		return Sha256.of("%s %s %s %s %s".formatted(request.fromSiteId(), request.toSiteId(), request.neededAt(),
				request.planRun(), request.lines()));
	}

	@Override
	public Optional<String> whyNot(TransferRequest request) {
		var errors = errors(request);
		if (errors.isEmpty()) {
			return this.transit.find().isEmpty() ? Optional.of(NO_WAY) : Optional.empty();
		}
		return Optional.of(String.join(" ", errors.stream().map(FieldError::message).toList()));
	}

	private void requireValid(TransferRequest request) {
		var errors = errors(request);
		if (!errors.isEmpty()) {
			throw new InvalidTransfer(errors);
		}
		if (this.transit.find().isEmpty()) {
			throw new BusinessRuleViolation(NO_WAY);
		}
	}

	private List<FieldError> errors(TransferRequest request) {
		var errors = new ArrayList<FieldError>();
		var known = this.sites.all().stream().collect(Collectors.toMap(Site::siteId, Function.identity()));
		checkSite("fromSiteId", request.fromSiteId(), known, errors);
		checkSite("toSiteId", request.toSiteId(), known, errors);
		if (request.fromSiteId().equals(request.toSiteId())) {
			errors.add(new FieldError("toSiteId",
					"Expected another site than %s, but got the same. Move goods within a site by the stock commands."
						.formatted(request.fromSiteId())));
		}
		else if (known.containsKey(request.toSiteId())
				&& this.locations.ofKind(request.toSiteId(), LocationKind.RECEIVING).isEmpty()) {
			errors.add(new FieldError("toSiteId",
					"Expected a receiving area at %s, but it has none. Add one, or name another site."
						.formatted(request.toSiteId())));
		}
		checkLines(request.lines(), errors);
		return errors;
	}

	private static void checkSite(String field, String siteId, Map<String, Site> known, List<FieldError> errors) {
		var site = known.get(siteId);
		if (site == null) {
			errors.add(new FieldError(field, "There is no site %s. Check the code.".formatted(siteId)));
		}
		else if (site.kind() != Site.SiteKind.WAREHOUSE && site.kind() != Site.SiteKind.STORE) {
			errors.add(
					new FieldError(field, "Expected a warehouse or a store, but %s is a %s. Name where the goods stand."
						.formatted(siteId, site.kind())));
		}
	}

	private void checkLines(List<TransferRequest.Line> lines, List<FieldError> errors) {
		if (lines.isEmpty()) {
			errors.add(new FieldError("lines", "Expected at least one line, but got none. Say what shall go."));
		}
		var known = this.items.byIds(lines.stream().map(TransferRequest.Line::itemId).distinct().toList());
		var seen = new HashSet<String>();
		for (int index = 0; index < lines.size(); index++) {
			var line = lines.get(index);
			var field = "lines[%d].".formatted(index);
			var fault = fault(line, known.get(line.itemId()), seen.add(line.itemId()));
			if (fault != null) {
				errors.add(new FieldError(field + "itemId", fault));
			}
			if (line.quantity() <= 0) {
				errors.add(new FieldError(field + "quantity",
						"Expected 1 or more base units, but got %d. Correct the quantity.".formatted(line.quantity())));
			}
		}
	}

	private static @Nullable String fault(TransferRequest.Line line, @Nullable Item item, boolean first) {
		if (item == null) {
			return "There is no item %s. Check the code.".formatted(line.itemId());
		}
		return first ? null : "%s is in two lines. Add them up.".formatted(line.itemId());
	}

	@Override
	public TransferOrder cancel(String transferNumber, @Nullable String reason, String cancelledBy) {
		return this.transactions.call(() -> {
			var order = this.rows.lock(transferNumber);
			if (order.state() == TransferOrder.State.CANCELLING || order.state() == TransferOrder.State.CANCELLED) {
				return order;
			}
			if (!order.state().cancellable()) {
				throw new BusinessRuleViolation(
						"Expected transfer %s to be still at %s, but it is %s. Send the goods back by a transfer of their own."
							.formatted(transferNumber, order.fromSiteId(), order.state()));
			}
			this.rows.decided(transferNumber, cancelledBy, reason);
			this.rows.setState(transferNumber, TransferOrder.State.CANCELLING);
			this.messages.publish(Messages.TRANSFER_CANCELLED, transferNumber, new Cancelled(transferNumber));
			return byNumber(transferNumber);
		});
	}

	@Override
	public TransferOrder arrive(String transferNumber) {
		return this.transactions.call(() -> {
			var order = this.rows.lock(transferNumber);
			if (order.state() == TransferOrder.State.ARRIVED) {
				return order;
			}
			if (order.state() != TransferOrder.State.IN_TRANSIT) {
				throw new BusinessRuleViolation(
						"Expected transfer %s to be on its way, but it is %s. Check the number on the papers."
							.formatted(transferNumber, order.state()));
			}
			this.rows.arrived(transferNumber);
			this.messages.publish(Messages.TRANSFER_ARRIVED, transferNumber, new Arrived(transferNumber));
			this.news.of(transferNumber);
			return byNumber(transferNumber);
		});
	}

	@Override
	public TransferOrder byNumber(String transferNumber) {
		return this.rows.byNumber(transferNumber);
	}

	@Override
	public List<TransferOrder> list(@Nullable String siteId, TransferOrder.@Nullable State state, int page, int size) {
		return this.rows.list(siteId, state, page, size);
	}

	@Override
	public long count(@Nullable String siteId, TransferOrder.@Nullable State state) {
		return this.rows.count(siteId, state);
	}

	/** The variables of {@code transfer-arrived}. */
	record Arrived(String transferNumber) {
	}

	/** The variables of {@code transfer-cancelled}. */
	record Cancelled(String transferNumber) {
	}

	/** The variables of {@code transfer-requested}. */
	record Requested(String transferNumber, String siteId, String toSiteId, String businessKey) {
	}

}
