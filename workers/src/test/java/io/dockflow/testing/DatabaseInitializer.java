package io.dockflow.testing;

import io.dockflow.local.LocalMariaDb;
import io.dockflow.testkit.servers.RealServers;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

class DatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		var database = RealServers.database();
		TestPropertyValues.of("spring.datasource.url=" + database.jdbcUrl(LocalMariaDb.WAREHOUSE),
				"spring.datasource.username=" + database.user(), "spring.datasource.password=" + database.password())
			.applyTo(context);
	}

}
