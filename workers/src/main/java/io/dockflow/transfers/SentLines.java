package io.dockflow.transfers;

import java.util.ArrayList;
import java.util.List;

import io.dockflow.shared.Batches;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What left the sources. What changes here changes the transfer's lines with it.
 */
@Repository
class SentLines {

	private final JdbcClient jdbc;

	SentLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(String number, List<SentLine> lines) {
		Batches.of(lines, (batch) -> {
			var values = new ArrayList<Object>();
			batch.forEach((line) -> values.addAll(List.of(number, line.sentLine(), line.line(), line.itemId(),
					line.lot(), line.serial(), line.quantity())));
			this.jdbc.sql(
					"INSERT INTO transfer_sent (transfer_number, sent_line, line, item_id, lot, serial, quantity) VALUES "
							+ Batches.rows(batch.size(), 7))
				.params(values)
				.update();
		});
		addUp(number);
	}

	List<SentLine> of(String number) {
		return this.jdbc.sql("SELECT * FROM transfer_sent WHERE transfer_number = ? ORDER BY sent_line")
			.param(number)
			.query((row, rowNumber) -> new SentLine(row.getInt("sent_line"), row.getInt("line"),
					row.getString("item_id"), row.getString("lot"), row.getString("serial"), row.getLong("quantity"),
					row.getObject("counted", Long.class), row.getLong("received"), row.getLong("lost")))
			.list();
	}

	void setCounted(String number, int sentLine, @Nullable Long counted) {
		this.jdbc.sql("""
				UPDATE transfer_sent SET counted = :counted WHERE transfer_number = :number AND sent_line = :line""")
			.param("counted", counted)
			.param("number", number)
			.param("line", sentLine)
			.update();
	}

	/** Adds to what was received and ends the count of the line. */
	void receive(String number, int sentLine, long quantity) {
		this.jdbc.sql("""
				UPDATE transfer_sent SET received = received + ?, counted = NULL
				WHERE transfer_number = ? AND sent_line = ?""").params(quantity, number, sentLine).update();
		addUp(number);
	}

	void lose(String number, int sentLine, long quantity) {
		this.jdbc.sql("UPDATE transfer_sent SET lost = lost + ? WHERE transfer_number = ? AND sent_line = ?")
			.params(quantity, number, sentLine)
			.update();
		addUp(number);
	}

	private void addUp(String number) {
		this.jdbc.sql("""
				UPDATE transfer_line l JOIN (
				  SELECT line, SUM(quantity) AS shipped, SUM(received) AS received, SUM(lost) AS lost
				  FROM transfer_sent WHERE transfer_number = :number GROUP BY line) s ON s.line = l.line
				SET l.shipped = s.shipped, l.received = s.received, l.lost = s.lost
				WHERE l.transfer_number = :number""").param("number", number).update();
	}

}
