package vn.dondoc.rehearsal;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.dondoc.configfile.AdminFolder;
import vn.dondoc.configfile.RefusedFileException;

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
		try {
			return AdminFolder.listWithHidden(folder, DEPTH)
				.stream()
				.filter((entry) -> !entry.folder())
				.map((entry) -> entry.file().name())
				.filter(UnreadFiles::unread)
				.toList();
		}
		catch (RefusedFileException ex) {
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
