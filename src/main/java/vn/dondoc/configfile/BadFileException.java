package vn.dondoc.configfile;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Files that cannot be taken as they are. Carries every problem found, so that they can
 * be mended in one go; nothing of the files was taken.
 */
public class BadFileException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<FileProblem> problems;

	/**
	 * Creates it.
	 * @param problems what is wrong, at least one
	 */
	public BadFileException(List<FileProblem> problems) {
		super(problems.stream().map(FileProblem::toString).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	/**
	 * What is wrong.
	 * @return the problems, in order of file and line
	 */
	public List<FileProblem> problems() {
		return this.problems;
	}

}
