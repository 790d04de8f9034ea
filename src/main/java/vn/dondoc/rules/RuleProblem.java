package vn.dondoc.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.dondoc.configfile.FileProblem;
import vn.dondoc.rules.language.FileNames;
import vn.dondoc.rules.language.Message;
import vn.dondoc.text.Reason;

/**
 * Something wrong in a rule file, said so that an admin can mend it.
 *
 * @param file the file, relative to the rule folder; the folder itself when no file is
 * meant
 * @param line the line, from 1
 * @param column the column, from 1
 * @param message what is wrong, what is allowed and what to write instead, in English
 * @param vietnamese the same in Vietnamese
 */
public record RuleProblem(String file, int line, int column, String message,
		String vietnamese) implements Comparable<RuleProblem> {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	/**
	 * A problem that is known in one language only.
	 * @param file the file
	 * @param line the line, from 1
	 * @param column the column, from 1
	 * @param message what is wrong and what was expected
	 */
	public RuleProblem(String file, int line, int column, String message) {
		this(file, line, column, message, message);
	}

	public RuleProblem(String file, int line, int column, Message message) {
		this(file, line, column, message.english(), message.vietnamese());
	}

	/**
	 * The problem of a file that is part of a release and holds no rules.
	 * @param problem what is wrong in it
	 * @return the same
	 */
	static RuleProblem of(FileProblem problem) {
		return new RuleProblem(FileNames.shown(problem.file()), Math.max(1, problem.line()),
				Math.max(1, problem.column()), problem.message(), problem.vietnamese());
	}

	/**
	 * What is wrong, wherever it is.
	 * @return the message in both languages
	 */
	public Reason what() {
		return Reason.inBoth(this.message, this.vietnamese);
	}

	/**
	 * The problem among the reasons that a run keeps.
	 * @return the place and what is wrong
	 */
	public Reason reason() {
		return Reason.of(RuleReason.RULE_FILE_REFUSED, this.file, this.line, this.column, what());
	}

	/**
	 * The problem that a reason tells of.
	 * @param reason any reason
	 * @return the problem, or empty when it tells of something else
	 */
	public static Optional<RuleProblem> of(Reason reason) {
		if (!reason.is(RuleReason.RULE_FILE_REFUSED)) {
			return Optional.empty();
		}
		List<String> parts = reason.arguments();
		Reason what = reason.inner(3);
		return Optional.of(new RuleProblem(parts.get(0), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)),
				what.in(Locale.ENGLISH), what.in(VIETNAMESE)));
	}

	/**
	 * What is wrong, in the reader's language.
	 * @param locale the language; Vietnamese or else English
	 * @return the message
	 */
	public String message(Locale locale) {
		return new Message(this.message, this.vietnamese).in(locale);
	}

	@Override
	public int compareTo(RuleProblem other) {
		int byFile = this.file.compareTo(other.file);
		if (byFile != 0) {
			return byFile;
		}
		int byLine = Integer.compare(this.line, other.line);
		return (byLine != 0) ? byLine : Integer.compare(this.column, other.column);
	}

	@Override
	public String toString() {
		return this.file + ":" + this.line + ":" + this.column + ": " + this.message;
	}

}
