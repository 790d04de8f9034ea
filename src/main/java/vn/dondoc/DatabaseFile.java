package vn.dondoc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.dondoc.configfile.OwnerOnly;

/**
 * The file of an embedded database. H2 makes it with the rights that files have by
 * default; it takes an empty one for a new database, so it is made beforehand, readable
 * for its owner alone.
 */
final class DatabaseFile {

	private static final Pattern URL = Pattern.compile("jdbc:h2:(?:file:)?(~?[^;:]*|[A-Za-z]:[/\\\\][^;:]*)(?:;.*)?");

	private DatabaseFile() {
	}

	/**
	 * Makes the file of a database, if it is such a one and is not there yet.
	 * @param url the database's address
	 * @throws IOException if it cannot be made
	 */
	static void prepare(String url) throws IOException {
		Matcher matcher = URL.matcher(url);
		if (!matcher.matches() || matcher.group(1).isEmpty()) {
			return;
		}
		String name = matcher.group(1);
		String place = name.startsWith("~") ? System.getProperty("user.home") + name.substring(1) : name;
		Path file = Path.of(place + ".mv.db").toAbsolutePath();
		Path folder = file.getParent();
		if (folder != null) {
			OwnerOnly.createFolder(folder);
		}
		OwnerOnly.createFile(file);
	}

}
