package io.dockflow.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo company at work in the browser: office people at their desks, those on the
 * floor on a handheld.
 */
class MainJobUiIT {

	private static final String SUPERVISOR = "sam";

	private static final String DELIVERY = "ASN-D00001";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@TempDir
	static Path home;

	private static LauncherProcess dockflow;

	private static DemoBrowser browser;

	@BeforeAll
	static void open() {
		dockflow = LauncherProcess.start(home).awaitReady();
		browser = new DemoBrowser(dockflow.address());
	}

	@AfterAll
	static void close() throws IOException {
		browser.close();
		dockflow.close();
	}

	@AfterEach
	void keepPictures(TestInfo test) {
		browser.takePictures(test.getTestMethod().orElseThrow().getName());
	}

	@Test
	void goodsComeInOnOneTruckAndLeaveOnAnother() {
		receive();
		putAway();

		var pickList = pick();
		var order = pickList.path("lines").path(0).path("orderNumber").asText();
		pack(order);
		dispatch(order);

		var office = browser.open(browser.desktopOf(SUPERVISOR), "/orders/" + order);
		assertThat(office.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
			.containsText("Dispatched");
	}

	@Test
	void aProcessOwnerPublishesAChangedDiagram() {
		var desk = browser.open(browser.desktopOf("paul"), "/processes");
		desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Put a unit away")).click();
		desk.getByTestId("modeler").locator("[data-element-id=Task_PutAway]").first().click();
		desk.locator(".bio-properties-panel-group-header").first().click();
		desk.locator("#bio-properties-panel-name").fill("Put the unit away");
		desk.getByTestId("deploy-button").click();

		assertThat(desk.getByTestId("toast").first()).containsText("version 2");
	}

	@Test
	void aLargeCorrectionOfTheBooksIsAskedForByOneAndApprovedByAnother() {
		var place = get("/api/stock?siteId=W1&size=500").path("items");
		var row = StreamSupport.stream(place.spliterator(), false)
			.filter((one) -> one.path("free").asLong() >= 40)
			.findFirst()
			.orElseThrow();
		var location = row.path("cell").path("locationId").asText();
		var office = browser.open(browser.desktopOf(SUPERVISOR), "/stock?view=places&q=" + location);
		office.getByTestId("adjust-stock").first().click();
		office.getByLabel("Change by, in base units").fill("-30");
		office.getByLabel("Reason").selectOption("COUNT_DIFFERENCE");
		office.getByText("Request it").click();
		assertThat(office.getByTestId("adjustment-requested")).containsText("ADJ-000001");

		var task = task("ADJ-000001", "Task_ApproveAdjustment");
		var desk = browser.open(browser.desktopOf("mia"), "/tasks/" + task.path("key").asText());
		desk.getByTestId("task-claim").click();
		desk.getByTestId("task-complete").waitFor();
		desk.getByText("Approve: it is posted").click();
		desk.getByTestId("task-complete").click();

		browser.open(office, "/stock/adjustments");
		assertThat(office.getByRole(AriaRole.MAIN)).containsText("Posted");
		browser.open(office, "/stock/locations/" + location);
		assertThat(office.getByTestId("movement-entry").first()).containsText("ADJ-000001");
	}

	@Test
	void aPlannerChangesOneProposalRejectsAnotherAndHasTheRestOrdered() {
		var desk = browser.open(browser.desktopOf("lea"), "/planning?siteId=W1");
		desk.getByText("Plan W1 now").click();
		var review = Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> openTasks("lea", "q=PLAN-000001", "Task_ReviewProposals"), (found) -> !found.isEmpty())
			.getFirst();

		browser.open(desk, "/planning?siteId=W1&run=PLAN-000001");
		var bought = desk.getByTestId("proposal-row").filter(new Locator.FilterOptions().setHasText("Buy "));
		var changed = bought.nth(0).locator("a").first().innerText();
		decide(bought.nth(0), "Change");
		desk.getByLabel("Quantity (EA)").fill("480");
		desk.getByText("Accept this quantity").click();
		assertThat(desk.getByTestId("toast").last()).containsText(changed + ": 480 EA accepted.");
		var rejected = bought.nth(1).locator("a").first().innerText();
		decide(bought.nth(1), "Reject");
		desk.getByLabel("Reason").fill("We stop selling it");
		desk.getByRole(AriaRole.DIALOG)
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reject"))
			.click();
		assertThat(desk.getByTestId("toast").last()).containsText(rejected + " rejected.");

		browser.open(desk, "/tasks/" + review.path("key").asText());
		desk.getByTestId("task-claim").click();
		desk.getByTestId("task-complete").waitFor();
		desk.getByText("Accept", new Page.GetByTextOptions().setExact(true)).click();
		desk.getByTestId("task-complete").click();

		var proposals = Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> get("/api/proposals?runNumber=PLAN-000001&size=500").path("items"),
					(items) -> items.findValuesAsText("state").stream().noneMatch("ACCEPTED"::equals)
							&& items.findValuesAsText("state").contains("ORDERED"));
		assertThat(proposals)
			.filteredOn((one) -> one.path("itemId").asText().equals(rejected)
					&& one.path("siteId").asText().equals("W1") && one.path("kind").asText().equals("BUY"))
			.extracting((one) -> one.path("state").asText())
			.containsExactly("REJECTED");
		browser.open(desk, "/purchase-orders");
		assertThat(desk.getByRole(AriaRole.MAIN)).containsText("PLAN-000001");
		var order = StreamSupport.stream(proposals.spliterator(), false)
			.filter((one) -> one.path("itemId").asText().equals(changed) && one.path("kind").asText().equals("BUY")
					&& one.path("siteId").asText().equals("W1"))
			.findFirst()
			.orElseThrow()
			.path("document")
			.asText();
		browser.open(desk, "/purchase-orders/" + order);
		assertThat(desk.getByRole(AriaRole.MAIN)).containsText("480");
	}

	private static void decide(Locator row, String how) {
		row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(how).setExact(true)).click();
	}

	private void receive() {
		var office = browser.open(browser.desktopOf(SUPERVISOR), "/deliveries");
		office.getByTestId("delivery-row")
			.filter(new Locator.FilterOptions().setHasText(DELIVERY))
			.getByTestId("delivery-arrive")
			.click();
		var task = task(DELIVERY, "Task_UnloadAndCount");
		var handheld = begin(task);
		scanAll(handheld, task);
		field(handheld, task, "countConfirmed").check();
		complete(handheld);
	}

	/** One task for each unit of the delivery, until the last of them closes it. */
	private void putAway() {
		var done = new HashSet<String>();
		Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> {
			openTasks("process=put-away", "Task_PutAway").stream()
				.filter((unit) -> done.add(unit.path("key").asText()))
				.forEach(this::putAway);
			return get("/api/deliveries/" + DELIVERY).path("state").asText().equals("CLOSED");
		});
		var office = browser.open(browser.desktopOf(SUPERVISOR), "/deliveries");
		assertThat(office.getByTestId("delivery-row").filter(new Locator.FilterOptions().setHasText(DELIVERY)))
			.containsText("Closed");
	}

	private void putAway(JsonNode unit) {
		var handheld = begin(unit);
		field(handheld, unit, "confirmedLocation").fill(detail(unit).path("variables").path("locationId").asText());
		complete(handheld);
	}

	/** Asks for a wave and picks its first list, which is returned. */
	private JsonNode pick() {
		var office = browser.open(browser.desktopOf(SUPERVISOR), "/waves");
		office.getByTestId("wave-request-W1").click();
		var task = tasks("process=pick-work", "Task_PickItems").getFirst();
		var handheld = begin(task);
		scanAll(handheld, task);
		complete(handheld);
		var wave = get("/api/waves").path("items").path(0).path("waveNumber").asText();
		return StreamSupport.stream(get("/api/waves/" + wave).path("pickLists").spliterator(), false)
			.filter((list) -> list.path("pickListNumber").asText().equals(task.path("businessKey").asText()))
			.findFirst()
			.orElseThrow();
	}

	private void pack(String order) {
		var task = task(order, "Task_PackOrder");
		var handheld = begin(task);
		scanAll(handheld, task);
		var planned = detail(task).path("variables");
		field(handheld, task, "measuredWeightGrams").fill(planned.path("expectedWeightGrams").asText());
		field(handheld, task, "cartonsUsed").fill(planned.path("cartonCount").asText());
		complete(handheld);
	}

	private void dispatch(String order) {
		var load = Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> loadOf(order), (found) -> !found.isEmpty());
		var office = browser.open(browser.desktopOf(SUPERVISOR), "/loads");
		office.getByTestId("load-row")
			.filter(new Locator.FilterOptions().setHasText(load))
			.getByTestId("load-arrive")
			.click();
		var task = task(load, "Task_LoadTruck");
		var handheld = begin(task);
		scanAll(handheld, task);
		field(handheld, task, "sealNumber").fill("SEAL-000001");
		complete(handheld);
	}

	private String loadOf(String order) {
		return StreamSupport.stream(get("/api/loads").path("items").spliterator(), false)
			.filter((load) -> load.path("parcels").findValuesAsText("orderNumber").contains(order))
			.map((load) -> load.path("loadNumber").asText())
			.findFirst()
			.orElse("");
	}

	/** Opens the task on the handheld of whom it was assigned to. */
	private Page begin(JsonNode task) {
		var handheld = browser.phoneOf(task.path("assignee").asText());
		browser.open(handheld, "/tasks?tab=mine");
		handheld.locator("[data-testid=task-row][data-key='%s']".formatted(task.path("key").asText())).click();
		handheld.getByTestId("task").waitFor();
		return handheld;
	}

	/** Line by line: the bin where there is one to go to, then what is in it. */
	private void scanAll(Page handheld, JsonNode task) {
		var work = detail(task).path("work");
		for (var line : work.path("lines")) {
			if (work.path("kind").asText().equals("pick")) {
				scan(handheld, line.path("locationId").asText(), 0);
			}
			scan(handheld, line.path("barcode").asText(), line.path("expected").asLong() - line.path("done").asLong());
		}
	}

	private void scan(Page handheld, String barcode, long quantity) {
		handheld.getByTestId("scan-input").fill(barcode);
		var field = handheld.getByTestId("scan-quantity");
		if (quantity > 0 && field.count() > 0) {
			field.fill(String.valueOf(quantity));
		}
		handheld.getByTestId("scan-submit").click();
		assertThat(handheld.getByTestId("scan-input")).hasValue("");
		assertThat(handheld.locator(".df-scan-answer--bad")).hasCount(0);
	}

	/** The field of the task's form, found as a person does: by its label. */
	private Locator field(Page handheld, JsonNode task, String key) {
		var label = StreamSupport.stream(detail(task).path("formSchema").path("components").spliterator(), false)
			.filter((component) -> component.path("key").asText().equals(key))
			.map((component) -> component.path("label").asText())
			.findFirst()
			.orElseThrow();
		return handheld.getByLabel(label);
	}

	private void complete(Page handheld) {
		handheld.getByTestId("task-complete").click();
		assertThat(handheld.getByTestId("toast").last()).containsText("done");
	}

	private JsonNode task(String businessKey, String elementId) {
		return tasks("q=" + businessKey, elementId).getFirst();
	}

	/** Waits until there are such tasks. */
	private List<JsonNode> tasks(String query, String elementId) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> openTasks(query, elementId), (found) -> !found.isEmpty());
	}

	private List<JsonNode> openTasks(String query, String elementId) {
		return openTasks(SUPERVISOR, query, elementId);
	}

	private List<JsonNode> openTasks(String username, String query, String elementId) {
		return StreamSupport.stream(get(username, "/api/tasks?size=100&" + query).path("items").spliterator(), false)
			.filter((task) -> task.path("elementId").asText().equals(elementId))
			.toList();
	}

	private JsonNode detail(JsonNode task) {
		return get("/api/tasks/" + task.path("key").asText());
	}

	private static JsonNode get(String path) {
		return get(SUPERVISOR, path);
	}

	private static JsonNode get(String username, String path) {
		var window = browser.desktopOf(username);
		var response = window.request().get(dockflow.address().resolve(path).toString());
		assertThat(response.status()).as(path).isEqualTo(200);
		try {
			return JSON.readTree(response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
