package io.dockflow.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param web the application's port
 * @param bind the address the application listens on
 * @param ports of the local servers, where they were named
 * @param orders a file of orders to import, or null
 * @param simulation how many times faster than real the simulated shift goes, or null for
 * none
 * @param zeebe a cluster elsewhere, or null for the local one
 * @param database a database elsewhere, or null for the local one
 */
record Options(Path home, int web, String bind, LocalPorts ports, boolean reset, boolean empty, @Nullable Orders orders,
		@Nullable Double simulation, @Nullable Cluster zeebe, @Nullable Database database, boolean verbose,
		boolean help) {

	/** A file of orders and the days to take from it. */
	record Orders(Path file, @Nullable LocalDate from, @Nullable LocalDate to) {
	}

	/** A Camunda cluster that somebody else runs. */
	record Cluster(URI grpc, URI rest) {
	}

	/** A MariaDB that somebody else runs. */
	record Database(String url, String user, String password) {
	}

	/** Ports of the local servers; those not named are chosen. */
	record LocalPorts(OptionalInt database, OptionalInt grpc, OptionalInt rest, OptionalInt management,
			OptionalInt command, OptionalInt internal) {
	}

}
