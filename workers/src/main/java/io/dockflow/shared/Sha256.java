package io.dockflow.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Tells a repeated content from another one.
 */
public final class Sha256 {

	private Sha256() {
	}

	/** The 32 bytes for the text's UTF-8 form. */
	public static byte[] of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	/** The 32 bytes for the content. */
	public static byte[] of(byte[] content) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(content);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Expected SHA-256 in every Java runtime, but this one lacks it.", ex);
		}
	}

}
