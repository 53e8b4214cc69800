package io.dockflow.inventory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockflow.engine.Transactions;
import io.dockflow.shared.Sha256;
import io.dockflow.shared.UtcTime;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Executes each batch once: its key is claimed first, its answer kept beside it.
 */
@Repository
class LedgerCommands implements StockCommands {

	private final JdbcClient jdbc;

	private final CommandExecution execution;

	private final Transactions transactions;

	private final ObjectMapper json;

	private final Clock clock;

	LedgerCommands(JdbcClient jdbc, CommandExecution execution, Transactions transactions, ObjectMapper json,
			Clock clock) {
		this.jdbc = jdbc;
		this.execution = execution;
		this.transactions = transactions;
		this.json = json;
		this.clock = clock;
	}

	@Override
	public Result execute(Batch batch) {
		return this.transactions.call(() -> {
			if (!claim(batch)) {
				return repeated(batch);
			}
			var outcomes = new ArrayList<Outcome>();
			for (int index = 0; index < batch.commands().size(); index++) {
				outcomes.add(this.execution.execute(batch, index));
			}
			var result = new Result(batch.key(), false, List.copyOf(outcomes));
			this.jdbc.sql("UPDATE stock_command SET result = ? WHERE idempotency_key = ?")
				.params(write(result), batch.key())
				.update();
			return result;
		});
	}

	private boolean claim(Batch batch) {
		try {
			this.jdbc.sql("""
					INSERT INTO stock_command (idempotency_key, body_hash, result, executed_by, executed_at)
					VALUES (?, ?, '{}', ?, ?)""")
				.params(batch.key(), hash(batch), batch.by(), UtcTime.of(this.clock.instant()))
				.update();
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	private Result repeated(Batch batch) {
		var known = this.jdbc.sql("SELECT body_hash, result FROM stock_command WHERE idempotency_key = ?")
			.param(batch.key())
			.query((row, number) -> new Known(row.getBytes("body_hash"), row.getString("result")))
			.single();
		if (!Arrays.equals(known.hash(), hash(batch))) {
			throw new PostingConflict(batch.key());
		}
		var result = read(known.result());
		return new Result(result.key(), true, result.outcomes());
	}

	/** By document and commands, not by who repeated them when. */
	private byte[] hash(Batch batch) {
		try {
			var body = new StringBuilder(batch.document());
			for (var command : batch.commands()) {
				body.append('\n')
					.append(command.getClass().getSimpleName())
					.append(this.json.writeValueAsString(command));
			}
			return Sha256.of(body.toString());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Expected commands to be written as JSON", ex);
		}
	}

	private String write(Result result) {
		try {
			return this.json.writeValueAsString(result);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Expected the result of a command to be written as JSON", ex);
		}
	}

	private Result read(String result) {
		try {
			return this.json.readValue(result, Result.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Expected the kept result of a command to be JSON: " + result, ex);
		}
	}

	private record Known(byte[] hash, String result) {
	}

}
