package vn.dondoc.configfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file in an admin's folder, and the only way in which dondoc opens one. What is no
 * plain file within that folder is refused by what the file system says of it, so that
 * nothing is waited for at a pipe and nothing foreign is shown. A folder that is itself a
 * link is followed.
 *
 * @param folder the admin's folder
 * @param path the file, in that folder or below it
 * @param name what problems call it: its path within the folder, with {@code /}
 */
public record AdminFile(Path folder, Path path, String name) {

	/**
	 * A file that is called by a name of dondoc's own.
	 * @param folder the admin's folder
	 * @param name the file's path within it, in ASCII
	 * @return the file, which need not be there
	 */
	public static AdminFile in(Path folder, String name) {
		return new AdminFile(folder, folder.resolve(name), name);
	}

	/**
	 * Whether anything is there by that name, be it only a link that leads nowhere.
	 * @return {@code false} when the file was left out
	 */
	public boolean exists() {
		return Files.exists(this.path, LinkOption.NOFOLLOW_LINKS);
	}

	/**
	 * Reads the file.
	 * @param most how many bytes it may have
	 * @return its bytes
	 * @throws RefusedFileException if it is missing, is no plain file of the folder, is
	 * larger, or cannot be read
	 */
	public byte[] read(int most) throws RefusedFileException {
		try {
			Path real = require(most);
			try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
				byte[] bytes = in.readNBytes(most + 1);
				if (bytes.length > most) {
					throw new RefusedFileException(FileRefusal.TOO_LARGE);
				}
				return bytes;
			}
		}
		catch (RefusedFileException ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw refused(ex);
		}
	}

	/**
	 * Looks at the file without opening it.
	 * @param most how many bytes it may have
	 * @return where it really is
	 * @throws RefusedFileException as {@link #read} does
	 */
	public Path require(int most) throws RefusedFileException {
		try {
			Path real = real();
			BasicFileAttributes found = Files.readAttributes(real, BasicFileAttributes.class,
					LinkOption.NOFOLLOW_LINKS);
			if (found.isDirectory()) {
				throw new RefusedFileException(FileRefusal.FOLDER);
			}
			if (!found.isRegularFile()) {
				throw new RefusedFileException(FileRefusal.SPECIAL);
			}
			if (found.size() > most) {
				throw new RefusedFileException(FileRefusal.TOO_LARGE);
			}
			return real;
		}
		catch (RefusedFileException ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw refused(ex);
		}
	}

	/**
	 * Where the file is, with all links followed.
	 */
	private Path real() throws IOException {
		return real(this.folder.toRealPath(), this.path);
	}

	/**
	 * Follows links, which must end within a folder.
	 * @param realFolder the folder, without any links
	 */
	static Path real(Path realFolder, Path path) throws IOException {
		try {
			Path real = path.toRealPath();
			if (!real.startsWith(realFolder)) {
				throw new RefusedFileException(FileRefusal.OUTSIDE);
			}
			return real;
		}
		catch (RefusedFileException | AccessDeniedException ex) {
			throw ex;
		}
		catch (IOException ex) {
			// A circle of links, or a link to nothing
			if (Files.isSymbolicLink(path)) {
				throw new RefusedFileException(FileRefusal.NOWHERE);
			}
			throw ex;
		}
	}

	static RefusedFileException refused(IOException ex) {
		if (ex instanceof RefusedFileException refused) {
			return refused;
		}
		if (ex instanceof NoSuchFileException) {
			return new RefusedFileException(FileRefusal.MISSING);
		}
		return (ex instanceof AccessDeniedException) ? new RefusedFileException(FileRefusal.DENIED)
				: new RefusedFileException(FileRefusal.UNREADABLE, ex);
	}

}
