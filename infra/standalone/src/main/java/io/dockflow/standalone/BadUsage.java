package io.dockflow.standalone;

/** The command line asks for something there is not; the message is for who typed it. */
final class BadUsage extends RuntimeException {

	BadUsage(String message) {
		super(message);
	}

}
