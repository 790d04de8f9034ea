package vn.dondoc.rehearsal.scenarios;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.dondoc.configfile.BadFileException;
import vn.dondoc.configfile.FileProblem;

/**
 * Where the scenarios of a rule folder are.
 */
final class ScenarioFolder {

	private static final String NAME = "tests";

	private ScenarioFolder() {
	}

	/**
	 * The scenario files by their names, relative to the rule folder. Hidden files, such
	 * as those that editors leave, are passed over.
	 */
	static SortedMap<String, Path> files(Path rulesDir) {
		SortedMap<String, Path> files = new TreeMap<>();
		Path folder = rulesDir.resolve(NAME);
		if (Files.notExists(folder)) {
			return files;
		}
		try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.{yml,yaml}")) {
			for (Path file : found) {
				String name = name(folder, file);
				if (!name.startsWith(".")) {
					files.put(NAME + "/" + name, file);
				}
			}
		}
		catch (IOException ex) {
			throw new BadFileException(List.of(new FileProblem(NAME, 0, 0, "is not a folder that can be read: "
					+ ex.getMessage() + "; expected scenario files such as tests/wan.yml in it")));
		}
		return files;
	}

	// By way of the URI, for a path loses its Vietnamese letters where the locale is not
	// UTF-8
	private static String name(Path folder, Path file) {
		return folder.toUri().relativize(file.toUri()).getPath();
	}

}
