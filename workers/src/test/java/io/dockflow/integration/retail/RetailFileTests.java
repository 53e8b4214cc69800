package io.dockflow.integration.retail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RetailFileTests {

	private static final String HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

	private static final String GOOD = "536365,85123A,WHITE HEART,6,2010-12-01 08:26:00,2.55,17850,United Kingdom\n";

	@Test
	void readsAQuotedDescriptionWithCommaAndQuotes() throws IOException {
		var lines = readable(fixture());

		assertThat(lines.get(1).description()).isEqualTo("LANTERN, WHITE \"METAL\"");
		assertThat(lines.get(1).number()).isEqualTo(3);
	}

	@Test
	void tellsUnreadableLinesByNumberAndReasonAndLosesNoneOfTheirNeighbours() throws IOException {
		var rows = rows(fixture());

		assertThat(rows).filteredOn(RetailRow.Unreadable.class::isInstance)
			.containsExactly(new RetailRow.Unreadable(9, "Expected a whole number as Quantity, but found 'twelve'."),
					new RetailRow.Unreadable(11,
							"Expected closed quotes, but found '700005,22961,\"JAM MAKING SET PRINTED,6,2…'."),
					new RetailRow.Unreadable(12, "Expected 8 fields, but found 3."), new RetailRow.Unreadable(22,
							"Expected InvoiceDate like 2010-12-01 08:26:00, but found '2010-13-40 10:00:00'."));
		assertThat(rows).hasSize(22);
	}

	@Test
	void readsGzipAsItReadsPlainText() throws IOException {
		var plain = (HEADER + GOOD).getBytes(StandardCharsets.UTF_8);

		assertThat(rows(new ByteArrayInputStream(gzip(plain)))).isEqualTo(rows(new ByteArrayInputStream(plain)))
			.hasSize(1);
	}

	@Test
	void readsWindowsLineEndsAndAByteOrderMark() throws IOException {
		var text = ("\ufeff" + HEADER + GOOD).replace("\n", "\r\n");

		assertThat(readable(stream(text))).singleElement().extracting(RetailLine::country).isEqualTo("United Kingdom");
	}

	@Test
	void refusesAnotherHeaderAndShowsWhatItExpected() {
		assertThatThrownBy(() -> RetailFile.open(stream("Order,Item\n1,2\n"))).isInstanceOf(RetailFileRejected.class)
			.hasMessageContaining("Expected the header InvoiceNo,StockCode")
			.hasMessageContaining("found 'Order,Item'");
	}

	@Test
	void refusesAnEmptyFile() {
		assertThatThrownBy(() -> RetailFile.open(stream(""))).isInstanceOf(RetailFileRejected.class)
			.hasMessageContaining("empty");
	}

	@Test
	void tellsWhereABrokenOffGzipFileEnds() throws IOException {
		var whole = gzip((HEADER + GOOD.repeat(20_000)).getBytes(StandardCharsets.UTF_8));
		var half = java.util.Arrays.copyOf(whole, whole.length / 2);

		assertThatThrownBy(() -> rows(new ByteArrayInputStream(half))).isInstanceOf(RetailFileRejected.class)
			.hasMessageContaining("go on after line");
	}

	@Test
	void keepsALineWithoutEndOutOfTheMemoryAndItsNeighboursIn() throws IOException {
		var endless = "x".repeat(10_000_000);

		var rows = rows(stream(HEADER + GOOD + endless + "\r\n" + GOOD));

		assertThat(rows).hasSize(3);
		assertThat(rows.get(1))
			.isEqualTo(new RetailRow.Unreadable(3, "Expected at most 10000 characters, but the line has more."));
		assertThat(rows.get(2)).isInstanceOf(RetailRow.Readable.class);
	}

	private static InputStream fixture() {
		return Objects.requireNonNull(RetailFileTests.class.getResourceAsStream("dirty.csv"));
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] gzip(byte[] content) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new GZIPOutputStream(bytes)) {
			zip.write(content);
		}
		return bytes.toByteArray();
	}

	private static List<RetailRow> rows(InputStream stream) throws IOException {
		var rows = new ArrayList<RetailRow>();
		RetailFile.open(stream).forEachRemaining(rows::add);
		return rows;
	}

	private static List<RetailLine> readable(InputStream stream) throws IOException {
		return rows(stream).stream()
			.filter(RetailRow.Readable.class::isInstance)
			.map((row) -> ((RetailRow.Readable) row).line())
			.toList();
	}

}
