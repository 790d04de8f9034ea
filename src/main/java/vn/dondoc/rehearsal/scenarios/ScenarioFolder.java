package vn.dondoc.rehearsal.scenarios;

import java.nio.file.Path;
import java.util.List;

import vn.dondoc.configfile.AdminFile;
import vn.dondoc.configfile.AdminFolder;
import vn.dondoc.configfile.BadFileException;
import vn.dondoc.configfile.FileProblem;
import vn.dondoc.configfile.RefusedFileException;

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
	static List<AdminFile> files(Path rulesDir) {
		try {
			return AdminFolder.yamlFiles(rulesDir, NAME);
		}
		catch (RefusedFileException ex) {
			throw new BadFileException(List.of(new FileProblem(NAME, 0, 0, "is not a folder that can be read within "
					+ rulesDir + "; expected scenario files such as tests/wan.yml in it")));
		}
	}

}
