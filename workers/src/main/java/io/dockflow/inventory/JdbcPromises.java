package io.dockflow.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import io.dockflow.engine.Transactions;
import io.dockflow.shared.UtcTime;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPromises implements Promises {

	private final JdbcClient jdbc;

	private final Availability availability;

	private final PromiseGuards guards;

	private final StockNews news;

	private final Transactions transactions;

	private final ApplicationEventPublisher events;

	JdbcPromises(JdbcClient jdbc, Availability availability, PromiseGuards guards, StockNews news,
			Transactions transactions, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.availability = availability;
		this.guards = guards;
		this.news = news;
		this.transactions = transactions;
		this.events = events;
	}

	@Override
	public List<Promise> promise(String document, String siteId, Urgency urgency, List<AllocationRequest.Line> lines) {
		return this.transactions.call(() -> {
			var items = new TreeSet<>(lines.stream().map(AllocationRequest.Line::itemId).toList());
			this.guards.lock(siteId, items);
			var promises = new ArrayList<Promise>();
			for (var line : lines) {
				this.jdbc.sql("DELETE FROM stock_promise WHERE document = ? AND line = ?")
					.params(document, line.line())
					.update();
				var promise = promise(document, siteId, urgency, line);
				insert(siteId, urgency, promise);
				promises.add(promise);
			}
			this.news.of(siteId, items);
			return List.copyOf(promises);
		});
	}

	private Promise promise(String document, String siteId, Urgency urgency, AllocationRequest.Line line) {
		var promised = Math.min(line.quantity(), this.availability.availableToPromise(siteId, line.itemId()));
		promised += takeFromLessUrgent(document, siteId, urgency, line, line.quantity() - promised);
		var expected = 0L;
		if (urgency.dueAt() != null && promised < line.quantity()) {
			expected = Math.min(line.quantity() - promised,
					this.availability.arrivals(siteId, line.itemId()).availableAt(urgency.dueAt()));
		}
		return new Promise(document, line.line(), line.itemId(), line.quantity(), promised, expected);
	}

	/** The least urgent, due last, gives first. */
	private long takeFromLessUrgent(String document, String siteId, Urgency urgency, AllocationRequest.Line line,
			long wanted) {
		var taken = 0L;
		if (wanted > 0) {
			for (var other : lessUrgent(document, siteId, urgency, line.itemId())) {
				if (taken == wanted) {
					break;
				}
				var quantity = Math.min(wanted - taken, other.promised());
				this.jdbc.sql("UPDATE stock_promise SET promised = promised - ? WHERE document = ? AND line = ?")
					.params(quantity, other.document(), other.line())
					.update();
				this.events.publishEvent(
						new PromiseReduced(other.document(), other.line(), siteId, line.itemId(), quantity, document));
				taken += quantity;
			}
		}
		return taken;
	}

	private List<Promise> lessUrgent(String document, String siteId, Urgency urgency, String itemId) {
		return this.jdbc.sql("""
				SELECT document, line, item_id, requested, promised, expected FROM stock_promise
				WHERE item_id = ? AND site_id = ? AND priority > ? AND promised > 0 AND document <> ?
				ORDER BY priority DESC, due_at DESC, document, line FOR UPDATE""")
			.params(itemId, siteId, urgency.priority(), document)
			.query(Promise.class)
			.list();
	}

	private void insert(String siteId, Urgency urgency, Promise promise) {
		this.jdbc
			.sql("""
					INSERT INTO stock_promise (document, line, site_id, item_id, requested, promised, expected, priority, due_at)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(promise.document(), promise.line(), siteId, promise.itemId(), promise.requested(),
					promise.promised(), promise.expected(), urgency.priority(),
					SqlValues.time(UtcTime.ofNullable(urgency.dueAt())))
			.update();
	}

	@Override
	public List<Promise> of(String document) {
		return this.jdbc.sql("""
				SELECT document, line, item_id, requested, promised, expected FROM stock_promise WHERE document = ?
				ORDER BY line""").param(document).query(Promise.class).list();
	}

	@Override
	public void release(String document) {
		this.transactions.run(() -> {
			this.jdbc.sql("""
					INSERT INTO stock_change (site_id, item_id)
					SELECT DISTINCT site_id, item_id FROM stock_promise WHERE document = ?""").param(document).update();
			this.jdbc.sql("DELETE FROM stock_promise WHERE document = ?").param(document).update();
		});
	}

}
