package io.dockflow.purchasing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.dockflow.engine.Transactions;
import io.dockflow.inventory.ExpectedStock;
import io.dockflow.receiving.Announcement;
import io.dockflow.receiving.Counting;
import io.dockflow.receiving.Deliveries;
import io.dockflow.receiving.DockBookings;
import io.dockflow.receiving.Receipts;
import io.dockflow.testing.TestSite;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays the engine and the supplier for purchase orders of one site.
 */
final class PurchaseFloor {

	static final Instant NEEDED = Instant.parse("2031-03-10T00:00:00Z");

	static final Instant PROMISED = Instant.parse("2031-03-08T12:00:00Z");

	private final ApplicationContext context;

	private final TestSite site;

	PurchaseFloor(ApplicationContext context, TestSite site) {
		this.context = context;
		this.site = site;
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	PurchaseOrders orders() {
		return bean(PurchaseOrders.class);
	}

	PurchaseOrder order(String number) {
		return orders().byNumber(number);
	}

	String raised(NewPurchaseOrder.Line... lines) {
		return orders()
			.raise(new NewPurchaseOrder("key-" + UUID.randomUUID(), this.site.supplierId(), this.site.siteId(), "mia",
					"RUN-7", NEEDED, List.of(lines)))
			.orderNumber();
	}

	static NewPurchaseOrder.Line line(String itemId, long quantity) {
		return new NewPurchaseOrder.Line(itemId, quantity, 250, null);
	}

	String sent(NewPurchaseOrder.Line... lines) {
		var number = raised(lines);
		step((work) -> work.send(number, null, null, List.of()));
		return number;
	}

	void step(java.util.function.Consumer<PurchaseWork> step) {
		bean(Transactions.class).run(() -> step.accept(bean(PurchaseWork.class)));
	}

	PurchaseOrder confirm(String number, Map<String, Long> quantities) {
		return orders().confirm(new PurchaseOrders.Confirmation(number, PROMISED, quantities, "supplier portal"));
	}

	String announced(@Nullable String purchaseOrder, String itemId, long quantity) {
		return bean(Deliveries.class)
			.announce(new Announcement(null, this.site.siteId(), this.site.supplierId(), PROMISED, purchaseOrder,
					List.of(new Announcement.Line(itemId, quantity, null, null))))
			.deliveryNumber();
	}

	/** Arrived, counted and taken in. */
	String received(String delivery, String itemId, long counted, long damaged, String decision) {
		bean(DockBookings.class).arrange(delivery);
		bean(Deliveries.class).arrive(delivery, null);
		bean(Counting.class).compare(delivery, false,
				List.of(new Counting.FormCount(itemId, counted, damaged, null, null)));
		return bean(Receipts.class).post(delivery, decision, null).receiptNumber();
	}

	/** What is on the way of an item: document and quantity. */
	List<String> expected(String itemId) {
		return bean(ExpectedStock.class).ofItem(this.site.siteId(), itemId)
			.stream()
			.map((line) -> "%s %s %d".formatted(line.kind(), line.document(), line.quantity()))
			.toList();
	}

	List<String> messages(String key) {
		return bean(JdbcClient.class).sql("SELECT message_name FROM outbox WHERE correlation_key = ? ORDER BY id")
			.param(key)
			.query(String.class)
			.list();
	}

	/** The names of the files for the supplier. */
	List<String> files(Path outbox) {
		try (var files = Files.list(outbox.resolve(this.site.supplierId()))) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
