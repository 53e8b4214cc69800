package io.dockflow.purchasing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

import io.dockflow.catalog.Items;
import io.dockflow.catalog.Units;
import io.dockflow.engine.Transactions;
import io.dockflow.inventory.PostingConflict;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.Sha256;
import io.dockflow.sites.Sites;
import io.dockflow.suppliers.Standing;
import io.dockflow.suppliers.Suppliers;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes orders in, when every field of them can be meant.
 */
@Component
class PurchaseDesk implements PurchaseOrders {

	/**
	 * More than anybody pays for one base unit, and small enough to be added up safely.
	 */
	private static final long MOST_CENTS = 100_000_000_00L;

	private final PurchaseRows rows;

	private final Items items;

	private final Sites sites;

	private final Suppliers suppliers;

	private final BusinessNumbers numbers;

	private final Transactions transactions;

	PurchaseDesk(PurchaseRows rows, Items items, Sites sites, Suppliers suppliers, BusinessNumbers numbers,
			Transactions transactions) {
		this.rows = rows;
		this.items = items;
		this.sites = sites;
		this.suppliers = suppliers;
		this.numbers = numbers;
		this.transactions = transactions;
	}

	@Override
	public PurchaseOrder raise(NewPurchaseOrder request) {
		return this.transactions.call(() -> {
			var known = this.rows.byKey(request.key());
			if (known.isPresent()) {
				return repeated(request, known.get());
			}
			requireValid(request);
			var number = this.numbers.next("PO");
			try {
				this.rows.insert(number, request, hash(request));
			}
			catch (DuplicateKeyException ex) {
				return repeated(request, this.rows.byKey(request.key()).orElseThrow(() -> ex));
			}
			return byNumber(number);
		});
	}

	private PurchaseOrder repeated(NewPurchaseOrder request, PurchaseRows.Known known) {
		if (!Arrays.equals(known.hash(), hash(request))) {
			throw new PostingConflict(request.key());
		}
		return byNumber(known.orderNumber());
	}

	private static byte[] hash(NewPurchaseOrder request) {
		return Sha256.of("%s %s %s %s %s".formatted(request.supplierId(), request.siteId(), request.planRun(),
				request.neededAt(), request.lines()));
	}

	private void requireValid(NewPurchaseOrder request) {
		this.sites.byId(request.siteId());
		this.suppliers.byId(request.supplierId());
		if (this.suppliers.standing(request.supplierId()) == Standing.BLOCKED) {
			throw new SupplierBlocked(request.supplierId());
		}
		var errors = new ArrayList<FieldError>();
		if (request.lines().isEmpty()) {
			errors.add(new FieldError("lines", "Expected at least one line, but got none. Say what to order."));
		}
		var known = this.items.byIds(request.lines().stream().map(NewPurchaseOrder.Line::itemId).distinct().toList());
		var seen = new HashSet<String>();
		for (int index = 0; index < request.lines().size(); index++) {
			var line = request.lines().get(index);
			var field = "lines[%d].".formatted(index);
			if (!known.containsKey(line.itemId())) {
				errors.add(new FieldError(field + "itemId",
						"There is no item %s. Check the code.".formatted(line.itemId())));
			}
			else if (!seen.add(line.itemId())) {
				errors.add(new FieldError(field + "itemId",
						"Expected one line per item, but %s is there twice. Add the quantities up."
							.formatted(line.itemId())));
			}
			if (line.quantity() < 1 || line.quantity() > Units.MOST) {
				errors.add(new FieldError(field + "quantity",
						"Expected 1 to %d base units, but got %d. Correct the quantity.".formatted(Units.MOST,
								line.quantity())));
			}
			if (line.unitPriceCents() < 0 || line.unitPriceCents() > MOST_CENTS) {
				errors.add(new FieldError(field + "unitPriceCents",
						"Expected 0 to %d cents for a base unit, but got %d. Correct the price.".formatted(MOST_CENTS,
								line.unitPriceCents())));
			}
		}
		if (!errors.isEmpty()) {
			throw new InvalidPurchaseOrder(errors);
		}
	}

	@Override
	public PurchaseOrder byNumber(String orderNumber) {
		return this.rows.find(orderNumber).orElseThrow(() -> new NotFound("purchase order", orderNumber));
	}

	@Override
	public List<PurchaseOrderSummary> list(PurchaseOrderQuery query) {
		return this.rows.list(query);
	}

	@Override
	public long count(PurchaseOrderQuery query) {
		return this.rows.count(query);
	}

}
