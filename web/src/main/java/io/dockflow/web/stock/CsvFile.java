package io.dockflow.web.stock;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * A CSV file (RFC 4180, UTF-8) that is sent while it is written. Text that a spreadsheet
 * would take for a formula gets an apostrophe in front.
 */
final class CsvFile {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private CsvFile() {
	}

	static ResponseEntity<StreamingResponseBody> download(String name, String[] header, Consumer<Lines> content) {
		StreamingResponseBody body = (stream) -> {
			try (Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
					CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
				printer.printRecord((Object[]) header);
				content.accept((values) -> print(printer, values));
			}
			catch (UncheckedIOException ex) {
				throw ex.getCause();
			}
		};
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(body);
	}

	private static void print(CSVPrinter printer, @Nullable Object... values) {
		try {
			printer.printRecord(Arrays.stream(values).map(CsvFile::harmless).toArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static @Nullable Object harmless(@Nullable Object value) {
		return (value instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text
				: value;
	}

	/** Writes one line after the other. */
	@FunctionalInterface
	interface Lines {

		void write(@Nullable Object... values);

	}

}
