package vn.dondoc.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import vn.dondoc.configfile.AdminFile;
import vn.dondoc.configfile.OwnerOnly;

/**
 * The file to which heads of the journal are written, a line each: when, the head, and of
 * which database, so that a server that is tried with another finds no fault with it.
 */
@Component
@EnableConfigurationProperties(JournalProperties.class)
class HeadFile {

	// Ten thousand days
	private static final int MOST_BYTES = 4 * 1024 * 1024;

	private final @Nullable Path file;

	private final String database;

	@Autowired
	HeadFile(JournalProperties properties, @Value("${spring.datasource.url:}") String url) {
		this(properties.file(url), url);
	}

	HeadFile(@Nullable Path file, String url) {
		this.file = file;
		this.database = url.replaceAll("[?;\\s].*", "").replaceAll("//[^/@]*@", "//");
	}

	/**
	 * The heads of this database that were written.
	 * @throws UncheckedIOException if the file is there and cannot be read
	 */
	List<JournalHead> read() {
		return (this.file != null && Files.exists(this.file)) ? read(this.file, this.database) : List.of();
	}

	/**
	 * The heads in a file, wherever it is: those of this database, or all if none is.
	 */
	List<JournalHead> read(Path other) {
		List<JournalHead> own = read(other, this.database);
		return own.isEmpty() ? read(other, null) : own;
	}

	private static List<JournalHead> read(Path file, @Nullable String database) {
		try {
			Path path = file.toAbsolutePath();
			AdminFile heads = new AdminFile(Objects.requireNonNull(path.getRoot()), path, path.toString());
			return new String(heads.read(MOST_BYTES), StandardCharsets.UTF_8).lines()
				.map((line) -> line.strip().split("\\s+"))
				.filter((parts) -> parts.length == 3 && JournalHead.isOne(parts[1]))
				.filter((parts) -> database == null || parts[2].equals(database))
				.map((parts) -> JournalHead.of(parts[1]))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Adds a head, unless it is the last one already.
	 * @throws UncheckedIOException if it cannot be written
	 */
	void write(JournalHead head, Instant at) {
		List<JournalHead> known = read();
		if (this.file == null || (!known.isEmpty() && known.get(known.size() - 1).equals(head))) {
			return;
		}
		try {
			Path folder = this.file.toAbsolutePath().getParent();
			if (folder != null) {
				OwnerOnly.createFolder(folder);
			}
			OwnerOnly.createFile(this.file);
			Files.writeString(this.file, at + " " + head + " " + this.database + "\n", StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
