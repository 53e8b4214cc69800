package io.dockflow.web.warehouse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockflow.web.testing.Answer;
import io.dockflow.web.testing.Dockflow;
import io.dockflow.web.testing.Floor;
import io.dockflow.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class OrderImportIT {

	private static final String HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

	@Autowired
	Dockflow dockflow;

	Floor floor;

	/** Digits that make invoices and stock codes of this test's own. */
	String mark;

	@BeforeEach
	void floor() {
		this.floor = Floor.of(this.dockflow);
		this.mark = Integer.toString(ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
	}

	@Test
	void aPlainFileBecomesOrders() {
		JsonNode report = send("text/csv", bytes(HEADER + line("1", 6) + line("2", 3))).body();

		assertThat(report.path("ordersReceived").asInt()).isEqualTo(2);
		assertThat(orders()).isEqualTo(2);
		assertThat(
				send("text/csv", bytes(HEADER + line("1", 6) + line("2", 3))).body().path("ordersAlreadyKnown").asInt())
			.isEqualTo(2);
		assertThat(orders()).isEqualTo(2);
	}

	@Test
	void aGzipFileBecomesOrders() throws IOException {
		byte[] file = gzip(HEADER + line("1", 6));

		assertThat(send("application/gzip", file).body().path("ordersReceived").asInt()).isEqualTo(1);
		assertThat(orders()).isEqualTo(1);
	}

	@Test
	void onlyTheChosenDaysAreImported() {
		Answer answer = send("text/csv", "&from=2011-01-01&to=2011-01-31", bytes(HEADER + line("1", 6)));

		assertThat(answer.body().path("linesInRange").asInt()).isZero();
		assertThat(send("text/csv", "&from=2011-02-01&to=2011-01-31", bytes(HEADER)).refusal(422))
			.contains("Swap them");
	}

	@Test
	void dirtIsReportedLineByLineAndLosesNothingElse() {
		String dirt = "not,a,line\n" + line("3", 1).replace("2010-12-01", "yesterday");

		JsonNode report = send("text/csv", bytes(HEADER + line("1", 6) + dirt + line("2", 3))).body();

		assertThat(report.path("ordersReceived").asInt()).isEqualTo(2);
		assertThat(report.path("issues")).hasSize(2);
		assertThat(this.floor.supervisor()
			.get("/api/orders/import/%d".formatted(report.path("importId").asLong()))
			.items()).extracting((issue) -> issue.path("lineNumber").asInt()).containsExactly(3, 4);
	}

	@Test
	void aLineOfTenMegabytesIsDirtLikeAnyOther() {
		InputStream file = new SequenceInputStream(stream(HEADER + line("1", 6)),
				new SequenceInputStream(stream("x".repeat(10_000_000) + "\n"), stream(line("2", 3))));

		JsonNode report = this.floor.supervisor()
			.post(path(""), "text/csv", BodyPublishers.ofInputStream(() -> file))
			.body();

		assertThat(report.path("ordersReceived").asInt()).isEqualTo(2);
		assertThat(report.path("issues").path(0).path("reason").asText()).contains("at most 10000 characters");
	}

	@Test
	void aFileOfAnotherFormatIsRefused() {
		assertThat(send("text/csv", bytes("Order,Item\n1,2\n")).refusal(422)).contains("Expected the header",
				"InvoiceNo");
		assertThat(send("text/csv", bytes("x".repeat(1_000_000))).refusal(422)).contains("Expected the header");
		assertThat(send("text/csv", new byte[0]).refusal(422)).contains("empty");
		assertThat(orders()).isZero();
	}

	@Test
	void aBrokenGzipFileIsRefused() throws IOException {
		byte[] whole = gzip(HEADER + line("1", 6).repeat(50));
		byte[] half = Arrays.copyOf(whole, whole.length / 2);
		byte[] damaged = whole.clone();
		Arrays.fill(damaged, 10, 30, (byte) 0x5a);
		byte[] header = Arrays.copyOf(whole, 4);

		assertThat(send("application/gzip", half).refusal(422)).contains("breaks off", "Send it again");
		assertThat(send("application/gzip", damaged).refusal(422)).contains("Send it again");
		assertThat(send("application/gzip", header).refusal(422)).contains("Send the file again");
		assertThat(orders()).isZero();
	}

	@Test
	void aBodyThatIsNoFileIsRefused() {
		assertThat(send("application/x-www-form-urlencoded", bytes(HEADER + line("1", 6))).refusal(415))
			.contains("text/csv", "Content-Type");
		assertThat(this.floor.supervisor().post("/api/orders/import", "text/csv", BodyPublishers.noBody()).refusal(400))
			.contains("siteId");
		assertThat(this.floor.supervisor()
			.post("/api/orders/import?siteId=NOWHERE", "text/csv", BodyPublishers.ofString(HEADER))
			.refusal(404)).contains("NOWHERE");
		assertThat(send("text/csv", "&stock=magic", bytes(HEADER)).refusal(422)).contains("keep or provide");
		assertThat(send("text/csv", "&from=yesterday", bytes(HEADER)).refusal(400)).contains("a date as 2026-11-24");
		assertThat(orders()).isZero();
	}

	private Answer send(String contentType, byte[] body) {
		return send(contentType, "", body);
	}

	private Answer send(String contentType, String query, byte[] body) {
		return this.floor.supervisor().post(path(query), contentType, BodyPublishers.ofByteArray(body));
	}

	private String path(String query) {
		return "/api/orders/import?siteId=%s%s".formatted(this.floor.siteId(), query);
	}

	private int orders() {
		return this.floor.supervisor().get("/api/orders?q=" + this.mark).body().path("total").asInt();
	}

	private String line(String invoice, int quantity) {
		return "%s%s,IT%s,WHITE HANGING HEART,%d,2010-12-01 08:26:00,2.55,17850,United Kingdom\n".formatted(this.mark,
				invoice, this.mark, quantity);
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(bytes(text));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] gzip(String text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
			zip.write(bytes(text));
		}
		return bytes.toByteArray();
	}

}
