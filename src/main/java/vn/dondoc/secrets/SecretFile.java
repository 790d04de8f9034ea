package vn.dondoc.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

import vn.dondoc.configfile.AdminFile;
import vn.dondoc.configfile.OwnerOnly;

/**
 * The file of a secret that was made up: 32 random bytes in hexadecimal.
 */
final class SecretFile {

	private static final int BYTES = 32;

	private static final int MOST = 1000;

	private SecretFile() {
	}

	/**
	 * Reads the secret, and makes it first when there is none.
	 */
	static String read(Path place) {
		Path file = place.toAbsolutePath();
		Path folder = Objects.requireNonNull(file.getParent());
		AdminFile kept = new AdminFile(folder, file, file.toString());
		try {
			if (!kept.exists()) {
				OwnerOnly.createFolder(folder);
				make(file);
			}
			String secret = new String(kept.read(MOST), StandardCharsets.UTF_8).strip();
			if (secret.length() < SecretProperties.SHORTEST) {
				throw new IOException("It is shorter than " + SecretProperties.SHORTEST + " characters");
			}
			return secret;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The secret in " + file + " can be neither read nor made; give this user the"
					+ " right to, put the file back, or set dondoc.secret.key", ex);
		}
	}

	/**
	 * It appears under its name only when it is whole; of two processes that start at
	 * once, both find the secret of the first.
	 */
	private static void make(Path file) throws IOException {
		byte[] made = new byte[BYTES];
		new SecureRandom().nextBytes(made);
		Path fresh = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
		OwnerOnly.createFile(fresh);
		try {
			Files.writeString(fresh, HexFormat.of().formatHex(made));
			appear(fresh, file);
		}
		catch (FileAlreadyExistsException ex) {
			// another process was faster
		}
		finally {
			Files.deleteIfExists(fresh);
		}
	}

	private static void appear(Path fresh, Path file) throws IOException {
		try {
			Files.createLink(file, fresh);
		}
		catch (UnsupportedOperationException ex) {
			Files.move(fresh, file);
		}
	}

}
