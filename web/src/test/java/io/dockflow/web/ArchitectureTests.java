package io.dockflow.web;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "io.dockflow", importOptions = { ImportOption.DoNotIncludeTests.class })
class ArchitectureTests {

	@ArchTest
	static final ArchRule nothingBelowKnowsTheWeb = noClasses().that()
		.resideOutsideOfPackage("io.dockflow.web..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.dockflow.web..");

	/**
	 * Commands go through the engine package of the workers, and to no server by itself.
	 */
	@ArchTest
	static final ArchRule theWebKnowsNoEngineNorServers = noClasses().that()
		.resideInAPackage("io.dockflow.web..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.camunda..", "io.grpc..", "io.dockflow.local..", "io.dockflow.testkit..",
				"io.dockflow.exporter..");

	/** A job is the engine's to give: a person's request never plays a worker. */
	@ArchTest
	static final ArchRule theWebCallsNoWorker = noClasses().that()
		.resideInAPackage("io.dockflow.web..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.dockflow..worker");

	@ArchTest
	static final ArchRule controllersAreNobodysApi = classes().that()
		.areAnnotatedWith(RestController.class)
		.should()
		.bePackagePrivate()
		.andShould()
		.haveSimpleNameEndingWith("Controller");

	@ArchTest
	static final ArchRule onlyRepositoriesAskTheDatabase = noClasses().that()
		.resideInAPackage("io.dockflow.web..")
		.and()
		.areNotAnnotatedWith(Repository.class)
		.and()
		.doNotHaveFullyQualifiedName("io.dockflow.web.readmodel.ReadModel")
		.should()
		.dependOnClassesThat()
		.areAssignableTo(JdbcClient.class)
		.orShould()
		.dependOnClassesThat()
		.areAssignableTo(JdbcOperations.class);

	/** Time comes from the clock, so that tests may choose it. */
	@ArchTest
	static final ArchRule nobodyAsksTheMachineForTheTime = noClasses().that()
		.resideInAPackage("io.dockflow.web..")
		.should()
		.callMethod(java.time.Instant.class, "now")
		.orShould()
		.callMethod(java.time.Clock.class, "systemUTC");

	@ArchTest
	static final ArchRule beansAreInjectedByConstructor = noClasses().that()
		.areAnnotatedWith(Component.class)
		.should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("org.springframework.beans.factory.annotation.Autowired");

}
