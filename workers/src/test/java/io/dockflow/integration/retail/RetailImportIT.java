package io.dockflow.integration.retail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.dockflow.catalog.Items;
import io.dockflow.engine.Transactions;
import io.dockflow.integration.retail.ImportOptions.StockMode;
import io.dockflow.inventory.Availability;
import io.dockflow.inventory.InventoryAudit;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderState;
import io.dockflow.orders.Orders;
import io.dockflow.returns.CustomerReturn;
import io.dockflow.returns.Returns;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.StorageCondition;
import io.dockflow.shipping.OrderIssued;
import io.dockflow.sites.Mixing;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@DatabaseTest
class RetailImportIT {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private RetailImport retailImport;

	@Autowired
	private Orders orders;

	@Autowired
	private Items items;

	@Autowired
	private Availability availability;

	@Autowired
	private InventoryAudit audit;

	@Autowired
	private JdbcClient jdbc;

	private TestSite site;

	/** Makes the invoices of each test its own. */
	private String prefix;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.prefix = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT).replace('C', 'X');
	}

	@Test
	void accountsForEveryLine() {
		var report = run(options(StockMode.KEEP, null, null));

		assertThat(report.outcomes()).isEqualTo(Map.of(LineOutcome.ORDERED, 6L, LineOutcome.SERVICE, 4L,
				LineOutcome.ADJUSTMENT, 1L, LineOutcome.CANCELLATION_LINKED, 1L, LineOutcome.CANCELLATION_UNLINKED, 1L,
				LineOutcome.REJECTED, 9L));
		assertThat(report.linesRead()).isEqualTo(22);
		assertThat(report.linesInRange()).isEqualTo(22);
		assertThat(report.ordersReceived()).isEqualTo(4);
		assertThat(report.issues()).extracting(ImportReport.Issue::lineNumber)
			.containsExactlyInAnyOrder(4L, 6L, 7L, 8L, 9L, 11L, 12L, 13L, 14L, 15L, 17L, 19L, 20L, 22L, 23L, 24L);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM import_line WHERE import_id = ?")
			.param(report.importId())
			.query(Long.class)
			.single()).isEqualTo(22);
	}

	@Test
	void anInvoiceBecomesAnOrderUnderItsNumber() {
		run(options(StockMode.KEEP, null, null));

		var order = this.orders.byNumber(number("01"));
		assertThat(order.customer().name()).isEqualTo("Customer 17850");
		assertThat(order.customer().country()).isEqualTo("United Kingdom");
		assertThat(order.lines()).extracting(Order.Line::itemId).containsExactly("85123A", "71053");
		assertThat(order.lines()).extracting(Order.Line::quantity).containsExactly(6L, 6L);
		assertThat(order.dueAt()).isAfter(Instant.now());
		assertThat(this.items.byId("71053").origin()).isEqualTo("INFERRED");
		assertThat(this.items.byId("71053").description()).isEqualTo("LANTERN, WHITE \"METAL\"");
	}

	@Test
	void anInterruptedInvoiceIsOneOrder() {
		run(options(StockMode.KEEP, null, null));

		assertThat(this.orders.byNumber(number("05")).lines()).extracting(Order.Line::itemId)
			.containsExactly("22960", "22963");
	}

	@Test
	void aCancellationOfAllLinesCallsTheOrderOff() {
		var report = run(options(StockMode.KEEP, null, null));

		assertThat(report.ordersCancelled()).isEqualTo(1);
		assertThat(this.orders.byNumber(number("02")).state()).isIn(OrderState.CANCELLING, OrderState.CANCELLED);
		assertThat(effectOf("C" + number("06"))).isEqualTo("ORDER_CANCELLED");
		assertThat(effectOf("C" + number("07"))).isEqualTo("RETURN_EXPECTED");
	}

	@Test
	void whatIsCancelledAfterItLeftIsAnnouncedAsOneReturn() {
		imported(line("21", "85123A", 6), line("21", "71053", 8));
		ship(number("21"), Map.of(1, 6L, 2, 5L));

		imported(line("C", "22", "85123A", -6), line("C", "22", "71053", -8));
		imported(line("C", "22", "85123A", -6), line("C", "22", "71053", -8));

		var announced = comingBack().getFirst();
		assertThat(comingBack()).hasSize(1);
		assertThat(announced.orderNumber()).isEqualTo(number("21"));
		assertThat(announced.reason()).contains("C" + number("22"));
		assertThat(announced.lines()).extracting(CustomerReturn.Line::itemId, CustomerReturn.Line::announced)
			.containsExactly(tuple("71053", 5L), tuple("85123A", 6L));
		assertThat(new OutboundFloor(this.context, this.site).messages(announced.returnNumber()))
			.containsExactly("return-announced");
		assertThat(announcedAs("C" + number("22"))).containsOnly(announced.returnNumber());
		assertThat(effectOf("C" + number("22"))).isEqualTo("RETURN_EXPECTED");
	}

	@Test
	void eachCancellationOfAnOrderIsAReturnAndNoneBringsBackWhatAnotherDid() {
		imported(line("31", "85123A", 6), line("31", "71053", 8), line("32", "85123A", 2));
		ship(number("31"), Map.of(1, 6L, 2, 8L));
		ship(number("32"), Map.of(1, 0L));

		imported(line("C", "33", "71053", -8), line("C", "33", "85123A", -2));
		imported(line("C", "34", "85123A", -6));

		assertThat(comingBack()).extracting(CustomerReturn::orderNumber, (one) -> one.lines().getFirst().announced())
			.as("the order of which nothing was sent gets nothing back")
			.containsExactlyInAnyOrder(tuple(number("31"), 8L), tuple(number("31"), 6L));
	}

	@Test
	void whatIsCancelledBeforeItLeavesIsAnnouncedWhenItDoes() {
		imported(line("41", "85123A", 6), line("41", "71053", 8), line("C", "42", "71053", -8));
		assertThat(comingBack()).isEmpty();

		ship(number("41"), Map.of(1, 6L, 2, 8L));
		issued(number("41"));
		issued(number("41"));

		assertThat(comingBack()).singleElement()
			.satisfies((one) -> assertThat(one.lines())
				.extracting(CustomerReturn.Line::itemId, CustomerReturn.Line::announced)
				.containsExactly(tuple("71053", 8L)));
	}

	@Test
	void importsOnlyTheChosenDays() {
		var day = LocalDate.of(2010, 12, 2);

		var report = run(options(StockMode.KEEP, day, day));

		assertThat(report.ordersReceived()).isEqualTo(1);
		assertThat(report.count(LineOutcome.ORDERED)).isEqualTo(1);
		assertThat(this.orders.find(number("11"))).isPresent();
		assertThat(this.orders.find(number("01"))).isEmpty();
	}

	@Test
	void importedAgainItTakesNothingTwice() {
		run(options(StockMode.KEEP, null, null));
		var before = this.orders.byNumber(number("01"));

		var report = run(options(StockMode.KEEP, null, null));

		assertThat(report.ordersReceived()).isZero();
		assertThat(report.ordersAlreadyKnown()).isEqualTo(4);
		assertThat(report.count(LineOutcome.ALREADY_KNOWN)).isEqualTo(8);
		assertThat(report.ordersCancelled()).isZero();
		assertThat(this.orders.byNumber(number("01"))).isEqualTo(before);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM recorded_return WHERE return_number LIKE ?")
			.param("C" + this.prefix + "%")
			.query(Long.class)
			.single()).isEqualTo(2);
	}

	@Test
	void providesTheStockTheOrdersLackWithinTheCapacityOfTheBins() {
		for (var bin = 0; bin < 6; bin++) {
			this.site.bin(StorageCondition.AMBIENT, 250_000, 100_000_000, Mixing.SINGLE_ITEM);
		}

		var report = run(options(StockMode.PROVIDE, null, null));

		assertThat(report.unplacedUnits()).isZero();
		assertThat(report.providedUnits()).isPositive();
		assertThat(report.providedCells()).isEqualTo(5);
		assertThat(this.availability.availableToPromise(this.site.siteId(), "85123A")).isGreaterThanOrEqualTo(8);
		assertThat(this.audit.run().passed()).isTrue();
		var again = run(options(StockMode.PROVIDE, null, null));
		assertThat(again.providedUnits()).isZero();
	}

	@Test
	void tellsWhatFoundNoPlace() {
		var report = run(options(StockMode.PROVIDE, null, null));

		assertThat(report.providedUnits()).isZero();
		assertThat(report.unplacedUnits()).isPositive();
	}

	@Test
	void listsTheJournalAPageAtATime() {
		var report = run(options(StockMode.KEEP, null, null));

		var rejected = this.retailImport.issues(report.importId(), Set.of(LineOutcome.REJECTED), 0, 3);

		assertThat(rejected).extracting(ImportReport.Issue::lineNumber).containsExactly(6L, 7L, 9L);
		assertThat(rejected.getLast().reason()).contains("found 'twelve'");
	}

	@Test
	void refusesASiteNobodyKnows() {
		var options = new ImportOptions("NOWHERE", null, null, StockMode.KEEP, null, "test");

		assertThatThrownBy(() -> run(options)).isInstanceOf(NotFound.class);
	}

	private ImportReport run(ImportOptions options) {
		return this.retailImport.run(fixture(), options);
	}

	/** Lines of a file of their own. */
	private void imported(String... lines) {
		var text = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
				+ String.join("\n", lines);
		this.retailImport.run(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
				options(StockMode.KEEP, null, null));
	}

	private String line(String suffix, String stockCode, int quantity) {
		return line("", suffix, stockCode, quantity);
	}

	private String line(String kind, String suffix, String stockCode, int quantity) {
		return "%s%s,%s,LANTERN,%d,2010-12-01 08:26:00,2.55,%s,United Kingdom".formatted(kind, number(suffix),
				stockCode, quantity, this.prefix);
	}

	private void ship(String orderNumber, Map<Integer, Long> quantities) {
		var progress = this.context.getBean(OrderProgress.class);
		this.context.getBean(Transactions.class).run(() -> {
			progress.picked(orderNumber, quantities);
			progress.shipped(orderNumber, quantities);
			this.jdbc.sql("UPDATE customer_order SET state = 'ISSUED' WHERE order_number = ?")
				.param(orderNumber)
				.update();
		});
	}

	private void issued(String orderNumber) {
		this.context.getBean(Transactions.class)
			.run(() -> this.context.publishEvent(new OrderIssued(orderNumber, "LD-000001")));
	}

	private List<CustomerReturn> comingBack() {
		return this.context.getBean(Returns.class).list(this.site.siteId(), CustomerReturn.State.ANNOUNCED, 0, 20);
	}

	private List<String> announcedAs(String cancellation) {
		return this.jdbc.sql("SELECT announced_as FROM recorded_return WHERE return_number = ?")
			.param(cancellation)
			.query(String.class)
			.list();
	}

	private ImportOptions options(StockMode stock, LocalDate from, LocalDate to) {
		return new ImportOptions(this.site.siteId(), from, to, stock, null, "test");
	}

	private String number(String suffix) {
		return this.prefix + suffix;
	}

	private String effectOf(String returnNumber) {
		return this.jdbc.sql("SELECT DISTINCT effect FROM recorded_return WHERE return_number = ?")
			.param(returnNumber)
			.query(String.class)
			.single();
	}

	private InputStream fixture() {
		try (var stream = Objects.requireNonNull(RetailImportIT.class.getResourceAsStream("dirty.csv"))) {
			var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
			return new ByteArrayInputStream(text.replace("7000", this.prefix).getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
