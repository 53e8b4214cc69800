package io.dockflow.packing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Printed papers, kept as they left the printer.
 */
public interface Documents {

	/** Keeps a document and gives its id. */
	long store(Kind kind, String number, String contentType, byte[] content);

	Optional<Document> find(long id);

	/** The documents of a business number, oldest first. */
	List<DocumentInfo> ofNumber(String number);

	/** What it is. */
	enum Kind {

		LABELS_ZPL, LABELS_PDF, MANIFEST_PDF

	}

	/** A document with its bytes. */
	record Document(long id, Kind kind, String number, String contentType, byte[] content, Instant createdAt) {
	}

	/** A document as a list shows it. */
	record DocumentInfo(long id, Kind kind, String number, String contentType, Instant createdAt) {
	}

}
