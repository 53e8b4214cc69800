package io.dockflow.testing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.Transactions;
import io.dockflow.inventory.InventoryAudit;
import io.dockflow.orders.Customer;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderFulfilment;
import io.dockflow.orders.OrderRequest;
import io.dockflow.orders.OrderStep;
import io.dockflow.orders.OrderUndo;
import io.dockflow.orders.Orders;
import io.dockflow.orders.ShortPolicy;
import io.dockflow.orders.Terms;
import io.dockflow.packing.Cartonisation;
import io.dockflow.packing.LabelPrinting;
import io.dockflow.packing.PackingWork;
import io.dockflow.picking.PickLists;
import io.dockflow.picking.PickWork;
import io.dockflow.picking.ShortLine;
import io.dockflow.picking.ShortPicks;
import io.dockflow.shipping.GoodsIssue;
import io.dockflow.shipping.LoadPlanning;
import io.dockflow.shipping.LoadingWork;
import io.dockflow.shipping.Loads;
import io.dockflow.waves.WaveWork;
import io.dockflow.waves.Waves;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plays the engine for the outbound flow: calls each step as its job would, in a
 * transaction of its own.
 */
public final class OutboundFloor {

	private static final AtomicLong JOBS = new AtomicLong(System.nanoTime());

	private final ApplicationContext context;

	private final TestSite site;

	public OutboundFloor(ApplicationContext context, TestSite site) {
		this.context = context;
		this.site = site;
	}

	public static JobContext job() {
		var key = JOBS.incrementAndGet();
		return new JobContext(key, 1, "test", "Task", "job:" + key);
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	public void tx(Runnable step) {
		bean(Transactions.class).run(step);
	}

	public OrderRequest request(ShortPolicy policy, OrderRequest.Line... lines) {
		return new OrderRequest("T-" + UUID.randomUUID().toString().substring(0, 13), this.site.siteId(),
				new Customer("Blue Ribbon", "United Kingdom"), "A", Instant.parse("2026-11-24T12:00:00Z"),
				List.of(lines), policy, Terms.NORMAL);
	}

	public Order receive(OrderRequest.Line... lines) {
		return bean(Orders.class).receive(request(ShortPolicy.BACKORDER, lines));
	}

	public Order order(String number) {
		return bean(Orders.class).byNumber(number);
	}

	/** Received, valid, promised. */
	public String allocated(OrderRequest.Line... lines) {
		var number = receive(lines).orderNumber();
		tx(() -> assertThat(bean(OrderFulfilment.class).validate(number)).isEmpty());
		tx(() -> bean(OrderFulfilment.class).allocate(number));
		return number;
	}

	public String queued(OrderRequest.Line... lines) {
		var number = allocated(lines);
		tx(() -> bean(OrderFulfilment.class).queueForWave(number));
		return number;
	}

	/** A planned wave of everything queued. */
	public String plannedWave() {
		var wave = bean(Waves.class).request(this.site.siteId(), "sam").waveNumber();
		tx(() -> bean(WaveWork.class).selectOrders(wave));
		tx(() -> bean(WaveWork.class).planPickLists(wave));
		return wave;
	}

	public String releasedWave() {
		var wave = plannedWave();
		tx(() -> bean(WaveWork.class).release(wave));
		return wave;
	}

	public void confirm(String pickList, ShortLine... shorts) {
		tx(() -> bean(PickWork.class).confirm(pickList, Arrays.asList(shorts), "pia"));
	}

	public boolean resolveShort(String pickList) {
		return bean(Transactions.class).call(() -> bean(ShortPicks.class).resolve(pickList, job()));
	}

	public void handOver(String pickList) {
		tx(() -> bean(PickWork.class).handOver(pickList, job()));
	}

	/** Picks all lists of the wave in full. */
	public void pick(String wave) {
		for (var list : bean(PickLists.class).ofWave(wave)) {
			confirm(list.pickListNumber());
			handOver(list.pickListNumber());
		}
	}

	public String cartonise(String order) {
		return bean(Transactions.class).call(() -> bean(Cartonisation.class).cartonise(order).shipmentNumber());
	}

	public String pack(String order) {
		var shipment = cartonise(order);
		tx(() -> bean(LabelPrinting.class).print(shipment));
		tx(() -> bean(PackingWork.class).post(shipment, "luca", job()));
		return shipment;
	}

	public String assign(String order, String shipment) {
		return bean(Transactions.class).call(() -> bean(LoadPlanning.class).assign(order, shipment));
	}

	public void seal(String load) {
		bean(Loads.class).arrive(load, null);
		tx(() -> bean(LoadingWork.class).reconcile(load, List.of()));
		tx(() -> bean(LoadingWork.class).seal(load, "SEAL-1"));
	}

	public void issue(String load) {
		tx(() -> bean(GoodsIssue.class).issue(load, job()));
	}

	public void undo(OrderStep.Stage stage, String order) {
		tx(() -> bean(OrderUndo.class).backBefore(stage, order, job()));
	}

	public void closeCancelled(String order) {
		tx(() -> bean(OrderFulfilment.class).closeCancelled(order, job()));
	}

	/** Messages for the process of that business number, oldest first. */
	public List<String> messages(String key) {
		return bean(JdbcClient.class).sql("SELECT message_name FROM outbox WHERE correlation_key = ? ORDER BY id")
			.param(key)
			.query(String.class)
			.list();
	}

	/** What the last such message tells, as JSON. */
	public String message(String key, String name) {
		return bean(JdbcClient.class)
			.sql("SELECT variables FROM outbox WHERE correlation_key = ? AND message_name = ? ORDER BY id DESC LIMIT 1")
			.params(key, name)
			.query(String.class)
			.single();
	}

	public void assertBooksBalance() {
		var report = bean(InventoryAudit.class).run();
		assertThat(report.passed()).as(() -> report.checks().toString()).isTrue();
	}

	/** The site's stock without empty rows: what is where, and how much is reserved. */
	public List<String> stock() {
		return bean(JdbcClient.class).sql("""
				SELECT CONCAT_WS('|', location_id, item_id, lot, status, quantity, reserved) FROM stock
				WHERE site_id = ? AND quantity > 0 ORDER BY location_id, item_id, lot, handling_unit_id, status
				""").param(this.site.siteId()).query(String.class).list();
	}

	public long promises() {
		return bean(JdbcClient.class).sql("SELECT COALESCE(SUM(promised), 0) FROM stock_promise WHERE site_id = ?")
			.param(this.site.siteId())
			.query(Long.class)
			.single();
	}

}
