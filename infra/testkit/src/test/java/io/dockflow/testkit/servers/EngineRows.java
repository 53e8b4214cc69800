package io.dockflow.testkit.servers;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import io.dockflow.local.LocalMariaDb;
import org.jspecify.annotations.Nullable;

import static org.awaitility.Awaitility.await;

/** What a test sees of the engine's read model. */
final class EngineRows {

	private EngineRows() {
	}

	static long number(String query) {
		String text = text(query);
		return (text == null) ? -1 : Long.parseLong(text);
	}

	/** The first column of the first row; null if there is none. */
	static @Nullable String text(String query) {
		LocalMariaDb database = RealServers.database();
		try (var connection = DriverManager.getConnection(database.jdbcUrl(LocalMariaDb.ENGINE), database.user(),
				database.password()); var rows = connection.createStatement().executeQuery(query)) {
			return rows.next() ? rows.getString(1) : null;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Expected an answer to %s, but %s".formatted(query, ex.getMessage()), ex);
		}
	}

	/** Waits until the query answers so; the table may not be there yet. */
	static void awaitAnswer(String query, Object answer) {
		await().atMost(Duration.ofMinutes(2))
			.ignoreExceptions()
			.until(() -> text(query), (text) -> answer.toString().equals(text));
	}

}
