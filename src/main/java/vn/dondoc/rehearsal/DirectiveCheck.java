package vn.dondoc.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dondoc.directives.Directive;
import vn.dondoc.directives.Directives;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.rehearsal.RuleWarning.Kind;
import vn.dondoc.rules.Rulebook;

/**
 * Looks for units that directives name and nobody knows, and for rules that look as if
 * they belonged to a directive.
 */
final class DirectiveCheck {

	private DirectiveCheck() {
	}

	/**
	 * The warnings; of units none when no units are known.
	 */
	static List<RuleWarning> of(Rulebook rulebook, List<OrgUnit> units) {
		List<RuleWarning> warnings = new ArrayList<>();
		Directives directives = rulebook.directives();
		Set<String> known = units.stream().map(OrgUnit::code).collect(Collectors.toSet());
		if (!known.isEmpty()) {
			directives.all().forEach((directive) -> warnings.addAll(unknown(directive, known)));
		}
		rulebook.outlines()
			.stream()
			.filter((rule) -> rule.obligation() != null && rule.directive().isEmpty())
			.map((rule) -> rule.source().file())
			.distinct()
			.forEach((file) -> directives.above(file)
				.ifPresent((directive) -> warnings
					.add(new RuleWarning(file, 1, 1, Kind.NO_DIRECTIVE, List.of(directive.file(), directive.code())))));
		return warnings;
	}

	private static List<RuleWarning> unknown(Directive directive, Set<String> known) {
		return Stream.concat(directive.focalPoint().stream(), directive.leadership().stream())
			.filter((unit) -> !known.contains(unit.text()))
			.map((unit) -> new RuleWarning(directive.file(), unit.line(), unit.column(), Kind.UNKNOWN_UNIT,
					List.of(unit.text())))
			.toList();
	}

}
