package vn.dondoc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of text under named columns, printed sorted by their columns from the left.
 */
final class Rows {

	private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

	private static final Comparator<List<String>> FROM_THE_LEFT = (one, other) -> {
		for (int i = 0; i < one.size(); i++) {
			int order = one.get(i).compareTo(other.get(i));
			if (order != 0) {
				return order;
			}
		}
		return 0;
	};

	private final List<String> columns;

	private final List<List<String>> rows = new ArrayList<>();

	Rows(List<String> columns) {
		this.columns = columns;
	}

	Rows(String... columns) {
		this(List.of(columns));
	}

	/**
	 * Adds a row.
	 * @param values one value a column; {@code null} becomes empty
	 */
	void add(@Nullable Object... values) {
		List<String> row = new ArrayList<>(values.length);
		for (Object value : values) {
			row.add(Objects.toString(value, ""));
		}
		this.rows.add(row);
	}

	void printCsv(PrintWriter out) throws IOException {
		CSVPrinter printer = new CSVPrinter(out, CSV);
		printer.printRecord(this.columns);
		for (List<String> row : sorted()) {
			printer.printRecord(row);
		}
		printer.flush();
	}

	void printJson(PrintWriter out) {
		List<Map<String, String>> objects = sorted().stream().map(this::object).toList();
		out.println(
				JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(objects));
	}

	private Map<String, String> object(List<String> row) {
		Map<String, String> object = new LinkedHashMap<>();
		for (int i = 0; i < this.columns.size(); i++) {
			object.put(this.columns.get(i), row.get(i));
		}
		return object;
	}

	void printTable(PrintWriter out) {
		List<List<String>> all = new ArrayList<>(List.of(this.columns));
		all.addAll(sorted());
		lines(all).forEach(out::println);
	}

	/**
	 * The lines of the table in the order in which its rows were added.
	 * @return the lines, the first of them the names of the columns
	 */
	List<String> tableAsAdded() {
		List<List<String>> all = new ArrayList<>(List.of(this.columns));
		all.addAll(this.rows);
		return lines(all);
	}

	private List<String> lines(List<List<String>> all) {
		int[] widths = new int[this.columns.size()];
		for (List<String> row : all) {
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
			}
		}
		return all.stream().map((row) -> line(row, widths)).toList();
	}

	private static String line(List<String> row, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < widths.length; i++) {
			String value = row.get(i);
			line.append(value).append(" ".repeat(widths[i] - value.codePointCount(0, value.length()) + 2));
		}
		return line.toString().stripTrailing();
	}

	private List<List<String>> sorted() {
		return this.rows.stream().sorted(FROM_THE_LEFT).toList();
	}

}
