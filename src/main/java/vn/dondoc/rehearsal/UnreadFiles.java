package vn.dondoc.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that look like rule files and are not read, such as {@code wan.drl.txt}.
 */
final class UnreadFiles {

	private static final int DEPTH = 8;

	// Not the marks that editors leave only while a file is open
	private static final Pattern ALIKE = Pattern.compile("(?i)(?!\\.#)(?!.*\\.sw[a-z]$).*\\.drl([^\\p{L}\\p{N}].*)?");

	private static final Pattern READ = Pattern.compile("(?i)[^.].*\\.drl");

	private UnreadFiles() {
	}

	static List<String> in(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try {
			Path real = folder.toRealPath();
			try (Stream<Path> found = Files.walk(real, DEPTH)) {
				return found.filter((file) -> !Files.isDirectory(file))
					// By way of the URI, for a path loses its Vietnamese letters where
					// the
					// locale is not UTF-8
					.map((file) -> real.toUri().relativize(file.toUri()).getPath())
					.filter(UnreadFiles::unread)
					.sorted()
					.toList();
			}
		}
		catch (IOException | UncheckedIOException ex) {
			// What cannot be looked at is a problem of the folder, and told by whoever
			// reads it
			return List.of();
		}
	}

	private static boolean unread(String file) {
		String[] parts = file.split("/", -1);
		String name = parts[parts.length - 1];
		if (!ALIKE.matcher(name).matches()) {
			return false;
		}
		return !READ.matcher(name).matches() || Stream.of(parts).anyMatch((part) -> part.startsWith("."));
	}

}
