package io.dockflow.standalone.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VirtualPersonTests {

	private static final String MINE = "GET /api/tasks?filter=mine&page=0&size=50";

	private static final String OPEN = "GET /api/tasks?filter=open&page=0&size=50";

	private static final String NOTHING = "{\"items\":[]}";

	private static final String PROBLEM = "{\"detail\":\"Expected something else.\"}";

	private final FakeDockflow dockflow = new FakeDockflow().reply(MINE, 200, NOTHING).reply(OPEN, 200, NOTHING);

	private final List<Duration> rests = new ArrayList<>();

	private final SimulationOptions options = new SimulationOptions(this.dockflow.uri(), 10, 1,
			List.of(new Login("pia", "dockflow")), new Login("ada", "dockflow"), true, List.of("W1"),
			Duration.ofSeconds(2));

	private final Api api = new Api(this.dockflow.uri(), new Login("pia", "dockflow"));

	private final VirtualPerson person = new VirtualPerson(this.api, new Whim(1, "pia", true), this.rests::add,
			this.options);

	@AfterEach
	void close() {
		this.api.close();
		this.dockflow.close();
	}

	@Test
	void doesNothingWhenThereIsNoTask() throws Exception {
		assertThat(this.person.workOnce()).isFalse();

		assertThat(this.dockflow.deeds()).isEmpty();
	}

	@Test
	void claimsAnOpenTaskWorksAtTheStandardsPaceAndCompletesItsForm() throws Exception {
		this.dockflow.reply(OPEN, 200, tasks(task("7", 50, "put-away")));
		this.dockflow.reply("POST /api/tasks/7/claim", 200, "");
		this.dockflow.reply("GET /api/tasks/7", 200,
				detail("7", "Task_PutAway", "{\"plannedSeconds\":120,\"locationId\":\"W1-A03-07-2\"}", "null"));
		this.dockflow.reply("POST /api/tasks/7/complete", 204, "");

		assertThat(this.person.workOnce()).isTrue();

		assertThat(this.dockflow.deeds()).containsExactly("POST /api/tasks/7/claim", "POST /api/tasks/7/complete");
		assertThat(this.rests).containsExactly(Duration.ofSeconds(12));
		var completed = this.dockflow.calls("POST /api/tasks/7/complete").getFirst();
		assertThat(completed.body().at("/variables/confirmedLocation").asText()).isEqualTo("W1-A03-07-2");
		assertThat(completed.token()).isEqualTo("token-7");
	}

	@Test
	void prefersItsOwnTasksAndTheUrgentOneAmongThem() throws Exception {
		this.dockflow.reply(MINE, 200, tasks(task("7", 10, "put-away"), task("8", 90, "put-away")));
		this.dockflow.reply(OPEN, 200, tasks(task("9", 99, "put-away")));
		this.dockflow.reply("GET /api/tasks/8", 200, detail("8", "Task_PutAway", "{}", "null"));
		this.dockflow.reply("POST /api/tasks/8/complete", 204, "");

		this.person.workOnce();

		assertThat(this.dockflow.deeds()).containsExactly("POST /api/tasks/8/complete");
	}

	@Test
	void takesTheNextTaskWhenSomebodyElseWasFaster() throws Exception {
		this.dockflow.reply(OPEN, 200, tasks(task("7", 90, "put-away"), task("8", 10, "put-away")));
		this.dockflow.reply("POST /api/tasks/7/claim", 409, PROBLEM);
		this.dockflow.reply("POST /api/tasks/8/claim", 200, "");
		this.dockflow.reply("GET /api/tasks/8", 200, detail("8", "Task_PutAway", "{}", "null"));
		this.dockflow.reply("POST /api/tasks/8/complete", 204, "");

		this.person.workOnce();
		this.person.workOnce();

		assertThat(this.dockflow.deeds()).containsExactly("POST /api/tasks/7/claim", "POST /api/tasks/8/claim",
				"POST /api/tasks/8/complete");
	}

	@Test
	void countsWhatStandsInTheBin() throws Exception {
		this.dockflow.reply(MINE, 200, tasks(task("7", 50, "counting")));
		this.dockflow.reply("GET /api/tasks/7", 200, detail("7", "Task_CountStock",
				"{\"countNumber\":\"CNT-1\",\"locationId\":\"W1-A01-01-1\",\"countedGoods\":\"everything that is there\"}",
				panel()));
		this.dockflow.reply("GET /api/stock", 200,
				"""
						{"items":[{"cell":{"itemId":"MUG","lot":""},"quantity":40},{"cell":{"itemId":"MUG","lot":""},"quantity":2},
						{"cell":{"itemId":"JAR","lot":"L1"},"quantity":7}],"total":3}""");
		this.dockflow.reply("POST /api/tasks/7/complete", 204, "");

		this.person.workOnce();

		var counted = this.dockflow.calls("POST /api/tasks/7/complete").getFirst().body().path("variables");
		assertThat(counted.path("nothingThere").asBoolean()).isFalse();
		assertThat(counted.path("countLines").findValuesAsText("itemId")).containsExactly("JAR", "MUG");
		assertThat(counted.at("/countLines/0/lot").asText()).isEqualTo("L1");
		assertThat(counted.at("/countLines/1/quantity").asLong()).isEqualTo(42);
	}

	@Test
	void leavesTasksOfOtherGroupsAlone() throws Exception {
		this.dockflow.reply(OPEN, 200, tasks(task("7", 90, "loading")));

		assertThat(this.person.workOnce()).isFalse();

		assertThat(this.dockflow.deeds()).isEmpty();
	}

	@Test
	void scansEveryOpenLineBeforeItCompletes() throws Exception {
		var first = panel(line(1, "OPEN", 0), line(2, "OPEN", 0), line(3, "DONE", 5));
		this.dockflow.reply(MINE, 200, tasks(task("7", 50, "picking")));
		this.dockflow.reply("GET /api/tasks/7", 200, detail("7", "Task_PickItems", "{\"plannedSeconds\":100}", first));
		this.dockflow.reply("POST /api/tasks/7/scan", 200,
				"{\"panel\":%s,\"message\":\"ok\"}".formatted(panel(line(1, "DONE", 5), line(2, "OPEN", 0))),
				"{\"panel\":%s,\"message\":\"ok\"}".formatted(panel(line(1, "DONE", 5), line(2, "DONE", 5))));
		this.dockflow.reply("POST /api/tasks/7/complete", 204, "");

		this.person.workOnce();

		assertThat(this.dockflow.calls("POST /api/tasks/7/scan")).extracting((call) -> call.body().path("line").asInt())
			.containsExactly(1, 2);
		assertThat(this.dockflow.calls("POST /api/tasks/7/scan")).allSatisfy((call) -> {
			assertThat(call.body().path("quantity").asLong()).isEqualTo(5);
			assertThat(call.body().path("locationId").asText()).isEqualTo("W1-A01-01-1");
		});
		assertThat(this.rests).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
		assertThat(this.dockflow.deeds()).endsWith("POST /api/tasks/7/complete");
	}

	@Test
	void reportsAPickLineShortThatRefusesItsScanTwice() throws Exception {
		this.dockflow.reply(MINE, 200, tasks(task("7", 50, "picking")));
		this.dockflow.reply("GET /api/tasks/7", 200, detail("7", "Task_PickItems", "{}", panel(line(4, "OPEN", 2))));
		this.dockflow.reply("POST /api/tasks/7/scan", 422, PROBLEM);
		this.dockflow.reply("POST /api/tasks/7/complete", 204, "");

		this.person.workOnce();

		assertThat(this.dockflow.calls("POST /api/tasks/7/scan")).hasSize(2);
		var reported = this.dockflow.calls("POST /api/tasks/7/complete")
			.getFirst()
			.body()
			.at("/variables/shortLines/0");
		assertThat(reported.path("line").asInt()).isEqualTo(4);
		assertThat(reported.path("picked").asLong()).isEqualTo(2);
	}

	@Test
	void givesATaskBackWhoseCompletionIsRefusedThreeTimes() throws Exception {
		this.dockflow.reply(MINE, 200, tasks(task("7", 50, "put-away")));
		this.dockflow.reply("GET /api/tasks/7", 200, detail("7", "Task_PutAway", "{}", "null"));
		this.dockflow.reply("POST /api/tasks/7/complete", 422, PROBLEM);
		this.dockflow.reply("DELETE /api/tasks/7/claim", 204, "");

		while (this.person.workOnce()) {
			assertThat(this.dockflow.deeds()).hasSizeLessThan(10);
		}

		assertThat(this.dockflow.deeds()).containsExactly("POST /api/tasks/7/complete", "POST /api/tasks/7/complete",
				"POST /api/tasks/7/complete", "DELETE /api/tasks/7/claim");
	}

	@Test
	void forgetsATaskThatEndedMeanwhile() throws Exception {
		this.dockflow.reply(MINE, 200, tasks(task("7", 50, "put-away")));
		this.dockflow.reply("GET /api/tasks/7", 404, PROBLEM);

		assertThat(this.person.workOnce()).isTrue();
		assertThat(this.person.workOnce()).isFalse();
	}

	@Test
	void doesNotDoATaskAgainThatTheListStillShows() throws Exception {
		this.dockflow.reply(MINE, 200, tasks(task("7", 50, "put-away")));
		this.dockflow.reply("GET /api/tasks/7", 200, detail("7", "Task_PutAway", "{}", "null"));
		this.dockflow.reply("POST /api/tasks/7/complete", 204, "");

		this.person.workOnce();
		this.person.workOnce();

		assertThat(this.dockflow.deeds()).containsExactly("POST /api/tasks/7/complete");
	}

	@Test
	void logsInAgainWhenTheSessionHasEnded() throws Exception {
		this.dockflow.reply(MINE, 401, "{}").then(MINE, 200, NOTHING);

		this.person.workOnce();

		assertThat(this.dockflow.calls("POST /api/session")).hasSize(2);
		assertThat(this.dockflow.calls(MINE)).hasSize(2);
	}

	@Test
	void fillsAFormNobodyKnowsWithItsFirstSuggestions() throws Exception {
		this.dockflow.reply(MINE, 200, tasks(task("7", 50, "put-away")));
		this.dockflow.reply("GET /api/tasks/7", 200,
				"""
						{"key":"7","elementId":"Task_New","businessKey":"B","state":"CREATED","variables":{},"work":null,
						 "formSchema":{"components":[
						  {"type":"radio","key":"choice","validate":{"required":true},"values":[{"value":"first"},{"value":"second"}]},
						  {"type":"number","key":"count","validate":{"required":true,"min":3}},
						  {"type":"textfield","key":"hidden","validate":{"required":true},"conditional":{"hide":"=true"}},
						  {"type":"textfield","key":"optional"}]}}""");
		this.dockflow.reply("POST /api/tasks/7/complete", 204, "");

		this.person.workOnce();

		assertThat(this.dockflow.calls("POST /api/tasks/7/complete").getFirst().body().path("variables").toString())
			.contains("\"choice\":\"first\"", "\"count\":3")
			.doesNotContain("hidden", "optional");
	}

	@Test
	void findsOnABlindTruckWhatTheSiteCanStore() throws Exception {
		this.dockflow.reply(MINE, 200, tasks(task("7", 50, "receiving")));
		this.dockflow.reply("GET /api/tasks/7", 200, detail("7", "Task_UnloadAndCount", "{\"siteId\":\"W1\"}",
				"{\"kind\":\"count\",\"document\":\"ASN-1\",\"lines\":[]}"));
		this.dockflow.reply("GET /api/locations", 200,
				"{\"items\":[{\"kind\":\"BIN\",\"condition\":\"AMBIENT\"}],\"total\":1}");
		this.dockflow.reply("GET /api/items", 200, """
				{"items":[{"itemId":"ACID","storageCondition":"HAZMAT"},
				{"itemId":"JAM","storageCondition":"AMBIENT","lotTracked":true}],"total":2}""");
		this.dockflow.reply("POST /api/tasks/7/complete", 204, "");

		this.person.workOnce();

		var lines = this.dockflow.calls("POST /api/tasks/7/complete").getFirst().body().at("/variables/countedLines");
		assertThat(lines).singleElement().satisfies((line) -> {
			assertThat(line.path("itemId").asText()).isEqualTo("JAM");
			assertThat(line.path("lot").asText()).isEqualTo("ASN-1");
			assertThat(line.path("quantity").asLong()).isPositive();
			assertThat(line.path("damaged").asLong()).isZero();
		});
	}

	private static String tasks(String... tasks) {
		return "{\"items\":[%s],\"total\":%d}".formatted(String.join(",", tasks), tasks.length);
	}

	private static String task(String key, int priority, String group) {
		return "{\"key\":\"%s\",\"priority\":%d,\"candidateGroups\":[\"%s\"],\"elementId\":\"E\",\"businessKey\":\"B\"}"
			.formatted(key, priority, group);
	}

	private static String detail(String key, String elementId, String variables, String work) {
		return """
				{"key":"%s","elementId":"%s","businessKey":"B","state":"CREATED","variables":%s,"work":%s,"formSchema":null}"""
			.formatted(key, elementId, variables, work);
	}

	private static String panel(String... lines) {
		return "{\"kind\":\"pick\",\"document\":\"PL-1\",\"lines\":[%s]}".formatted(String.join(",", lines));
	}

	private static String line(int line, String state, long done) {
		return """
				{"line":%d,"itemId":"MUG","barcode":"4006381333931","locationId":"W1-A01-01-1","lot":null,"expected":%d,
				 "done":%d,"state":"%s"}""".formatted(line, 5, done, state);
	}

}
