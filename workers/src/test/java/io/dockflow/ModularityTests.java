package io.dockflow;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

/**
 * Every package below {@code io.dockflow} is a module: no cycles, and nobody reaches into
 * another one's internals.
 */
class ModularityTests {

	private static final DescribedPredicate<JavaClass> OF_THE_TESTS = JavaClass.Predicates
		.resideInAnyPackage("io.dockflow.testkit..", "io.dockflow.local..", "io.dockflow.testing..");

	@Test
	void modulesKeepTheirBounds() {
		ApplicationModules.of(WorkersTestApplication.class, OF_THE_TESTS).verify();
	}

}
