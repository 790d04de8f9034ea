package vn.dondoc.configfile;

import java.nio.file.Path;
import java.text.Normalizer;

/**
 * The names of files. By way of the URI, for a path loses its Vietnamese letters where
 * the locale is not UTF-8.
 */
final class FileNames {

	private FileNames() {
	}

	/**
	 * The name of a file without that of its folder, in normal form C.
	 */
	static String last(Path file) {
		String path = file.toUri().getPath();
		String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
		return Normalizer.normalize(bare.substring(bare.lastIndexOf('/') + 1), Normalizer.Form.NFC);
	}

}
