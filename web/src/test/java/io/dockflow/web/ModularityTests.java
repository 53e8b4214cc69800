package io.dockflow.web;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every package below {@code io.dockflow.web} is a module: no cycles, and nobody reaches
 * into another one's internals.
 */
class ModularityTests {

	private final ApplicationModules modules = ApplicationModules.of(DockflowApplication.class);

	@Test
	void modulesKeepTheirBounds() {
		this.modules.verify();
	}

	@Test
	void everyPackageIsAModule() {
		assertThat(this.modules.stream().map((module) -> module.getIdentifier().toString())).contains("live", "monitor",
				"problem", "readmodel", "security", "tasks", "ui", "warehouse");
	}

}
