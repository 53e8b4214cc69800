package io.dockflow.standalone.demo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.dockflow.labor.Shift;
import io.dockflow.labor.Worker;
import io.dockflow.processes.CandidateGroups;
import io.dockflow.web.security.Role;

/**
 * The people of the demo company: twelve on the floor, a supervisor for each warehouse, a
 * buyer beside the manager, and one for each other role in the office. At every hour each
 * skill is on shift in each warehouse.
 */
final class Staff {

	private static final LocalTime MORNING = LocalTime.of(6, 0);

	private static final LocalTime EVENING = LocalTime.of(18, 0);

	private static final Set<String> INBOUND = Set.of(CandidateGroups.RECEIVING, CandidateGroups.QUALITY,
			CandidateGroups.PUT_AWAY);

	private static final Set<String> PICKERS = Set.of(CandidateGroups.PICKING, CandidateGroups.PUT_AWAY,
			CandidateGroups.COUNTING);

	private static final Set<String> OUTBOUND = Set.of(CandidateGroups.PACKING, CandidateGroups.LOADING,
			CandidateGroups.PICKING);

	private static final Set<String> EVERYTHING = Set.of(CandidateGroups.RECEIVING, CandidateGroups.QUALITY,
			CandidateGroups.PUT_AWAY, CandidateGroups.PICKING, CandidateGroups.PACKING, CandidateGroups.LOADING,
			CandidateGroups.COUNTING);

	private Staff() {
	}

	private static List<Person> floor() {
		return List.of(person("nora", "Nora Lindqvist", SitePlans.MAIN, EVERYTHING, true),
				person("omar", "Omar Haddad", SitePlans.MAIN, INBOUND, true),
				person("pia", "Pia Novak", SitePlans.MAIN, PICKERS, true),
				person("luca", "Luca Ferri", SitePlans.MAIN, PICKERS, true),
				person("ines", "Ines Duarte", SitePlans.MAIN, OUTBOUND, true),
				person("tom", "Tom Becker", SitePlans.MAIN, INBOUND, false),
				person("aisha", "Aisha Khan", SitePlans.MAIN, PICKERS, false),
				person("jan", "Jan Kowalski", SitePlans.MAIN, OUTBOUND, false),
				person("rosa", "Rosa Delgado", SitePlans.MAIN, EVERYTHING, false),
				person("finn", "Finn O'Brien", SitePlans.REGIONAL, EVERYTHING, true),
				person("mei", "Mei Tanaka", SitePlans.REGIONAL, OUTBOUND, true),
				person("yusuf", "Yusuf Demir", SitePlans.REGIONAL, EVERYTHING, false));
	}

	static List<Worker> workers() {
		return floor().stream().map(Person::worker).toList();
	}

	/** Twelve hours by day or by night, every day of the week. */
	static List<Shift> shifts() {
		return floor().stream()
			.flatMap((person) -> Arrays.stream(DayOfWeek.values())
				.map((day) -> new Shift(person.worker().username(), day, person.byDay() ? MORNING : EVENING,
						person.byDay() ? EVENING : MORNING)))
			.toList();
	}

	static List<DemoAccount> accounts() {
		return Stream.concat(office(), floor().stream().map(Staff::account)).toList();
	}

	static DemoAccount admin() {
		return new DemoAccount("ada", "Ada Brandt", Set.of(Role.ADMIN), Set.of(), null);
	}

	private static Stream<DemoAccount> office() {
		return Stream.of(
				new DemoAccount("sam", "Sam Whitaker", Set.of(Role.SUPERVISOR), Set.of(CandidateGroups.SUPERVISORS),
						SitePlans.MAIN),
				new DemoAccount("eva", "Eva Lindner", Set.of(Role.SUPERVISOR), Set.of(CandidateGroups.SUPERVISORS),
						SitePlans.REGIONAL),
				new DemoAccount("clara", "Clara Jensen", Set.of(Role.WORKER), Set.of(CandidateGroups.CUSTOMER_SERVICE),
						null),
				new DemoAccount("mia", "Mia Rossi", Set.of(Role.MANAGER),
						Set.of(CandidateGroups.SUPERVISORS, CandidateGroups.PLANNERS, CandidateGroups.BUYERS), null),
				new DemoAccount("ben", "Ben Okafor", Set.of(Role.MANAGER), Set.of(CandidateGroups.BUYERS), null),
				new DemoAccount("lea", "Lea Fontaine", Set.of(Role.MANAGER), Set.of(CandidateGroups.PLANNERS), null),
				new DemoAccount("vera", "Vera Holm", Set.of(Role.MANAGER), Set.of(CandidateGroups.PLANNERS), null),
				new DemoAccount("paul", "Paul Marchand", Set.of(Role.PROCESS_OWNER), Set.of(), null), admin());
	}

	private static DemoAccount account(Person person) {
		var worker = person.worker();
		return new DemoAccount(worker.username(), worker.displayName(), Set.of(Role.WORKER), worker.skills(),
				worker.siteId());
	}

	private static Person person(String username, String name, String siteId, Set<String> skills, boolean byDay) {
		return new Person(new Worker(username, name, siteId, skills), byDay);
	}

	private record Person(Worker worker, boolean byDay) {
	}

}
