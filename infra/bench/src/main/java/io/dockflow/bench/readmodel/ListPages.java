package io.dockflow.bench.readmodel;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.dockflow.bench.Figure;
import io.dockflow.bench.Samples;
import io.dockflow.local.LocalMariaDb;
import io.dockflow.web.DockflowApplication;
import io.dockflow.web.security.NewUser;
import io.dockflow.web.security.Role;
import io.dockflow.web.security.Users;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The lists of Monitor and Tasks as the application answers them, over generated
 * instances.
 */
final class ListPages {

	private static final int WARM_UPS = 20;

	private static final int REQUESTS = 60;

	private static final ObjectMapper JSON = new ObjectMapper();

	private final LocalMariaDb database;

	private final Engine engine;

	private final ReadModelTables tables;

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	ListPages(LocalMariaDb database, Engine engine, ReadModelTables tables) {
		this.database = database;
		this.engine = engine;
		this.tables = tables;
	}

	List<Figure> measure(int instances) throws Exception {
		ReadModelBenchmark.progress("generating %,d instances".formatted(instances));
		new GeneratedInstances(instances).insertInto(this.tables);
		try (ConfigurableApplicationContext application = start()) {
			String address = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
			ReadModelBenchmark.progress("reading the list pages");
			List<Figure> figures = new ArrayList<>();
			logIn(address, application.getBean(Users.class), "bench-supervisor", Role.SUPERVISOR);
			figures.addAll(measure(address, supervisorsLists(instances), instances));
			logIn(address, application.getBean(Users.class), GeneratedInstances.WORKER, Role.WORKER);
			figures.addAll(measure(address, workersLists(), instances));
			return figures;
		}
	}

	private static Map<String, String> supervisorsLists(int instances) {
		String process = GeneratedInstances.PROCESS + 3;
		Map<String, String> lists = new LinkedHashMap<>();
		lists.put("newest", "/api/instances");
		lists.put("running", "/api/instances?state=ACTIVE");
		lists.put("of a process", "/api/instances?processId=" + process);
		lists.put("completed of a process, page 20",
				"/api/instances?processId=%s&state=COMPLETED&page=20".formatted(process));
		lists.put("with incidents", "/api/instances?incident=true");
		lists.put("by business key", "/api/instances?q=SO-" + instances / 2);
		lists.put("at an element", "/api/instances?processId=%s&elementId=Task_Bench".formatted(process));
		lists.put("processes", "/api/processes");
		lists.put("tasks of all", "/api/tasks");
		return lists;
	}

	private static Map<String, String> workersLists() {
		Map<String, String> lists = new LinkedHashMap<>();
		lists.put("tasks of mine", "/api/tasks?filter=mine");
		lists.put("tasks open to my groups", "/api/tasks?filter=open");
		lists.put("counts of tasks", "/api/tasks/counts");
		return lists;
	}

	private List<Figure> measure(String address, Map<String, String> lists, int instances) throws Exception {
		Map<String, Samples> times = new LinkedHashMap<>();
		for (int i = 0; i < WARM_UPS + REQUESTS; i++) {
			for (var list : lists.entrySet()) {
				long start = System.nanoTime();
				get(address + list.getValue());
				double millis = (System.nanoTime() - start) / 1e6;
				if (i >= WARM_UPS) {
					times.computeIfAbsent(list.getKey(), (name) -> new Samples()).add(millis);
				}
			}
		}
		return times.entrySet()
			.stream()
			.map((list) -> ReadModelBenchmark.figure("%,d instances: %s".formatted(instances, list.getKey()),
					"dockflow", "p95_ms", list.getValue().percentile(95), "ms", list.getValue().size()))
			.toList();
	}

	private ConfigurableApplicationContext start() {
		SpringApplication application = new SpringApplication(DockflowApplication.class);
		application.setBannerMode(Banner.Mode.OFF);
		return application.run("--server.port=0",
				"--spring.datasource.url=" + this.database.jdbcUrl(LocalMariaDb.WAREHOUSE),
				"--spring.datasource.username=" + this.database.user(),
				"--spring.datasource.password=" + this.database.password(),
				"--camunda.client.grpc-address=" + this.engine.broker().grpcAddress(),
				"--camunda.client.rest-address=" + this.engine.broker().restAddress());
	}

	private void logIn(String address, Users users, String name, Role role) throws Exception {
		users.addAll(List.of(new NewUser(name, name, "benchmark", Set.of(role),
				Set.of(GeneratedInstances.GROUP + 1, GeneratedInstances.GROUP + 2), null)));
		String body = JSON.writeValueAsString(Map.of("username", name, "password", "benchmark"));
		answer(HttpRequest.newBuilder(URI.create(address + "/api/session"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build());
	}

	private void get(String address) throws Exception {
		String body = answer(HttpRequest.newBuilder(URI.create(address)).build());
		if (body.length() < 3 || body.contains("\"items\":[]")) {
			throw new IllegalStateException("Expected a list at %s, but it is empty: %s".formatted(address, body));
		}
	}

	private String answer(HttpRequest request) throws IOException, InterruptedException {
		HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() != 200) {
			throw new IllegalStateException("Expected %s to be answered, but it was refused: %d %s"
				.formatted(request.uri(), response.statusCode(), response.body()));
		}
		return response.body();
	}

}
