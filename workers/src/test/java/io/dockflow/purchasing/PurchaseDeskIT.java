package io.dockflow.purchasing;

import java.time.Instant;
import java.util.List;

import io.dockflow.inventory.PostingConflict;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.NotFound;
import io.dockflow.suppliers.OrderTerms;
import io.dockflow.suppliers.Standing;
import io.dockflow.suppliers.Supplier;
import io.dockflow.suppliers.Suppliers;
import io.dockflow.suppliers.SupplyTerms;
import io.dockflow.suppliers.SupplyTermsOf;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Orders are taken in once, and suppliers are asked on their terms.
 */
@DatabaseTest
class PurchaseDeskIT {

	private static final Instant NEEDED = Instant.parse("2026-12-10T00:00:00Z");

	@Autowired
	ApplicationContext context;

	@Autowired
	PurchaseOrders orders;

	@Autowired
	Suppliers suppliers;

	@Autowired
	SupplyTermsOf terms;

	TestSite site;

	String cup;

	String plate;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.cup = this.site.item();
		this.plate = this.site.item();
	}

	@Test
	void oneKeyIsOneOrder() {
		var first = this.orders.raise(request("key-" + this.site.siteId(), 12));
		var again = this.orders.raise(request("key-" + this.site.siteId(), 12));

		assertThat(again).isEqualTo(first);
		assertThat(first.orderNumber()).startsWith("PO-");
		assertThat(first.state()).isEqualTo(PurchaseOrder.State.REQUESTED);
		assertThat(first.value()).isEqualTo(12 * 250 + 5 * 100);
		assertThat(first.lines()).extracting(PurchaseOrder.Line::itemId).containsExactly(this.cup, this.plate);
		assertThatExceptionOfType(PostingConflict.class)
			.isThrownBy(() -> this.orders.raise(request("key-" + this.site.siteId(), 13)));
		var query = new PurchaseOrderQuery(null, this.site.supplierId(), this.site.siteId(), this.cup, "RUN-1", false,
				0, 10);
		assertThat(this.orders.list(query)).singleElement().satisfies((summary) -> {
			assertThat(summary.orderNumber()).isEqualTo(first.orderNumber());
			assertThat(summary.valueCents()).isEqualTo(3500);
			assertThat(summary.quantity()).isEqualTo(17);
			assertThat(summary.lines()).isEqualTo(2);
			assertThat(summary.received()).isZero();
		});
		assertThat(this.orders.count(query)).isEqualTo(1);
	}

	@Test
	void saysOfEachFieldWhatIsWrong() {
		var lines = List.of(new NewPurchaseOrder.Line("NO-SUCH-ITEM", 1, 1, null),
				new NewPurchaseOrder.Line(this.cup, 0, -1, null), new NewPurchaseOrder.Line(this.cup, 1, 1, null));

		assertThatExceptionOfType(InvalidPurchaseOrder.class)
			.isThrownBy(() -> this.orders.raise(new NewPurchaseOrder("bad-" + this.site.siteId(),
					this.site.supplierId(), this.site.siteId(), "mia", null, NEEDED, lines)))
			.satisfies((refusal) -> assertThat(refusal.errors()).extracting(FieldError::field)
				.containsExactly("lines[0].itemId", "lines[1].quantity", "lines[1].unitPriceCents", "lines[2].itemId"));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.orders.byNumber("PO-0"));
	}

	@Test
	void nothingIsOrderedFromABlockedSupplier() {
		this.suppliers.decide(this.site.supplierId(), Standing.BLOCKED, "mia", "late for months");

		assertThat(this.suppliers.standing(this.site.supplierId())).isEqualTo(Standing.BLOCKED);
		assertThatExceptionOfType(SupplierBlocked.class)
			.isThrownBy(() -> this.orders.raise(request("blocked-" + this.site.siteId(), 1)))
			.withMessageContaining(this.site.supplierId());
	}

	@Test
	void asksThePreferredSupplierFirstAndBlockedOnesNever() {
		var cheap = supplier("C");
		this.terms.agree(List.of(terms(this.site.supplierId(), 300, true), terms(cheap, 200, false)));

		assertThat(this.terms.item(this.cup, this.site.siteId())).extracting(SupplyTerms::supplierId)
			.containsExactly(this.site.supplierId(), cheap);
		this.suppliers.decide(this.site.supplierId(), Standing.SECOND_SOURCE, "mia", null);
		assertThat(this.terms.firstChoice(List.of(this.cup, this.plate), this.site.siteId())).containsOnlyKeys(this.cup)
			.extractingByKey(this.cup)
			.extracting(SupplyTerms::supplierId)
			.isEqualTo(cheap);
		this.suppliers.decide(cheap, Standing.BLOCKED, "mia", null);
		assertThat(this.terms.item(this.cup, this.site.siteId())).extracting(SupplyTerms::supplierId)
			.containsExactly(this.site.supplierId());
	}

	@Test
	void theSitesOwnTermsGoBeforeGeneralOnes() {
		this.terms.agree(List.of(terms(this.site.supplierId(), 300, true)));
		this.terms.agree(this.site.siteId(), List.of(terms(this.site.supplierId(), 280, true)));

		assertThat(this.terms.of(this.site.supplierId(), this.cup, this.site.siteId())).get()
			.extracting(SupplyTerms::unitPriceCents)
			.isEqualTo(280L);
		assertThat(this.terms.of(this.site.supplierId(), this.cup, "elsewhere")).get()
			.extracting(SupplyTerms::unitPriceCents)
			.isEqualTo(300L);
		assertThat(this.terms.ofSupplier(this.site.supplierId())).extracting(SupplyTerms::unitPriceCents)
			.containsExactly(300L);
		assertThat(terms(this.site.supplierId(), 280, true).rounded(13)).isEqualTo(24);
		assertThat(this.terms.order(this.site.supplierId())).isEqualTo(OrderTerms.usual(this.site.supplierId()));
		var agreed = new OrderTerms(this.site.supplierId(), 50_000, 14, 48, 12);
		this.terms.agree(agreed);
		assertThat(this.terms.order(this.site.supplierId())).isEqualTo(agreed);
	}

	private NewPurchaseOrder request(String key, long quantity) {
		return new NewPurchaseOrder(key, this.site.supplierId(), this.site.siteId(), "mia", "RUN-1", NEEDED,
				List.of(new NewPurchaseOrder.Line(this.cup, quantity, 250, "below its minimum"),
						new NewPurchaseOrder.Line(this.plate, 5, 100, null)));
	}

	private SupplyTerms terms(String supplierId, long cents, boolean preferred) {
		return new SupplyTerms(supplierId, this.cup, cents, 12, 12, 5, preferred);
	}

	private String supplier(String name) {
		var supplierId = name + "-" + this.site.siteId();
		this.suppliers.add(new Supplier(supplierId, name, "A", "DE"));
		return supplierId;
	}

}
