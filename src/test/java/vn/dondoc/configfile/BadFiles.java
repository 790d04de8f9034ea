package vn.dondoc.configfile;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What reading a bad file says.
 */
public final class BadFiles {

	private BadFiles() {
	}

	/**
	 * The problems that a call throws, as an admin sees them.
	 * @param reading the call
	 * @return one text a problem
	 */
	public static List<String> problemsOf(Supplier<?> reading) {
		BadFileException thrown = catchThrowableOfType(BadFileException.class, reading::get);
		if (thrown == null) {
			throw new AssertionError("Expected problems, but the file was taken");
		}
		return thrown.problems().stream().map(FileProblem::toString).toList();
	}

	static List<String> problemsIn(Path file) {
		return problemsOf(() -> YamlFile.read(asX(file), (top) -> top.optionalText("name")));
	}

	static AdminFile asX(Path file) {
		return new AdminFile(file.toAbsolutePath().resolveSibling("."), file, "x.yml");
	}

}
