package io.dockflow.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * A folder of data; files are looked for at any depth, so that the folder of one
 * benchmark serves as well as the folder of all.
 */
public record DataFolder(Path root) {

	/**
	 * A folder that is there.
	 * @throws IllegalArgumentException when it is not
	 */
	public DataFolder {
		if (!Files.isDirectory(root)) {
			throw new IllegalArgumentException(
					"Expected a folder of data, but '%s' is none. Name one with --data DIR.".formatted(root));
		}
	}

	/**
	 * The files whose name fits, by path.
	 * @param what says what is looked for, for the message
	 * @throws IllegalArgumentException when there is none
	 */
	public List<Path> files(String what, Predicate<String> name) {
		try (var tree = Files.walk(this.root)) {
			List<Path> files = tree
				.filter((file) -> Files.isRegularFile(file) && name.test(file.getFileName().toString()))
				.sorted()
				.toList();
			if (files.isEmpty()) {
				throw new IllegalArgumentException(
						"Expected %s under '%s', but there is none. Name a folder that has one with --data DIR."
							.formatted(what, this.root));
			}
			return files;
		}
		catch (IOException ex) {
			throw new IllegalStateException("Expected to read the folder '%s', but could not.".formatted(this.root),
					ex);
		}
	}

	/**
	 * The tables whose columns are parted by tabs and that have a certain column, by
	 * path.
	 * @param what says what is looked for, for the message
	 * @param column begins the header of the column that only such tables have
	 * @throws IllegalArgumentException when there is none
	 */
	public List<Path> tables(String what, String column) throws IOException {
		List<Path> tables = new ArrayList<>();
		for (Path file : files(what, (name) -> name.endsWith(".tsv") || name.endsWith(".tsv.gz"))) {
			List<String> lines = lines(file);
			if (!lines.isEmpty()
					&& Arrays.stream(lines.getFirst().split("\t")).anyMatch((header) -> header.startsWith(column))) {
				tables.add(file);
			}
		}
		if (tables.isEmpty()) {
			throw new IllegalArgumentException(
					"Expected %s under '%s', but no table there has a column '%s'. Name a folder that has one with --data DIR."
						.formatted(what, this.root, column));
		}
		return tables;
	}

	/** The lines of a text file, which may be packed with gzip. */
	public static List<String> lines(Path file) throws IOException {
		try (InputStream raw = Files.newInputStream(file);
				InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
				BufferedReader reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
			return reader.lines().toList();
		}
	}

}
