package vn.dondoc.configfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import vn.dondoc.text.Language;
import vn.dondoc.text.Worded;

/**
 * Gathers what is wrong in one file.
 */
final class Problems {

	/** Enough to mend a file by; more would only hide the first. */
	private static final int MOST = 500;

	private final String file;

	private final List<FileProblem> found = new ArrayList<>();

	Problems(String file) {
		this.file = file;
	}

	void add(int line, int column, String message) {
		if (this.found.size() < MOST) {
			this.found.add(new FileProblem(this.file, line, column, message));
		}
	}

	void add(YamlNode at, String message) {
		add(at.line(), at.column(), message);
	}

	void add(YamlNode at, Worded message) {
		if (this.found.size() < MOST) {
			this.found.add(new FileProblem(this.file, at.line(), at.column(), message.in(Language.ENGLISH.locale()),
					message.in(Language.VIETNAMESE.locale())));
		}
	}

	/**
	 * The end of reading: something after which nothing more can be told.
	 */
	BadFileException fatal(int line, int column, String message) {
		this.found.add(new FileProblem(this.file, line, column, message));
		return failure();
	}

	void throwIfAny() {
		if (!this.found.isEmpty()) {
			throw failure();
		}
	}

	private BadFileException failure() {
		return new BadFileException(this.found.stream()
			.sorted(Comparator.comparingInt(FileProblem::line).thenComparingInt(FileProblem::column))
			.toList());
	}

}
