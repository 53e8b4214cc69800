package io.dockflow.webhooks;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import io.dockflow.engine.Transactions;
import io.dockflow.returns.Refunds;
import io.dockflow.returns.ReturnArrival;
import io.dockflow.returns.ReturnRequest;
import io.dockflow.returns.Returns;
import io.dockflow.shared.NotFound;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import io.dockflow.transfers.TransferClosing;
import io.dockflow.transfers.TransferOrders;
import io.dockflow.transfers.TransferRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Another system hears of what happened, signed, once it answers.
 */
@DatabaseTest
class WebhooksIT {

	private static final String SECRET = "0123456789abcdef";

	@Autowired
	ApplicationContext context;

	@Autowired
	Webhooks webhooks;

	@Autowired
	JdbcClient jdbc;

	final List<Heard> heard = new CopyOnWriteArrayList<>();

	final AtomicInteger failures = new AtomicInteger();

	HttpServer receiver;

	Webhook webhook;

	@BeforeEach
	void receiver() throws Exception {
		this.receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.receiver.createContext("/", (exchange) -> {
			var body = new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
			var fails = this.failures.getAndDecrement() > 0;
			if (!fails) {
				this.heard.add(new Heard(exchange.getRequestHeaders().getFirst("Dockflow-Event"),
						exchange.getRequestHeaders().getFirst("Dockflow-Event-Id"),
						exchange.getRequestHeaders().getFirst("Dockflow-Signature"), body));
			}
			exchange.sendResponseHeaders(fails ? 503 : 204, -1);
			exchange.close();
		});
		this.receiver.start();
	}

	@AfterEach
	void end() {
		if (this.webhook != null) {
			this.webhooks.remove(this.webhook.webhookId());
		}
		this.receiver.stop(0);
	}

	@Test
	void hearsOfEveryPostingSigned() {
		subscribe("stock.posted");
		var site = TestSite.in(this.context);
		var item = site.item();
		site.stock(site.bin(), item, 12);

		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> about(item) != null);

		var event = about(item);
		assertThat(event.type()).isEqualTo("stock.posted");
		assertThat(event.signature()).isEqualTo("sha256=" + WebhookRelay.signature(SECRET, event.body()));
		assertThat(event.body()).contains("\"type\":\"OPENING\"", site.siteId());
	}

	@Test
	void isToldAgainUntilItAnswers() {
		this.failures.set(1);
		subscribe("stock.posted");
		var site = TestSite.in(this.context);
		var item = site.item();
		site.stock(site.bin(), item, 12);

		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> this.failures.get() <= 0);
		this.jdbc.sql("UPDATE webhook_delivery SET next_attempt_at = NOW(6) WHERE next_attempt_at IS NOT NULL")
			.update();
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> about(item) != null);

		// The answer is heard before it is noted.
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(
					() -> assertThat(this.jdbc.sql("SELECT MAX(attempts) FROM webhook_delivery WHERE webhook_id = ?")
						.param(this.webhook.webhookId())
						.query(Integer.class)
						.single()).isGreaterThanOrEqualTo(2));
	}

	@Test
	void hearsOnlyOfWhatItWants() {
		subscribe("stock.lot-expired");
		var site = TestSite.in(this.context);
		var item = site.item();
		site.stock(site.bin(), item, 12);

		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.jdbc.sql("SELECT COUNT(*) FROM stock_level WHERE item_id = ?")
				.param(item)
				.query(Long.class)
				.single() == 1);

		assertThat(this.webhooks.all()).filteredOn((one) -> one.webhookId() == this.webhook.webhookId())
			.singleElement()
			.satisfies((one) -> assertThat(one.waiting()).isZero());
		assertThat(about(item)).isNull();
	}

	@Test
	void hearsHowFarATransferCame() {
		subscribe("transfer.changed");
		var source = TestSite.in(this.context);
		source.truck();
		var item = source.item();
		source.stock(source.bin(), item, 12);
		var number = this.context.getBean(TransferOrders.class)
			.request(new TransferRequest(UUID.randomUUID().toString(), source.siteId(),
					TestSite.in(this.context).siteId(), Instant.now(), "sam", null,
					List.of(new TransferRequest.Line(item, 5))))
			.transferNumber();

		inTransaction(
				() -> this.context.getBean(TransferClosing.class).close(number, "rejected", "lea", "we need it here"));
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> allAbout(number).size() == 2);

		assertThat(allAbout(number)).allSatisfy((event) -> {
			assertThat(event.type()).isEqualTo("transfer.changed");
			assertThat(event.signature()).isEqualTo("sha256=" + WebhookRelay.signature(SECRET, event.body()));
			assertThat(event.body()).contains("\"fromSiteId\":\"%s\"".formatted(source.siteId()),
					"\"itemId\":\"%s\"".formatted(item));
		});
		assertThat(allAbout(number)).extracting(Heard::body)
			.anySatisfy((body) -> assertThat(body).contains("\"state\":\"REQUESTED\""))
			.anySatisfy((body) -> assertThat(body).contains("\"state\":\"REJECTED\""));
	}

	@Test
	void hearsOnceWhatIsToBeRefunded() {
		subscribe("return.refund-due");
		var site = TestSite.in(this.context);
		var item = site.item();
		var returns = this.context.getBean(Returns.class);
		var number = returns
			.announce(new ReturnRequest(UUID.randomUUID().toString(), site.siteId(), null, "too small", null, "web",
					List.of(new ReturnRequest.Line(item, 2, 1999L))))
			.returnNumber();
		returns.arrive(number);
		inTransaction(() -> this.context.getBean(ReturnArrival.class)
			.post(number, null, true, List.of(), "rita", OutboundFloor.job()));
		var refunds = this.context.getBean(Refunds.class);

		inTransaction(() -> refunds.tell(number));
		inTransaction(() -> refunds.tell(number));
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> about(number) != null);

		assertThat(about(number).type()).isEqualTo("return.refund-due");
		assertThat(about(number).body()).contains("\"refundCents\":3998", "\"siteId\":\"%s\"".formatted(site.siteId()),
				"\"itemId\":\"%s\"".formatted(item));
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM webhook_delivery WHERE webhook_id = ?")
			.param(this.webhook.webhookId())
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void refusesWhatCannotBeSent() {
		Map.of("ftp://here/x", "http", "relative", "http", "https://here/x", "secret")
			.forEach((url, sentence) -> assertThatExceptionOfType(IllegalArgumentException.class)
				.isThrownBy(() -> this.webhooks.add(URI.create(url), url.startsWith("https") ? "short" : SECRET,
						List.of("stock.posted"), "test"))
				.withMessageContaining(sentence));
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> this.webhooks.add(URI.create("https://here/x"), SECRET, List.of("moon.rose"), "test"))
			.withMessageContaining("stock.level-changed");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.webhooks.remove(-1));
	}

	private void inTransaction(Runnable step) {
		this.context.getBean(Transactions.class).run(step);
	}

	private void subscribe(String... events) {
		this.webhook = this.webhooks.add(
				URI.create("http://127.0.0.1:%d/events".formatted(this.receiver.getAddress().getPort())), SECRET,
				List.of(events), "test");
	}

	private @org.jspecify.annotations.Nullable Heard about(String item) {
		return allAbout(item).stream().findFirst().orElse(null);
	}

	private List<Heard> allAbout(String document) {
		return this.heard.stream().filter((event) -> event.body().contains(document)).toList();
	}

	record Heard(String type, String id, String signature, String body) {
	}

}
