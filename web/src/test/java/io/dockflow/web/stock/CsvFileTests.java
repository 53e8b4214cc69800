package io.dockflow.web.stock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CsvFileTests {

	@Test
	void quotesWhatNeedsIt() throws IOException {
		assertThat(written("plain", "a \"b\", c", 7L, null))
			.isEqualTo("one,two,three,four\r\nplain,\"a \"\"b\"\", c\",7,\r\n");
	}

	@Test
	void givesNoFormulaToASpreadsheet() throws IOException {
		assertThat(written("=1+1", "@cmd", -5L, "-x")).isEqualTo("one,two,three,four\r\n'=1+1,'@cmd,-5,'-x\r\n");
	}

	private static String written(Object... values) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		CsvFile.download("test.csv", new String[] { "one", "two", "three", "four" }, (line) -> line.write(values))
			.getBody()
			.writeTo(file);
		return file.toString(StandardCharsets.UTF_8);
	}

}
