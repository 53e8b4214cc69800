package io.dockflow.purchasing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.springframework.stereotype.Component;

/**
 * Writes papers into a folder, one per supplier, from where a mailer or an EDI converter
 * takes them. A file appears complete or not at all.
 */
@Component
class OutboxFolder implements OrderTransmission {

	private final Path folder;

	OutboxFolder(PurchasingProperties properties) {
		this.folder = properties.outbox();
	}

	@Override
	public void transmit(Outgoing outgoing) {
		var target = this.folder.resolve(safe(outgoing.supplierId()));
		try {
			Files.createDirectories(target);
			for (var file : outgoing.files()) {
				var part = target.resolve("." + safe(file.name()) + ".part");
				Files.write(part, file.content());
				Files.move(part, target.resolve(safe(file.name())), StandardCopyOption.ATOMIC_MOVE,
						StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(
					"Expected to write the %s of %s into %s, but could not. Check that the folder of dockflow.purchasing.outbox can be written."
						.formatted(outgoing.what(), outgoing.orderNumber(), target),
					ex);
		}
	}

	private static String safe(String name) {
		return name.replaceAll("[^A-Za-z0-9._-]", "_");
	}

}
