package vn.dondoc.rules.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import vn.dondoc.directives.Directive;
import vn.dondoc.directives.Directives;
import vn.dondoc.facts.Duty;
import vn.dondoc.rules.RuleOutline;
import vn.dondoc.rules.language.FactType;

/**
 * Which rules about duties speak of which duties: those in a directive's own folder, if
 * there are any, of its duties; all others of all others.
 *
 * @param directives the directives
 * @param own the codes of those that have such rules in a folder of their own
 */
record Scopes(Directives directives, Set<String> own) {

	// What is in the rule folder itself is everybody's, and so is what belongs to none
	private static final String COMMON = "";

	static Scopes of(List<RuleOutline> outlines, Directives directives) {
		Set<String> own = outlines.stream()
			.filter((rule) -> rule.fact().equals(FactType.DUTY.label()))
			.flatMap((rule) -> directives.of(rule.directive()).stream())
			.filter((directive) -> !directive.folder().isEmpty())
			.map(Directive::code)
			.collect(Collectors.toUnmodifiableSet());
		return new Scopes(directives, own);
	}

	/**
	 * The files whose rules speak of a duty.
	 */
	Predicate<String> of(Duty duty) {
		return files(scope(duty.directive()));
	}

	/**
	 * Duties by the files whose rules speak of them.
	 */
	Map<Predicate<String>, List<Duty>> parts(List<Duty> duties) {
		if (this.own.isEmpty()) {
			return Map.of((file) -> true, duties);
		}
		Map<Predicate<String>, List<Duty>> parts = new LinkedHashMap<>();
		duties.stream()
			.collect(Collectors.groupingBy((duty) -> scope(duty.directive()), TreeMap::new, Collectors.toList()))
			.forEach((scope, part) -> parts.put(files(scope), part));
		return parts;
	}

	private Predicate<String> files(String scope) {
		return (file) -> scope(this.directives.codeOf(file)).equals(scope);
	}

	private String scope(String directive) {
		return this.own.contains(directive) ? directive : COMMON;
	}

}
