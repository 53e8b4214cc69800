package io.dockflow.standalone.simulation;

import java.util.List;

import io.dockflow.processes.CandidateGroups;
import io.dockflow.standalone.demo.DemoAccount;
import io.dockflow.standalone.demo.DemoSite;

/**
 * Which of the demo accounts do what in the simulation.
 */
final class DemoPeople {

	private DemoPeople() {
	}

	/** All who are in a group that gets tasks; the manager of all sites watches. */
	static List<Login> everybodyOnTasks() {
		return DemoSite.accounts()
			.stream()
			.filter((account) -> !account.groups().isEmpty())
			.filter((account) -> account.siteId() != null || !account.groups().contains(CandidateGroups.SUPERVISORS))
			.map(DemoPeople::login)
			.toList();
	}

	static Login outside() {
		return DemoSite.accounts()
			.stream()
			.filter((account) -> account.username().equals("ada"))
			.map(DemoPeople::login)
			.findFirst()
			.orElseThrow();
	}

	private static Login login(DemoAccount account) {
		return new Login(account.username(), DemoAccount.PASSWORD);
	}

}
