package vn.dondoc.configfile;

import java.io.StringReader;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads a YAML file that an admin edits: UTF-8, at most 10 MB, one document, without
 * anchors, aliases and tags.
 */
public final class YamlFile {

	private YamlFile() {
	}

	/**
	 * Reads a file, or says everything that is wrong with it. Every key that
	 * {@code reading} does not ask for is a problem.
	 * @param <T> what the file is read into
	 * @param file the file
	 * @param reading takes the values from the top of the file; while there are problems
	 * it gets stand-ins, and what it returns is thrown away
	 * @return what {@code reading} returned; an empty file reads as one without keys
	 * @throws BadFileException if the file is missing or unreadable, is not such YAML, or
	 * {@code reading} found problems
	 */
	public static <T> T read(AdminFile file, Function<YamlMap, T> reading) {
		Problems problems = new Problems(file.name());
		return read(FileText.read(file, problems), problems, reading);
	}

	/**
	 * Reads a text that is not a file yet, such as an editor's, as {@link #read} does.
	 * @param <T> what the text is read into
	 * @param text the text
	 * @param shownName what problems call it
	 * @param reading takes the values from the top of the text
	 * @return what {@code reading} returned; an empty text reads as one without keys
	 * @throws BadFileException if the text is not such YAML, or {@code reading} found
	 * problems
	 */
	public static <T> T readText(String text, String shownName, Function<YamlMap, T> reading) {
		Problems problems = new Problems(shownName);
		return read(FileText.accept(text, problems), problems, reading);
	}

	private static <T> T read(String text, Problems problems, Function<YamlMap, T> reading) {
		YamlNode root = parse(text, problems);
		if (root == null || (root instanceof YamlNode.Scalar scalar && scalar.isNull())) {
			root = new YamlNode.Mapping(1, 1, Map.of());
		}
		if (!(root instanceof YamlNode.Mapping mapping)) {
			throw problems.fatal(root.line(), root.column(),
					"found " + root.described() + ", expected keys such as 'name: value'");
		}
		YamlMap top = new YamlMap(mapping, problems);
		T result = reading.apply(top);
		top.reportUnknownKeys();
		problems.throwIfAny();
		return result;
	}

	private static @Nullable YamlNode parse(String text, Problems problems) {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(FileText.MOST_BYTES + 1);
		try {
			return new TreeBuilder(new Yaml(options).parse(new StringReader(text)), problems).build();
		}
		catch (MarkedYAMLException ex) {
			throw notYaml(ex, problems);
		}
		catch (YAMLException ex) {
			throw problems.fatal(0, 0, "is not valid YAML: " + ex.getMessage());
		}
	}

	private static BadFileException notYaml(MarkedYAMLException ex, Problems problems) {
		Mark mark = (ex.getProblemMark() != null) ? ex.getProblemMark() : ex.getContextMark();
		int line = (mark != null) ? mark.getLine() + 1 : 0;
		int column = (mark != null) ? mark.getColumn() + 1 : 0;
		String context = (ex.getContext() != null) ? " " + ex.getContext() : "";
		return problems.fatal(line, column, "is not valid YAML:" + context + ": " + ex.getProblem());
	}

}
