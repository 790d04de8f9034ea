package vn.dondoc.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each server under test its own database and its own copy of the shipped rules.
 */
class OwnPlace implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		try {
			Path place = Files.createDirectories(Path.of("target", "endtoend", UUID.randomUUID().toString()));
			copy(Path.of("rules"), place.resolve("rules"));
			TestPropertyValues
				.of("dondoc.rules.dir=" + place.resolve("rules"), "dondoc.mail.folder=" + place.resolve("mail"),
						"dondoc.journal.heads=" + place.resolve("heads"),
						"spring.datasource.url=jdbc:h2:mem:" + place.getFileName()
								+ ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE")
				.applyTo(context);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void copy(Path from, Path to) throws IOException {
		Files.walkFileTree(from, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Path target = to.resolve(from.relativize(file).toString());
				Files.createDirectories(target.resolveSibling("."));
				Files.copy(file, target);
				return FileVisitResult.CONTINUE;
			}

		});
	}

}
