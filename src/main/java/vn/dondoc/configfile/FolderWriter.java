package vn.dondoc.configfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes into an admin's folder, and never through a link: what is mounted is changed
 * where it comes from.
 */
public final class FolderWriter {

	private final Path real;

	private final Map<String, Path> there;

	private FolderWriter(Path folder, int depth) throws IOException {
		this.real = folder.toRealPath();
		this.there = AdminFolder.list(folder, depth)
			.stream()
			.collect(Collectors.toMap((entry) -> entry.file().name(), (entry) -> entry.file().path(),
					(one, two) -> one));
	}

	/**
	 * Writes and deletes files. Those that are there are written in place, so that
	 * whoever owns them may still edit them.
	 * @param folder the folder
	 * @param depth how many folders deep it is looked at
	 * @param changes the text of each file by its name, empty for one that is deleted
	 * @throws IOException if one cannot be, of which some may be written by then; if one
	 * is a link or below one, none is
	 */
	public static void write(Path folder, int depth, Map<String, Optional<String>> changes) throws IOException {
		FolderWriter writer = new FolderWriter(folder, depth);
		for (String name : changes.keySet()) {
			writer.requireOwn(name);
		}
		for (Map.Entry<String, Optional<String>> change : changes.entrySet()) {
			writer.write(change.getKey(), change.getValue());
		}
	}

	private void requireOwn(String name) throws IOException {
		for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
			requireNoLink(name.substring(0, end));
		}
		requireNoLink(name);
	}

	private void requireNoLink(String name) throws IOException {
		Path path = this.there.get(name);
		if (path != null && !name.equals(name(path))) {
			throw new IOException(path + " is reached by a link");
		}
	}

	private String name(Path path) {
		int above = this.real.getNameCount();
		return IntStream.rangeClosed(above + 1, path.getNameCount())
			.mapToObj((end) -> FileNames.last(path.getRoot().resolve(path.subpath(0, end))))
			.collect(Collectors.joining("/"));
	}

	private void write(String name, Optional<String> text) throws IOException {
		Path path = path(name);
		if (text.isEmpty()) {
			Files.deleteIfExists(path);
			return;
		}
		Files.createDirectories(path.resolveSibling(""));
		Files.writeString(path, text.get(), StandardCharsets.UTF_8);
	}

	private Path path(String name) throws IOException {
		Path path = this.there.get(name);
		if (path != null) {
			return path;
		}
		int end = name.lastIndexOf('/');
		try {
			return ((end < 0) ? this.real : path(name.substring(0, end))).resolve(name.substring(end + 1));
		}
		catch (InvalidPathException ex) {
			throw new IOException(ex);
		}
	}

}
