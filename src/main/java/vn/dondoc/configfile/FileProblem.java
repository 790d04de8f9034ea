package vn.dondoc.configfile;

/**
 * Something wrong in a file that an admin edits, said so that it can be mended.
 *
 * @param file the file, as the admin knows it
 * @param line the line, from 1; 0 when the file as a whole is meant
 * @param column the column, from 1; 0 when the file as a whole is meant
 * @param message what is wrong and what was expected, in English
 * @param vietnamese the same in Vietnamese
 */
public record FileProblem(String file, int line, int column, String message, String vietnamese) {

	/**
	 * A problem that is known in one language only.
	 * @param file the file, as the admin knows it
	 * @param line the line, from 1; 0 when the file as a whole is meant
	 * @param column the column, from 1; 0 when the file as a whole is meant
	 * @param message what is wrong and what was expected
	 */
	public FileProblem(String file, int line, int column, String message) {
		this(file, line, column, message, message);
	}

	@Override
	public String toString() {
		return (this.line > 0) ? this.file + ":" + this.line + ":" + this.column + ": " + this.message
				: this.file + ": " + this.message;
	}

}
