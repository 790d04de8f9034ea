package vn.dondoc.configfile;

/**
 * Something wrong in a file that an admin edits, said so that it can be mended.
 *
 * @param file the file, as the admin knows it
 * @param line the line, from 1; 0 when the file as a whole is meant
 * @param column the column, from 1; 0 when the file as a whole is meant
 * @param message what is wrong and what was expected
 */
public record FileProblem(String file, int line, int column, String message) {

	@Override
	public String toString() {
		return (this.line > 0) ? this.file + ":" + this.line + ":" + this.column + ": " + this.message
				: this.file + ": " + this.message;
	}

}
