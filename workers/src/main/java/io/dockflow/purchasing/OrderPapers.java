package io.dockflow.purchasing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.shared.UtcTime;
import io.dockflow.sites.Sites;
import io.dockflow.suppliers.Suppliers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the papers of an order, keeps them and hands them to the supplier.
 */
@Repository
class OrderPapers {

	private final JdbcClient jdbc;

	private final Items items;

	private final Sites sites;

	private final Suppliers suppliers;

	private final OrderTransmission transmission;

	private final PurchasingProperties properties;

	private final Clock clock;

	OrderPapers(JdbcClient jdbc, Items items, Sites sites, Suppliers suppliers, OrderTransmission transmission,
			PurchasingProperties properties, Clock clock) {
		this.jdbc = jdbc;
		this.items = items;
		this.sites = sites;
		this.suppliers = suppliers;
		this.transmission = transmission;
		this.properties = properties;
		this.clock = clock;
	}

	/** Sends an order as PDF and as message. */
	void send(PurchaseOrder order, int revision, OrderPaper.Function function) {
		var paper = paper(order, revision, function);
		var name = "%s-%d".formatted(order.orderNumber(), revision);
		var pdf = new OrderTransmission.File(name + ".pdf", OrderPdf.print(paper));
		var message = new OrderTransmission.File(name + ".edi",
				OrdersMessage.write(paper).getBytes(StandardCharsets.UTF_8));
		store(order.orderNumber(), revision, "PDF", pdf);
		store(order.orderNumber(), revision, "ORDERS", message);
		this.transmission.transmit(new OrderTransmission.Outgoing(order.supplierId(), order.orderNumber(),
				function.word(), List.of(pdf, message)));
	}

	private OrderPaper paper(PurchaseOrder order, int revision, OrderPaper.Function function) {
		var site = this.sites.byId(order.siteId());
		var supplier = this.suppliers.byId(order.supplierId());
		var known = this.items.byIds(order.lines().stream().map(PurchaseOrder.Line::itemId).toList());
		return new OrderPaper(order.orderNumber(), revision, function, this.clock.instant(), order.neededAt(),
				this.properties.buyer(), site.siteId(), site.name(), site.gln(), supplier.supplierId(), supplier.name(),
				this.properties.currency(),
				order.lines()
					.stream()
					.filter((line) -> line.quantity() > 0)
					.map((line) -> line(line, known.get(line.itemId())))
					.toList());
	}

	private static OrderPaper.Line line(PurchaseOrder.Line line, Item item) {
		var gtin = item.gtin();
		return new OrderPaper.Line(line.line(), line.itemId(), item.description(),
				(gtin != null) ? gtin : line.itemId(), gtin != null, line.quantity(), item.baseUnit(),
				line.unitPriceCents());
	}

	/** Asks the supplier once more to confirm. */
	void remind(PurchaseOrder order, int times) {
		var text = """
				Reminder %d of purchase order %s

				We sent you this order on %s and wait for your confirmation.
				Please confirm its quantities and the date of delivery.

				%s
				""".formatted(times, order.orderNumber(), order.sentAt(), this.properties.buyer());
		this.transmission.transmit(new OrderTransmission.Outgoing(order.supplierId(), order.orderNumber(), "reminder",
				List.of(new OrderTransmission.File("%s-reminder-%d.txt".formatted(order.orderNumber(), times),
						text.getBytes(StandardCharsets.UTF_8)))));
	}

	private void store(String orderNumber, int revision, String kind, OrderTransmission.File file) {
		this.jdbc.sql("""
				INSERT INTO purchase_order_document (order_number, revision, kind, file_name, content, created_at)
				VALUES (?, ?, ?, ?, ?, ?)
				ON DUPLICATE KEY UPDATE content = VALUES(content), created_at = VALUES(created_at)""")
			.params(orderNumber, revision, kind, file.name(), file.content(), UtcTime.of(this.clock.instant()))
			.update();
	}

	List<PurchaseOrders.Paper> ofOrder(String orderNumber) {
		return this.jdbc.sql("""
				SELECT revision, kind, file_name, created_at FROM purchase_order_document
				WHERE order_number = ? ORDER BY revision, kind""")
			.param(orderNumber)
			.query((row, number) -> new PurchaseOrders.Paper(row.getInt("revision"), row.getString("kind"),
					row.getString("file_name"), UtcTime.required(row, "created_at")))
			.list();
	}

	Optional<PurchaseOrders.Content> newestPdf(String orderNumber) {
		return this.jdbc.sql("""
				SELECT file_name, content FROM purchase_order_document
				WHERE order_number = ? AND kind = 'PDF' ORDER BY revision DESC LIMIT 1""")
			.param(orderNumber)
			.query((row, number) -> new PurchaseOrders.Content(row.getString("file_name"), row.getBytes("content")))
			.optional();
	}

}
