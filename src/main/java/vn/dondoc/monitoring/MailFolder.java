package vn.dondoc.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.dondoc.delivery.Outbox;

/**
 * The folder into which mails are written while no mail server is configured.
 */
@Component
class MailFolder {

	private static final long ENOUGH = 16L * 1024 * 1024;

	private static final String FILE = "file:";

	private final Outbox outbox;

	MailFolder(Outbox outbox) {
		this.outbox = outbox;
	}

	/**
	 * What is wrong with it; empty when nothing is or mails go elsewhere.
	 */
	Optional<String> trouble() {
		String destination = this.outbox.destination();
		if (!destination.startsWith(FILE)) {
			return Optional.empty();
		}
		Path folder = Path.of(destination.substring(FILE.length()));
		if (!Files.exists(folder)) {
			// It is made with the first mail
			return Optional.empty();
		}
		try {
			long free = Files.getFileStore(folder).getUsableSpace();
			return (Files.isWritable(folder) && free >= ENOUGH) ? Optional.empty()
					: Optional.of((free / 1024 / 1024) + " MB");
		}
		catch (IOException ex) {
			return Optional.of(String.valueOf(ex.getMessage()));
		}
	}

}
