package io.dockflow.proposals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.Transactions;
import io.dockflow.integration.DailySales;
import io.dockflow.integration.SalesHistory;
import io.dockflow.levels.LevelQuery;
import io.dockflow.levels.StockLevels;
import io.dockflow.suppliers.OrderTerms;
import io.dockflow.suppliers.SupplyTerms;
import io.dockflow.suppliers.SupplyTermsOf;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import org.awaitility.Awaitility;

import org.springframework.context.ApplicationContext;

/**
 * A site whose items sell every day, and the steps of a run one after the other as their
 * jobs would call them.
 */
final class PlanningFloor {

	static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

	private static final int DAYS = 280;

	private final ApplicationContext context;

	private final TestSite site;

	PlanningFloor(ApplicationContext context) {
		this.context = context;
		this.site = TestSite.in(context);
	}

	TestSite site() {
		return this.site;
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/** An item that sells two or three a day and of which so many are there. */
	String item(long stock) {
		var item = this.site.item();
		sells(item, this.site.siteId());
		if (stock > 0) {
			this.site.stock(this.site.bin(), item, stock);
			awaitLevel(this.site, item, stock);
		}
		return item;
	}

	/** The same of an item whose pieces have numbers. */
	String pieces(int stock) {
		var item = this.site.serialItem();
		sells(item, this.site.siteId());
		this.site.stock(this.site.bin(), item,
				IntStream.rangeClosed(1, stock).mapToObj((piece) -> item + "-" + piece).toList());
		awaitLevel(this.site, item, stock);
		return item;
	}

	void sells(String item, String siteId) {
		bean(SalesHistory.class).addAll(IntStream.range(1, DAYS)
			.mapToObj((back) -> new DailySales(siteId, item, TODAY.minusDays(back), 2 + back % 2, true)));
	}

	void awaitLevel(TestSite site, String item, long available) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> bean(StockLevels.class).find(new LevelQuery(site.siteId(), item, null, false, null, 0, 1))
				.stream()
				.anyMatch((level) -> level.available() == available));
	}

	/** The site's supplier delivers it within a week, twelve at a time. */
	void delivered(String item) {
		bean(SupplyTermsOf.class).agree(List.of(new SupplyTerms(this.site.supplierId(), item, 250, 12, 12, 7, true)));
	}

	void asksForAtLeast(long cents) {
		bean(SupplyTermsOf.class).agree(new OrderTerms(this.site.supplierId(), cents, 7, 24, 24));
	}

	/** The site feeds a store, so many days away. */
	void feeds(PlanningFloor store, int days) {
		bean(PlanRuns.class)
			.setLane(new SupplyLane(this.site.siteId(), store.site().siteId(), SupplyLane.Kind.FEED, days, 5, 0));
	}

	/** A run up to its proposals. */
	PlanWork.Proposed plan(String run) {
		var work = bean(PlanWork.class);
		var snapshot = call(() -> work.snapshot(run, job()));
		for (var batch : snapshot.batchIds()) {
			run(() -> work.forecast(run, batch));
			run(() -> work.propose(run, batch));
		}
		return call(() -> work.join(run));
	}

	PlanRun request() {
		return bean(PlanRuns.class).request(this.site.siteId(), "paul");
	}

	void order(String run) {
		run(() -> bean(OrderRaising.class).raisePurchaseOrders(run));
		run(() -> bean(OrderRaising.class).requestTransfers(run));
	}

	void close(String run) {
		run(() -> bean(ForecastMeasure.class).record(run));
		run(() -> bean(PlanWork.class).close(run));
	}

	List<Proposal> proposals(String run) {
		return bean(PlanRuns.class).proposals(new ProposalQuery(run, null, null, null, null, null, 0, 100));
	}

	<T> T call(java.util.function.Supplier<T> step) {
		return bean(Transactions.class).call(step);
	}

	void run(Runnable step) {
		bean(Transactions.class).run(step);
	}

	static JobContext job() {
		return OutboundFloor.job();
	}

}
