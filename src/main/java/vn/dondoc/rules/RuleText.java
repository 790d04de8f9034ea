package vn.dondoc.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.RuleSource;
import vn.dondoc.rules.language.RuleFile;
import vn.dondoc.rules.language.RulePrinter;
import vn.dondoc.rules.language.RuleTree;

/**
 * Lawful rules of one file, or one of them alone, as the engine gets them.
 */
public final class RuleText {

	private final String name;

	private final Map<String, RuleTree> trees;

	private final Map<String, RuleSource> sources = new LinkedHashMap<>();

	private @Nullable List<RuleText> rules;

	private RuleText(String name, Map<String, RuleTree> trees) {
		this.name = name;
		this.trees = trees;
		trees.forEach((engineName, tree) -> this.sources.put(engineName, source(name, tree)));
	}

	public static RuleText of(RuleFile file) {
		Map<String, RuleTree> trees = new LinkedHashMap<>();
		for (RuleTree tree : file.rules()) {
			trees.put(engineName(file.name(), tree.name()), tree);
		}
		return new RuleText(file.name(), trees);
	}

	// Names are free text, so the engine, which pastes names into code, is given others
	private static String engineName(String file, String rule) {
		return "r" + DigestUtils.sha256Hex(file + "\n" + rule).substring(0, 24);
	}

	private static RuleSource source(String file, RuleTree tree) {
		Map<String, String> metadata = tree.metadata();
		return new RuleSource(file, tree.line(), tree.name(), metadata.getOrDefault("clause", ""),
				metadata.getOrDefault("titleEn", ""), metadata.getOrDefault("quote", ""),
				metadata.getOrDefault("legalBasis", ""));
	}

	/**
	 * The file's name.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * The rules by what the engine calls them.
	 * @return the trees
	 */
	public Map<String, RuleTree> trees() {
		return this.trees;
	}

	/**
	 * Where the rules come from, by what the engine calls them.
	 * @return the sources
	 */
	public Map<String, RuleSource> sources() {
		return this.sources;
	}

	/**
	 * What the engine compiles: printed from the trees, never the admin's own text.
	 * @return the text
	 */
	public String text() {
		StringBuilder text = new StringBuilder(RulePrinter.header());
		this.trees.forEach((engineName, tree) -> text.append(RulePrinter.rule(tree, engineName)));
		return text.toString();
	}

	/**
	 * Each rule on its own.
	 * @return one text a rule, the same ones each time
	 */
	public synchronized List<RuleText> rules() {
		if (this.rules == null) {
			this.rules = this.trees.entrySet()
				.stream()
				.map((rule) -> new RuleText(this.name, Map.of(rule.getKey(), rule.getValue())))
				.toList();
		}
		return this.rules;
	}

	public static String firstLine(@Nullable String message) {
		return (message == null || message.isBlank()) ? "no reason given"
				: message.strip().lines().findFirst().orElse("");
	}

}
