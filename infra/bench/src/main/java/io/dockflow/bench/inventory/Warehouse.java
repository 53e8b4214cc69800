package io.dockflow.bench.inventory;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import io.dockflow.inventory.AuditReport;
import io.dockflow.inventory.InventoryAudit;
import io.dockflow.local.LocalMariaDb;
import io.dockflow.local.MariaDbSettings;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Dockflow's own beans on a database of the benchmark's own, durable as in production.
 */
final class Warehouse implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private final LocalMariaDb database;

	private final ConfigurableApplicationContext context;

	private Warehouse(LocalMariaDb database, ConfigurableApplicationContext context) {
		this.database = database;
		this.context = context;
	}

	static Warehouse start(Path home, int bufferPoolMegabytes) {
		LocalMariaDb database = LocalMariaDb
			.start(MariaDbSettings.in(home).withBufferPoolMegabytes(bufferPoolMegabytes));
		SpringApplication application = new SpringApplication(InventoryApplication.class);
		application.setBannerMode(Banner.Mode.OFF);
		application.setWebApplicationType(WebApplicationType.NONE);
		return new Warehouse(database,
				application.run("--spring.datasource.url=" + database.jdbcUrl(LocalMariaDb.WAREHOUSE),
						"--spring.datasource.username=" + database.user(),
						"--spring.datasource.password=" + database.password(),
						"--dockflow.engine.workers-enabled=false", "--dockflow.engine.deploy-at-start=false",
						"--dockflow.engine.relay-enabled=false", "--camunda.client.grpc-address=http://127.0.0.1:1",
						"--camunda.client.rest-address=http://127.0.0.1:1"));
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	JdbcClient jdbc() {
		return bean(JdbcClient.class);
	}

	/** From the pool that the beans use as well. */
	Connection connect() throws SQLException {
		return bean(DataSource.class).getConnection();
	}

	void execute(String sql) {
		jdbc().sql(sql).update();
	}

	long number(String query) {
		return jdbc().sql(query).query(Long.class).single();
	}

	/**
	 * Has the database look at its tables again. It does so by itself, but some time
	 * after rows were added in bulk, and chooses poor plans until then.
	 */
	void analyse() {
		jdbc().sql("""
				ANALYZE TABLE stock, stock_movement, stock_posting, stock_level, reservation, handling_unit, lot, item,
				  location""").query().listOfRows();
	}

	/** Waits until the levels have caught up with the ledger. */
	void awaitLevels() throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (number("SELECT COUNT(*) FROM stock_change") > 0) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException(
						"Expected the levels to catch up within %d min, but %d changes wait. Look for faults above."
							.formatted(PATIENCE.toMinutes(), number("SELECT COUNT(*) FROM stock_change")));
			}
			Thread.sleep(50);
		}
	}

	/** Fails the run when the books do not agree. */
	AuditReport audit() {
		AuditReport report = bean(InventoryAudit.class).run();
		List<AuditReport.Check> broken = report.checks().stream().filter((check) -> !check.passed()).toList();
		if (!broken.isEmpty()) {
			throw new IllegalStateException("Expected the books to agree, but they do not: " + broken);
		}
		return report;
	}

	void expect(String query, long expected) {
		long found = number(query);
		if (found != expected) {
			throw new IllegalStateException(
					"Expected %d for %s, but it is %d: the answer is wrong.".formatted(expected, query, found));
		}
	}

	@Override
	public void close() {
		this.context.close();
		this.database.close();
	}

}
