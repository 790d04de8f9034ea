package vn.dondoc.configfile;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files of dondoc's own that hold what people wrote: nobody else on the machine may read
 * them. Where the file system knows no such rights, as on Windows, they are those that
 * the folder hands down.
 */
public final class OwnerOnly {

	private OwnerOnly() {
	}

	/**
	 * Makes a folder, and those above it, for this user alone. What is there already
	 * stays as it is.
	 * @param folder the folder
	 * @throws IOException if it cannot be made
	 */
	public static void createFolder(Path folder) throws IOException {
		Files.createDirectories(folder, rights(folder, "rwx------"));
	}

	/**
	 * Makes an empty file for this user alone. One that is there already stays as it is.
	 * @param file the file
	 * @throws IOException if it cannot be made
	 */
	public static void createFile(Path file) throws IOException {
		try {
			Files.createFile(file, rights(file, "rw-------"));
		}
		catch (FileAlreadyExistsException ex) {
			// Its owner may have widened its rights
		}
	}

	private static FileAttribute<?>[] rights(Path path, String rights) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)) }
				: new FileAttribute<?>[0];
	}

}
