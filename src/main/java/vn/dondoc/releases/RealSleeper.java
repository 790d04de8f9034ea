package vn.dondoc.releases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

import org.springframework.stereotype.Component;

/**
 * Real time. What a file written now is stamped with is asked by writing one, among the
 * temporary files, since the rule folder may be read-only.
 */
@Component
class RealSleeper implements Sleeper {

	@Override
	public FileTime now() {
		try {
			Path probe = Files.createTempFile("dondoc", ".now");
			try {
				return Files.getLastModifiedTime(probe);
			}
			finally {
				Files.deleteIfExists(probe);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No temporary file can be written", ex);
		}
	}

	@Override
	public void pause(Duration time) {
		try {
			Thread.sleep(time.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
