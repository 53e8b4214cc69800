package io.dockflow;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.dockflow.engine.JobHandler;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "io.dockflow", importOptions = { ImportOption.DoNotIncludeTests.class })
class ArchitectureTests {

	/**
	 * The domain speaks of messages and jobs; only the engine package knows who carries
	 * them.
	 */
	@ArchTest
	static final ArchRule onlyTheEnginePackageTalksToTheEngine = noClasses().that()
		.resideOutsideOfPackages("io.dockflow.engine..", "io.dockflow.testkit..", "io.dockflow.local..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.camunda..", "io.grpc..");

	@ArchTest
	static final ArchRule theEngineKnowsNoDomain = noClasses().that()
		.resideInAPackage("io.dockflow.engine..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.dockflow.inventory..", "io.dockflow.receiving..", "io.dockflow.slotting..",
				"io.dockflow.labor..", "io.dockflow.orders..", "io.dockflow.waves..", "io.dockflow.routing..",
				"io.dockflow.picking..", "io.dockflow.packing..", "io.dockflow.shipping..", "io.dockflow.sites..",
				"io.dockflow.catalog..", "io.dockflow.suppliers..", "io.dockflow.levels..", "io.dockflow.adjustments..",
				"io.dockflow.webhooks..", "io.dockflow.counting..", "io.dockflow.replenishment..");

	@ArchTest
	static final ArchRule jobHandlersLiveInWorkerPackages = classes().that()
		.implement(JobHandler.class)
		.should()
		.resideInAPackage("..worker")
		.andShould()
		.bePackagePrivate();

	/**
	 * A worker is a translation: the domain does the work, and its repositories the SQL.
	 */
	@ArchTest
	static final ArchRule workersWriteNoSql = noClasses().that()
		.resideInAPackage("..worker")
		.should()
		.dependOnClassesThat()
		.areAssignableTo(JdbcClient.class)
		.orShould()
		.dependOnClassesThat()
		.areAssignableTo(JdbcOperations.class);

	/** Whoever wants to reuse or measure a decision core needs nothing else for it. */
	@ArchTest
	static final ArchRule decisionCoresArePure = noClasses().that()
		.resideInAnyPackage("io.dockflow.routing..", "io.dockflow.waves.batching..", "io.dockflow.waves.planning..",
				"io.dockflow.waves.selection..", "io.dockflow.labor.assignment..", "io.dockflow.slotting.layout..",
				"io.dockflow.docks..", "io.dockflow.forecasting..", "io.dockflow.planning..")
		.should()
		.dependOnClassesThat(resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.slf4j..")
			.and(not(equivalentTo(NamedInterface.class))));

	@ArchTest
	static final ArchRule noWebInTheWarehouse = noClasses().that()
		.resideInAPackage("io.dockflow..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.web..", "jakarta.servlet..");

	/** Time is an argument: an injected clock, so that tests may choose it. */
	@ArchTest
	static void nobodyAsksTheMachineForTheTime(JavaClasses all) {
		noClasses().that()
			.resideOutsideOfPackages("io.dockflow.testkit..", "io.dockflow.local..")
			.should()
			.callMethod(java.time.Instant.class, "now")
			.orShould()
			.callMethod(java.time.LocalDate.class, "now")
			.orShould()
			.callMethod(java.time.LocalDateTime.class, "now")
			.check(all);
	}

}
