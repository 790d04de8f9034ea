package vn.dondoc.evaluation.rehearsal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.rules.RuleOutline;
import vn.dondoc.rules.Rulebook;

/**
 * The outlines of rules.
 */
final class Outlines {

	private static final Pattern EFFECTIVE = Pattern.compile("\\bdate-effective\\s+\"([^\"]+)\"");

	private static final DateTimeFormatter RULE_DATE = DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);

	private Outlines() {
	}

	static List<RuleOutline> of(Rulebook rulebook) {
		try {
			return rulebook.outlines();
		}
		catch (UnsupportedOperationException ex) {
			// Until rulebooks can be taken apart: then this class goes
			return rulebook.rules()
				.stream()
				.map((rule) -> outline(rule, rulebook.release().files().getOrDefault(rule.file(), "")))
				.toList();
		}
	}

	private static RuleOutline outline(RuleSource rule, String file) {
		String text = file.lines()
			.skip(rule.line() - 1L)
			.takeWhile((line) -> !line.strip().equals("end"))
			.collect(Collectors.joining("\n"));
		return new RuleOutline(rule, rule.line() + (int) text.lines().count(),
				text.contains("OrgUnit") ? "OrgUnit" : "Duty", List.of(), List.of(), "", null, true, effective(text),
				null);
	}

	private static @Nullable LocalDate effective(String text) {
		Matcher date = EFFECTIVE.matcher(text);
		try {
			return date.find() ? LocalDate.parse(date.group(1), RULE_DATE) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
