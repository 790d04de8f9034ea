package vn.dondoc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What a command printed.
 *
 * @param status its exit status
 * @param out its data
 * @param err its messages
 */
record Printed(int status, String out, String err) {

	/**
	 * Runs a command in this JVM.
	 * @param args the command and its options
	 * @return what it printed
	 */
	static Printed by(String... args) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		int status = CommandLineTool.run(new PrintWriter(out), new PrintWriter(err), args);
		return new Printed(status, out.toString(), err.toString());
	}

	/**
	 * Its rows, read as strict RFC 4180.
	 * @return a map a row, by the names of the columns
	 */
	List<Map<String, String>> rows() {
		CSVFormat strict = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
		try (CSVParser parser = CSVParser.parse(this.out, strict)) {
			return parser.stream().map(CSVRecord::toMap).toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	List<String> lines() {
		return this.out.lines().toList();
	}

	/**
	 * Messages without those of progress, which depend on the machine.
	 * @return one a line
	 */
	List<String> messages() {
		return this.err.lines().filter((line) -> !line.startsWith("… ")).toList();
	}

	static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Path copy = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(copy);
				}
				else {
					Files.copy(file, copy);
				}
			}
		}
	}

	static void replace(Path file, String from, String to) throws IOException {
		String text = Files.readString(file);
		if (!text.contains(from)) {
			throw new IllegalArgumentException(file + " does not hold " + from);
		}
		Files.writeString(file, text.replace(from, to));
	}

	Map<String, String> row(String unit, String obligation) {
		return rows().stream()
			.filter((row) -> unit.equals(row.get("unit")) && obligation.equals(row.get("obligation")))
			.findFirst()
			.orElseGet(LinkedHashMap::new);
	}

}
