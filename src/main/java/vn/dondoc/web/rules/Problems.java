package vn.dondoc.web.rules;

import java.util.List;
import java.util.Locale;

import vn.dondoc.rules.RuleProblem;
import vn.dondoc.web.layout.Wording;

/**
 * Problems as the editor marks them.
 *
 * @param said how many there are, in words
 * @param problems the problems, by file and line
 */
record Problems(String said, List<Problem> problems) {

	/** More would help nobody. */
	private static final int MOST = 200;

	static Problems of(List<RuleProblem> found, Wording wording, Locale locale) {
		long files = found.stream().map(RuleProblem::file).distinct().count();
		String said = found.isEmpty() ? wording.text("editor.clean")
				: wording.text("editor.problems", found.size(), files);
		return new Problems(said, found.stream().limit(MOST).map((problem) -> Problem.of(problem, locale)).toList());
	}

	/**
	 * A problem.
	 *
	 * @param file the file
	 * @param line the line, from 1
	 * @param column the column, from 1
	 * @param message what is wrong, in the reader's language
	 */
	record Problem(String file, int line, int column, String message) {

		static Problem of(RuleProblem problem, Locale locale) {
			return new Problem(problem.file(), problem.line(), problem.column(), problem.message(locale));
		}

	}

}
