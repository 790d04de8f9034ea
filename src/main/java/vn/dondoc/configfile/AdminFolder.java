package vn.dondoc.configfile;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is in an admin's folder. Links are followed as long as they stay within it; names
 * that begin with two points are passed over, since a mounted ConfigMap keeps the files
 * there that its visible links lead to. Nothing is opened.
 */
public final class AdminFolder {

	private final Path real;

	private final int depth;

	private final boolean hidden;

	private final List<FolderEntry> entries = new ArrayList<>();

	private AdminFolder(Path folder, int depth, boolean hidden) throws IOException {
		this.real = folder.toRealPath();
		this.depth = depth;
		this.hidden = hidden;
	}

	/**
	 * Lists a folder and those below it, without hidden ones.
	 * @param folder the folder
	 * @param depth how many folders deep to look; 1 for the folder alone
	 * @return what is there, by name; first the folder itself, with an empty name
	 * @throws RefusedFileException if the folder itself cannot be listed
	 */
	public static List<FolderEntry> list(Path folder, int depth) throws RefusedFileException {
		return list(folder, "", depth, false);
	}

	/**
	 * Lists a folder as {@link #list} does, with hidden files and folders.
	 * @param folder the folder
	 * @param depth how many folders deep to look; 1 for the folder alone
	 * @return what is there, by name; first the folder itself, with an empty name
	 * @throws RefusedFileException if the folder itself cannot be listed
	 */
	public static List<FolderEntry> listWithHidden(Path folder, int depth) throws RefusedFileException {
		return list(folder, "", depth, true);
	}

	/**
	 * Lists the YAML files of a folder within an admin's folder.
	 * @param folder the admin's folder
	 * @param below the folder in it, called by a name of dondoc's own
	 * @return the files by name, hidden ones left out; empty when there is no such folder
	 * @throws RefusedFileException if it is no folder that can be listed
	 */
	public static List<AdminFile> yamlFiles(Path folder, String below) throws RefusedFileException {
		if (!AdminFile.in(folder, below).exists()) {
			return List.of();
		}
		return list(folder, below, 1, false).stream()
			.map(FolderEntry::file)
			.filter((file) -> file.name().endsWith(".yml") || file.name().endsWith(".yaml"))
			.toList();
	}

	private static List<FolderEntry> list(Path folder, String below, int depth, boolean hidden)
			throws RefusedFileException {
		try {
			AdminFolder listing = new AdminFolder(folder, depth, hidden);
			Path top = below.isEmpty() ? listing.real : AdminFile.real(listing.real, listing.real.resolve(below));
			listing.walk(top, below, List.of());
			listing.entries.sort(Comparator.comparing((entry) -> entry.file().name()));
			return listing.entries;
		}
		catch (IOException ex) {
			throw AdminFile.refused(ex);
		}
	}

	// The folder is without links; above are those on the way to it
	private void walk(Path folder, String name, List<Path> above) throws IOException {
		BasicFileAttributes own = attributes(folder);
		List<Path> children = children(folder);
		this.entries.add(entry(folder, name, own, null));
		List<Path> way = new ArrayList<>(above);
		way.add(folder);
		for (Path child : children) {
			String last = FileNames.last(child);
			if (!last.startsWith("..") && (this.hidden || !last.startsWith("."))) {
				visit(child, name.isEmpty() ? last : name + "/" + last, way);
			}
		}
	}

	private static List<Path> children(Path folder) throws IOException {
		List<Path> children = new ArrayList<>();
		try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
			found.forEach(children::add);
		}
		catch (DirectoryIteratorException ex) {
			throw ex.getCause();
		}
		return children;
	}

	private void visit(Path child, String name, List<Path> way) {
		try {
			Path real = child;
			BasicFileAttributes found = attributes(child);
			if (found.isSymbolicLink()) {
				real = AdminFile.real(this.real, child);
				found = attributes(real);
			}
			if (found.isDirectory() && way.contains(real)) {
				this.entries.add(entry(real, name, found, FileRefusal.NOWHERE));
			}
			else if (found.isDirectory() && way.size() < this.depth) {
				walk(real, name, way);
			}
			else {
				this.entries.add(entry(real, name, found, null));
			}
		}
		catch (IOException ex) {
			refuse(child, name, AdminFile.refused(ex).refusal());
		}
	}

	private void refuse(Path child, String name, FileRefusal refusal) {
		try {
			BasicFileAttributes found = attributes(child);
			boolean folder = found.isSymbolicLink() ? Files.isDirectory(child) : found.isDirectory();
			this.entries.add(new FolderEntry(new AdminFile(this.real, child, name), folder, found.lastModifiedTime(),
					found.size(), refusal));
		}
		catch (IOException ex) {
			// It was taken away meanwhile
		}
	}

	private FolderEntry entry(Path real, String name, BasicFileAttributes found, @Nullable FileRefusal refusal) {
		return new FolderEntry(new AdminFile(this.real, real, name), found.isDirectory(), found.lastModifiedTime(),
				found.isDirectory() ? 0 : found.size(), refusal);
	}

	private static BasicFileAttributes attributes(Path path) throws IOException {
		return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
	}

}
