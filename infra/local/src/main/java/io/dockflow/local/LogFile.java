package io.dockflow.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What a child process says; the run before is kept beside it. */
record LogFile(Path path) {

	private static final int TAIL_BYTES = 16 * 1024;

	private static final int TAIL_LINES = 12;

	/** Puts the last run's output aside and names an empty file. */
	Path fresh() {
		try {
			if (Files.exists(this.path)) {
				Path before = this.path.resolveSibling(this.path.getFileName() + ".1");
				Files.move(this.path, before, StandardCopyOption.REPLACE_EXISTING);
			}
			return this.path;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean mentions(String... words) {
		String text = end();
		for (String word : words) {
			if (text.contains(word)) {
				return true;
			}
		}
		return false;
	}

	/** The last lines, indented, for an error message. */
	String tail() {
		String[] lines = end().split("\\R");
		StringBuilder tail = new StringBuilder();
		for (int i = Math.max(0, lines.length - TAIL_LINES); i < lines.length; i++) {
			tail.append(System.lineSeparator()).append("    ").append(lines[i]);
		}
		return tail.toString();
	}

	private String end() {
		if (!Files.exists(this.path)) {
			return "";
		}
		try (RandomAccessFile file = new RandomAccessFile(this.path.toFile(), "r")) {
			file.seek(Math.max(0, file.length() - TAIL_BYTES));
			byte[] bytes = new byte[(int) Math.min(TAIL_BYTES, file.length())];
			int read = file.read(bytes);
			return new String(bytes, 0, Math.max(0, read), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
