package io.dockflow.standalone.demo;

import java.util.ArrayList;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import io.dockflow.inventory.Availability;
import io.dockflow.inventory.InventoryAudit;
import io.dockflow.local.LocalMariaDb;
import io.dockflow.sites.Locations;
import io.dockflow.testkit.servers.RealServers;
import io.dockflow.web.DockflowApplication;
import io.dockflow.web.security.Users;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = DockflowApplication.class,
		properties = { "dockflow.engine.workers-enabled=false", "dockflow.engine.deploy-at-start=false",
				"dockflow.engine.relay-enabled=false", "camunda.client.grpc-address=http://127.0.0.1:1",
				"camunda.client.rest-address=http://127.0.0.1:1" })
@ContextConfiguration(initializers = DemoSiteIT.Database.class)
class DemoSiteIT {

	@Autowired
	private DemoSite demoSite;

	@Autowired
	private Locations locations;

	@Autowired
	private Availability availability;

	@Autowired
	private InventoryAudit audit;

	@Autowired
	private Users users;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void loadsTheWholeCompanyOnce() {
		var steps = new ArrayList<String>();

		assertThat(this.demoSite.loadIfAbsent(steps::add)).isTrue();

		assertThat(steps).hasSize(4);
		assertThat(this.locations.count("W1", "-A") + this.locations.count("W2", "-A")).isEqualTo(4_000);
		assertThat(rows("item")).isEqualTo(300);
		assertThat(rows("packaging")).isEqualTo(900);
		assertThat(rows("worker")).isEqualTo(12);
		assertThat(rows("sales_history")).isGreaterThan(50_000);
		assertThat(rows("delivery")).isEqualTo(6);
		assertThat(rows("customer_order")).isEqualTo(16);
		assertThat(this.availability.availableToPromise("W1", "HOM-001")).isPositive();
		assertThat(this.audit.run().passed()).isTrue();
		assertThat(this.users.loadUserByUsername("nora").getAuthorities()).isNotEmpty();

		assertThat(this.demoSite.loadIfAbsent(steps::add)).isFalse();
		assertThat(steps).hasSize(4);
		this.demoSite.loadAdminOnlyIfAbsent(steps::add);
		assertThat(this.demoSite.loadAdminOnlyIfAbsent(steps::add)).isFalse();
		assertThat(this.users.loadUserByUsername("ada").getAuthorities()).isNotEmpty();
	}

	private long rows(String table) {
		return this.jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
	}

	static class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			var database = RealServers.database();
			TestPropertyValues
				.of("spring.datasource.url=" + database.jdbcUrl(LocalMariaDb.WAREHOUSE),
						"spring.datasource.username=" + database.user(),
						"spring.datasource.password=" + database.password())
				.applyTo(context);
		}

	}

}
