package io.dockflow.bench.batching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import io.dockflow.bench.DataFolder;

/**
 * All instances under a folder, in archives or not, with the best known of any
 * {@code best_known.csv} beside them.
 */
final class BatchingInstances {

	private final Map<String, TreeMap<String, BatchingInstance>> sets = new TreeMap<>();

	private BatchingInstances() {
	}

	/** The instances of each set by name. */
	static Map<String, List<BatchingInstance>> of(DataFolder folder) throws IOException {
		BatchingInstances found = new BatchingInstances();
		List<Path> files = folder.files("batching instances, as text files or in zip archives",
				(name) -> name.endsWith(".zip") || name.endsWith(".txt") || name.equals("best_known.csv"));
		for (Path file : files) {
			String name = file.getFileName().toString();
			if (name.endsWith(".zip")) {
				found.addArchive(file, withoutEnding(name));
			}
			else if (name.endsWith(".txt")) {
				found.add(file.toAbsolutePath().getParent().getFileName().toString(), name, Files.readAllBytes(file));
			}
		}
		for (Path file : files) {
			if (file.getFileName().toString().equals("best_known.csv")) {
				found.addBestKnown(DataFolder.lines(file));
			}
		}
		if (found.sets.isEmpty()) {
			throw new IllegalArgumentException(
					"Expected files of TYPE : Order_batching, but there are none. Name a folder that has some with --data DIR.");
		}
		Map<String, List<BatchingInstance>> instances = new TreeMap<>();
		found.sets.forEach((set, byName) -> instances.put(set, List.copyOf(byName.values())));
		return instances;
	}

	private void addArchive(Path file, String set) throws IOException {
		try (ZipFile archive = new ZipFile(file.toFile())) {
			archive.stream().filter((entry) -> entry.getName().endsWith(".txt")).forEach((entry) -> {
				try {
					add(set, Path.of(entry.getName()).getFileName().toString(), bytes(archive, entry));
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
	}

	private static byte[] bytes(ZipFile archive, ZipEntry entry) throws IOException {
		try (var content = archive.getInputStream(entry)) {
			return content.readAllBytes();
		}
	}

	private void add(String set, String file, byte[] content) {
		List<String> lines = new String(content, StandardCharsets.ISO_8859_1).lines().toList();
		if (BatchingFormat.isInstance(lines)) {
			String name = withoutEnding(file);
			this.sets.computeIfAbsent(set, (key) -> new TreeMap<>()).put(name, BatchingFormat.read(set, name, lines));
		}
	}

	private void addBestKnown(List<String> lines) {
		List<String> columns = List.of(lines.getFirst().split(","));
		if (!columns.containsAll(List.of("set", "instance", "tour_length", "proven_optimal"))) {
			return;
		}
		for (String line : lines.subList(1, lines.size())) {
			Map<String, String> row = new HashMap<>();
			List<String> values = new ArrayList<>(List.of(line.split(",")));
			for (int column = 0; column < columns.size(); column++) {
				row.put(columns.get(column), values.get(column));
			}
			this.sets.getOrDefault(row.get("set"), new TreeMap<>())
				.computeIfPresent(row.get("instance"),
						(name, instance) -> instance.withBestKnown(Double.parseDouble(row.get("tour_length")),
								row.get("proven_optimal").equals("True")));
		}
	}

	private static String withoutEnding(String name) {
		return name.substring(0, name.lastIndexOf('.'));
	}

}
