package io.dockflow.local;

import java.nio.file.Path;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * How a local broker runs.
 *
 * @param home the folder of its data and logs
 * @param ports where it listens, on loopback
 * @param heapMegabytes its Java heap
 * @param testing whether tests use it: its clock may be moved, and it starts quicker at
 * the price of peak speed
 * @param exporter the exporter it loads, or null for none
 */
public record ZeebeSettings(Path home, ZeebePorts ports, int heapMegabytes, boolean testing,
		@Nullable ExporterSettings exporter) {

	public static ZeebeSettings in(Path home, ZeebePorts ports) {
		return new ZeebeSettings(home.toAbsolutePath().normalize(), ports, 512, false, null);
	}

	public ZeebeSettings withExporter(ExporterSettings exporter) {
		return new ZeebeSettings(this.home, this.ports, this.heapMegabytes, this.testing, exporter);
	}

	public ZeebeSettings withHeapMegabytes(int megabytes) {
		return new ZeebeSettings(this.home, this.ports, megabytes, this.testing, this.exporter);
	}

	public ZeebeSettings forTests() {
		return new ZeebeSettings(this.home, this.ports, this.heapMegabytes, true, this.exporter);
	}

	Path data() {
		return this.home.resolve("data");
	}

	static Path pidFile(Path home) {
		return home.resolve("zeebe.pid");
	}

	/** The broker's configuration, as a Spring property file. */
	Properties properties() {
		Properties all = new Properties();
		all.put("zeebe.broker.network.host", "127.0.0.1");
		all.put("zeebe.broker.network.commandApi.port", text(this.ports.command()));
		all.put("zeebe.broker.network.internalApi.port", text(this.ports.internal()));
		all.put("zeebe.broker.gateway.network.host", "127.0.0.1");
		all.put("zeebe.broker.gateway.network.port", text(this.ports.grpc()));
		all.put("server.address", "127.0.0.1");
		all.put("server.port", text(this.ports.rest()));
		all.put("management.server.address", "127.0.0.1");
		all.put("management.server.port", text(this.ports.management()));
		all.put("zeebe.broker.data.directory", data().toString());
		all.put("zeebe.broker.data.logSegmentSize", "16MB");
		all.put("zeebe.broker.data.snapshotPeriod", "1m");
		all.put("zeebe.broker.data.disk.freeSpace.processing", "500MB");
		all.put("zeebe.broker.data.disk.freeSpace.replication", "250MB");
		all.put("zeebe.clock.controlled", text(this.testing));
		if (this.exporter != null) {
			String prefix = "zeebe.broker.exporters." + this.exporter.id();
			all.put(prefix + ".className", this.exporter.className());
			all.put(prefix + ".jarPath", this.exporter.jar().toAbsolutePath().toString());
			this.exporter.args().forEach((name, value) -> all.put(prefix + ".args." + name, value));
		}
		return all;
	}

	private static String text(Object value) {
		return String.valueOf(value);
	}

}
