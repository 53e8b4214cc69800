package io.dockflow.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dockflow.local.LocalServerException;

/** {@code infra/run} ends here: starts Dockflow, and stays until told to stop. */
public final class Launcher {

	private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

	private static final int CANNOT_START = 1;

	private static final int BAD_USAGE = 2;

	private Launcher() {
	}

	public static void main(String[] arguments) {
		Console console = new Console(System.out);
		try {
			Options options = OptionParser.parse(System.getenv(), arguments);
			if (options.help()) {
				console.text(help());
				return;
			}
			Dockflow.start(options, console);
		}
		catch (BadUsage ex) {
			fail(ex.getMessage(), BAD_USAGE);
		}
		catch (CannotStart ex) {
			fail(ex.getMessage(), CANNOT_START);
		}
		catch (LocalServerException ex) {
			fail(ex.getMessage() + System.lineSeparator() + "infra/run --reset forgets all data and starts anew.",
					CANNOT_START);
		}
		catch (RuntimeException ex) {
			LOG.error("The application did not start", ex);
			fail("The application did not start: %s. The log in the home folder says more.".formatted(rootOf(ex)),
					CANNOT_START);
		}
	}

	private static Throwable rootOf(Throwable thrown) {
		Throwable root = thrown;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root;
	}

	private static void fail(String message, int code) {
		System.err.println(message);
		System.exit(code);
	}

	private static String help() {
		try (InputStream text = Launcher.class.getResourceAsStream("help.txt")) {
			return new String(text.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
