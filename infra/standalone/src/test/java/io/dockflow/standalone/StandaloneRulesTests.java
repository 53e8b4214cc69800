package io.dockflow.standalone;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class StandaloneRulesTests {

	@Test
	void nothingElseKnowsTheLauncher() {
		var all = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("io.dockflow");

		noClasses().that()
			.resideOutsideOfPackage("io.dockflow.standalone..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("io.dockflow.standalone..")
			.check(all);
		noClasses().that()
			.resideInAPackage("io.dockflow.local..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "io.camunda..")
			.check(all);
		noClasses().that()
			.resideInAPackage("io.dockflow.standalone.simulation..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.dockflow.web..", "io.dockflow.orders..", "io.dockflow.inventory..")
			.because("the simulation uses public APIs only")
			.check(all);
	}

}
