package io.dockflow.testing;

import java.sql.DriverManager;
import java.sql.SQLException;

import io.dockflow.local.LocalMariaDb;
import io.dockflow.testkit.servers.RealServers;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives a context the real servers. What tests without an engine told it meanwhile counts
 * as told, or the broker would begin with thousands of processes of theirs.
 */
class EngineInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		forgetMessages();
		TestPropertyValues.of(RealServers.properties()).applyTo(context);
	}

	private static void forgetMessages() {
		var database = RealServers.database();
		try (var connection = DriverManager.getConnection(database.jdbcUrl(LocalMariaDb.WAREHOUSE), database.user(),
				database.password()); var statement = connection.createStatement()) {
			var tables = connection.getMetaData().getTables(LocalMariaDb.WAREHOUSE, null, "outbox", null);
			if (tables.next()) {
				statement.executeUpdate("UPDATE outbox SET published_at = UTC_TIMESTAMP(6) WHERE published_at IS NULL");
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Expected to mark old messages as told, but could not.", ex);
		}
	}

}
