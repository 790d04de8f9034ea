package vn.dondoc.directives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import vn.dondoc.configfile.BadFileException;
import vn.dondoc.configfile.FileProblem;
import vn.dondoc.registry.Oversight;

/**
 * The directives of a set of rule files. Does not change.
 */
public final class Directives {

	/**
	 * No directive at all.
	 */
	public static final Directives NONE = new Directives(List.of());

	private static final String FILE = "directive.yml";

	private final Map<String, Directive> byFolder = new TreeMap<>();

	private final Map<String, Directive> byCode = new LinkedHashMap<>();

	private Directives(Collection<Directive> directives) {
		for (Directive directive : directives) {
			this.byFolder.put(directive.folder(), directive);
			this.byCode.put(directive.code(), directive);
		}
	}

	/**
	 * Whether a file describes a directive. What lies in a folder {@code tests} is a
	 * scenario, whatever its name.
	 * @param name its name, relative to the rule folder
	 * @return {@code true} for {@code directive.yml} in any other folder
	 */
	public static boolean describes(String name) {
		String folder = folder(name);
		return name.substring(folder.isEmpty() ? 0 : folder.length() + 1).equals(FILE)
				&& !(folder.equals("tests") || folder.endsWith("/tests"));
	}

	/**
	 * Reads the directives.
	 * @param files the text of each file by its name, rule files among them
	 * @param problems where what is wrong is added; the directives may be used only if
	 * there is nothing
	 * @return the directives that can be read
	 */
	public static Directives read(Map<String, String> files, List<FileProblem> problems) {
		List<Directive> directives = new ArrayList<>();
		Map<String, String> codes = new LinkedHashMap<>();
		new TreeMap<>(files).forEach((name, text) -> {
			if (describes(name)) {
				try {
					directives.add(DirectiveFile.read(name, text, files.keySet(), codes));
				}
				catch (BadFileException ex) {
					problems.addAll(ex.problems());
				}
			}
		});
		return new Directives(directives);
	}

	/**
	 * The files that directives name as their own words, whether or not they are there.
	 * @param files the text of each file by its name
	 * @return the names, relative to the rule folder
	 */
	public static Set<String> texts(Map<String, String> files) {
		return files.entrySet()
			.stream()
			.filter((file) -> describes(file.getKey()))
			.flatMap((file) -> DirectiveFile.textOf(file.getKey(), file.getValue()).stream())
			.collect(Collectors.toSet());
	}

	/**
	 * The directives.
	 * @return the directives, that of the rule folder itself first
	 */
	public List<Directive> all() {
		return List.copyOf(this.byFolder.values());
	}

	/**
	 * A directive.
	 * @param code its code
	 * @return the directive; empty when there is none of that code
	 */
	public Optional<Directive> of(String code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

	/**
	 * The directive that a rule file belongs to: that of its own folder.
	 * @param file the file, relative to the rule folder
	 * @return the directive's code; empty for none
	 */
	public String codeOf(String file) {
		Directive directive = this.byFolder.get(folder(file));
		return (directive != null) ? directive.code() : "";
	}

	/**
	 * The directive in whose folder the folder of a rule file lies, however deep. What
	 * lies there is none of its rules.
	 * @param file the file, relative to the rule folder
	 * @return the directive of the nearest folder above that has one
	 */
	public Optional<Directive> above(String file) {
		for (String at = folder(file); !at.isEmpty();) {
			at = folder(at);
			Directive directive = this.byFolder.get(at);
			if (directive != null) {
				return Optional.of(directive);
			}
		}
		return Optional.empty();
	}

	/**
	 * Whether a directive is in force no more.
	 * @param code its code; empty for none, which has no end
	 * @param on a day
	 * @return {@code true} after its last day
	 */
	public boolean ended(String code, LocalDate on) {
		Directive directive = this.byCode.get(code);
		return directive != null && directive.endedBy(on);
	}

	/**
	 * Which units watch over a directive.
	 * @param code its code; empty for none
	 * @return the units that it names
	 */
	public Oversight oversight(String code) {
		return of(code).map(Directive::oversight).orElse(Oversight.NONE);
	}

	static String folder(String file) {
		int end = file.lastIndexOf('/');
		return (end < 0) ? "" : file.substring(0, end);
	}

}
