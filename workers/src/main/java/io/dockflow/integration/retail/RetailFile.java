package io.dockflow.integration.retail;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Streams the lines of a retail file, gzip or plain. A record is one physical line, so
 * that a broken line cannot swallow its neighbours. Memory does not grow with the file.
 */
final class RetailFile implements Iterator<RetailRow> {

	private static final List<String> HEADER = List.of("InvoiceNo", "StockCode", "Description", "Quantity",
			"InvoiceDate", "UnitPrice", "CustomerID", "Country");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private static final int GZIP_MAGIC = 0x8b1f;

	private static final int BUFFER = 1 << 16;

	private static final int MAX_LINE = 10_000;

	private static final int SHOWN = 40;

	private final BufferedReader reader;

	private long number = 1;

	private @Nullable String next;

	private RetailFile(BufferedReader reader) {
		this.reader = reader;
	}

	/**
	 * Opens the file and checks its header.
	 * @throws RetailFileRejected when it is something else
	 */
	static RetailFile open(InputStream stream) throws IOException {
		var file = new RetailFile(
				new BufferedReader(new InputStreamReader(unzipped(stream), StandardCharsets.UTF_8), BUFFER));
		file.checkHeader();
		file.advance();
		return file;
	}

	private static InputStream unzipped(InputStream stream) throws IOException {
		var buffered = new BufferedInputStream(stream, BUFFER);
		buffered.mark(2);
		var magic = buffered.read() | (buffered.read() << 8);
		buffered.reset();
		try {
			return (magic == GZIP_MAGIC) ? new GZIPInputStream(buffered, BUFFER) : buffered;
		}
		catch (ZipException | EOFException ex) {
			throw new RetailFileRejected("Expected a gzip file, but its header is damaged (%s). Send the file again."
				.formatted(ex.getMessage()));
		}
	}

	private void checkHeader() throws IOException {
		var header = readLine();
		if (header == null) {
			throw new RetailFileRejected("Expected a retail file, but it is empty. Choose another file.");
		}
		var columns = List.of(header.replace("\ufeff", "").replace("\"", "").strip().split("\\s*,\\s*"));
		if (!columns.equals(HEADER)) {
			throw new RetailFileRejected(
					"Expected the header %s in line 1, but found '%s'. Export the file with these columns in this order."
						.formatted(String.join(",", HEADER), shown(header)));
		}
	}

	@Override
	public boolean hasNext() {
		return this.next != null;
	}

	@Override
	public RetailRow next() {
		if (this.next == null) {
			throw new NoSuchElementException("The file has no more lines.");
		}
		var row = read(this.number, this.next);
		advance();
		return row;
	}

	private void advance() {
		try {
			do {
				this.next = readLine();
				this.number++;
			}
			while (this.next != null && this.next.isBlank());
		}
		catch (IOException ex) {
			throw new RetailFileRejected(
					"Expected the file to go on after line %d, but it breaks off (%s). Send it again; what was imported is kept."
						.formatted(this.number, ex.getMessage()));
		}
	}

	/**
	 * The next line, of one that is too long only so much that it shows: a line must not
	 * fill the memory.
	 */
	private @Nullable String readLine() throws IOException {
		var line = new StringBuilder();
		var character = this.reader.read();
		if (character < 0) {
			return null;
		}
		while (character >= 0 && character != '\n') {
			if (line.length() <= MAX_LINE) {
				line.append((char) character);
			}
			character = this.reader.read();
		}
		if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
			line.setLength(line.length() - 1);
		}
		return line.toString();
	}

	private static RetailRow read(long number, String text) {
		try {
			return new RetailRow.Readable(line(number, fields(text)));
		}
		catch (MalformedLine ex) {
			return new RetailRow.Unreadable(number, ex.getMessage());
		}
	}

	/** Only quoted lines need the CSV grammar; most have none. */
	private static String[] fields(String text) throws MalformedLine {
		if (text.length() > MAX_LINE) {
			throw new MalformedLine("Expected at most %d characters, but the line has more.".formatted(MAX_LINE));
		}
		if (text.indexOf('"') < 0) {
			return text.split(",", -1);
		}
		try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
			return parser.iterator().next().values();
		}
		catch (IOException | UncheckedIOException | IllegalStateException ex) {
			throw new MalformedLine("Expected closed quotes, but found '%s'.".formatted(shown(text)));
		}
	}

	private static RetailLine line(long number, String[] fields) throws MalformedLine {
		if (fields.length != HEADER.size()) {
			throw new MalformedLine("Expected %d fields, but found %d.".formatted(HEADER.size(), fields.length));
		}
		var invoice = code("InvoiceNo", fields[0]);
		var stockCode = code("StockCode", fields[1]);
		return new RetailLine(number, invoice, stockCode, fields[2].strip(), quantity(fields[3]), time(fields[4]),
				price(fields[5]), optionalCode(fields[6]), fields[7].strip());
	}

	private static String code(String column, String text) throws MalformedLine {
		var code = optionalCode(text);
		if (code.isEmpty()) {
			throw new MalformedLine("Expected a value in %s, but it is empty.".formatted(column));
		}
		return code;
	}

	private static String optionalCode(String text) throws MalformedLine {
		var code = text.strip();
		if (code.length() > SHOWN) {
			throw new MalformedLine(
					"Expected a code of at most %d characters, but found '%s'.".formatted(SHOWN, shown(code)));
		}
		return code;
	}

	private static long quantity(String text) throws MalformedLine {
		try {
			return Integer.parseInt(text.strip());
		}
		catch (NumberFormatException ex) {
			throw new MalformedLine("Expected a whole number as Quantity, but found '%s'.".formatted(shown(text)));
		}
	}

	private static LocalDateTime time(String text) throws MalformedLine {
		try {
			return LocalDateTime.parse(text.strip(), TIME);
		}
		catch (DateTimeParseException ex) {
			throw new MalformedLine(
					"Expected InvoiceDate like 2010-12-01 08:26:00, but found '%s'.".formatted(shown(text)));
		}
	}

	private static BigDecimal price(String text) throws MalformedLine {
		try {
			return new BigDecimal(text.strip());
		}
		catch (NumberFormatException ex) {
			throw new MalformedLine("Expected a number as UnitPrice, but found '%s'.".formatted(shown(text)));
		}
	}

	private static String shown(String text) {
		return (text.length() > SHOWN) ? text.substring(0, SHOWN) + "…" : text;
	}

	private static final class MalformedLine extends Exception {

		MalformedLine(String message) {
			super(message);
		}

	}

}
