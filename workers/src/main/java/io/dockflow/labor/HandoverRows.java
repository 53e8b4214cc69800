package io.dockflow.labor;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.dockflow.engine.Transactions;
import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandoverRows implements Handovers {

	private static final int AT_ONCE = 50;

	/** Tries until a task that is not to be seen is given up. */
	private static final int MOST_ATTEMPTS = 60;

	private final JdbcClient jdbc;

	private final Transactions transactions;

	HandoverRows(JdbcClient jdbc, Transactions transactions) {
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	void add(long assignmentId, long processInstanceKey, String from, String to, Instant now) {
		this.jdbc
			.sql("""
					INSERT INTO task_handover (assignment_id, process_instance_key, from_worker, to_worker, state, decided_at)
					VALUES (?, ?, ?, ?, 'WAITING', ?)""")
			.params(assignmentId, processInstanceKey, from, to, UtcTime.of(now))
			.update();
	}

	/** The assignments of a site that change hands now. */
	Set<Long> waiting(String siteId) {
		return new HashSet<>(this.jdbc.sql("""
				SELECT h.assignment_id FROM task_handover h JOIN assignment a ON a.id = h.assignment_id
				WHERE h.state = 'WAITING' AND a.site_id = ?""").param(siteId).query(Long.class).list());
	}

	@Override
	public int carry(Function<Handover, Answer> carry) {
		var carried = 0;
		for (long id : this.jdbc.sql("SELECT id FROM task_handover WHERE state = 'WAITING' ORDER BY id LIMIT ?")
			.param(AT_ONCE)
			.query(Long.class)
			.list()) {
			carried += this.transactions.call(() -> lock(id).stream().mapToInt((one) -> carry(one, carry)).sum());
		}
		return carried;
	}

	private List<Waiting> lock(long id) {
		return this.jdbc.sql("""
				SELECT id, assignment_id, process_instance_key, from_worker, to_worker, attempts FROM task_handover
				WHERE id = ? AND state = 'WAITING' FOR UPDATE SKIP LOCKED""")
			.param(id)
			.query((row,
					number) -> new Waiting(
							new Handover(row.getLong("id"), row.getLong("process_instance_key"),
									row.getString("from_worker"), row.getString("to_worker")),
							row.getLong("assignment_id"), row.getInt("attempts")))
			.list();
	}

	private int carry(Waiting waiting, Function<Handover, Answer> carry) {
		var handover = waiting.handover();
		return switch (carry.apply(handover)) {
			case CARRIED -> {
				set(handover.id(), "DONE");
				yield 1;
			}
			case NOT_YET -> {
				if (waiting.attempts() + 1 >= MOST_ATTEMPTS) {
					giveBack(waiting);
				}
				else {
					this.jdbc.sql("UPDATE task_handover SET attempts = attempts + 1 WHERE id = ?")
						.param(handover.id())
						.update();
				}
				yield 0;
			}
			case GONE -> {
				giveBack(waiting);
				yield 0;
			}
		};
	}

	private void giveBack(Waiting waiting) {
		this.jdbc.sql("UPDATE assignment SET assignee = ? WHERE id = ? AND state = 'OPEN' AND assignee = ?")
			.params(waiting.handover().from(), waiting.assignmentId(), waiting.handover().to())
			.update();
		set(waiting.handover().id(), "DROPPED");
	}

	private void set(long id, String state) {
		this.jdbc.sql("UPDATE task_handover SET state = ? WHERE id = ?").params(state, id).update();
	}

	private record Waiting(Handover handover, long assignmentId, int attempts) {
	}

}
