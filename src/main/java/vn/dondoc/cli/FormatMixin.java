package vn.dondoc.cli;

import java.io.IOException;
import java.io.PrintWriter;

import picocli.CommandLine.Option;

/**
 * How rows are printed.
 */
final class FormatMixin {

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table",
			description = "One of table, csv, json (default: ${DEFAULT-VALUE}).")
	private Format format = Format.TABLE;

	boolean isTable() {
		return this.format == Format.TABLE;
	}

	void print(Rows rows, PrintWriter out) throws IOException {
		switch (this.format) {
			case TABLE -> rows.printTable(out);
			case CSV -> rows.printCsv(out);
			case JSON -> rows.printJson(out);
		}
		out.flush();
	}

	/**
	 * The formats.
	 */
	enum Format {

		TABLE, CSV, JSON

	}

}
