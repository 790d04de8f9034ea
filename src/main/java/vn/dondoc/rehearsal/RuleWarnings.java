package vn.dondoc.rehearsal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.rehearsal.RuleWarning.Kind;
import vn.dondoc.rules.RuleOutline;
import vn.dondoc.rules.Rulebook;

/**
 * Looks for what looks like a mistake in rules that are lawful. Needs no database and
 * changes nothing.
 */
public final class RuleWarnings {

	private final List<RuleOutline> outlines;

	private final List<OrgUnit> units;

	private final LocalDate from;

	private final Set<RuleWarning> found = new TreeSet<>();

	private RuleWarnings(List<RuleOutline> outlines, Collection<OrgUnit> units, LocalDate from) {
		this.outlines = outlines;
		this.units = List.copyOf(units);
		this.from = from;
	}

	/**
	 * Looks at rules.
	 * @param rulebook the rules
	 * @param units the units they are about; with none, what depends on units is not
	 * looked at
	 * @param calendar the calendar that deadlines roll by
	 * @param from the first day that matters; a rule that spoke only before it is unused
	 * @return the warnings, by file, line and column
	 */
	public static List<RuleWarning> of(Rulebook rulebook, Collection<OrgUnit> units, WorkingCalendar calendar,
			LocalDate from) {
		RuleWarnings warnings = new RuleWarnings(rulebook.outlines(), units, from);
		Survey survey = Survey.of(rulebook, warnings.units, calendar, warnings.days());
		warnings.mentions();
		warnings.found.addAll(DirectiveCheck.of(rulebook, warnings.units));
		warnings.idle(survey);
		warnings.found.addAll(survey.owedTwice());
		warnings.found.addAll(LadderCheck.of(rulebook, survey.samples(), warnings.days()));
		return List.copyOf(warnings.found);
	}

	/**
	 * Looks for files that look like rule files and are not read.
	 * @param rulesDir the rule folder
	 * @return the warnings, by file
	 */
	public static List<RuleWarning> unread(Path rulesDir) {
		return UnreadFiles.in(rulesDir)
			.stream()
			.map((file) -> new RuleWarning(file, 1, 1, Kind.UNREAD_FILE, List.of()))
			.toList();
	}

	// The first day, and each later one on which a rule comes into force: on one of these
	// every rule speaks that ever will
	private Set<LocalDate> days() {
		Set<LocalDate> days = new TreeSet<>(Set.of(this.from));
		for (RuleOutline outline : this.outlines) {
			LocalDate effective = outline.effective();
			if (effective != null && effective.isAfter(this.from)) {
				days.add(effective);
			}
		}
		return days;
	}

	private void mentions() {
		if (this.units.isEmpty()) {
			return;
		}
		Map<String, Mentioned> known = Mentioned.by(this.units);
		for (RuleOutline outline : this.outlines) {
			for (RuleOutline.Mention mention : outline.mentions()) {
				Mentioned values = known.get(ofUnit(outline, mention));
				if (values != null && !values.known().contains(mention.value())) {
					this.found.add(new RuleWarning(outline.source().file(), mention.line(), mention.column(),
							values.kind(), List.of(mention.value(), String.join(", ", values.known()))));
				}
			}
		}
	}

	// A duty has a kind as well, which is another word
	private static String ofUnit(RuleOutline outline, RuleOutline.Mention mention) {
		if (aboutUnits(outline)) {
			return mention.property();
		}
		return mention.property().startsWith("holder.") ? mention.property().substring("holder.".length()) : "";
	}

	private void idle(Survey survey) {
		Map<String, List<RuleOutline>> files = this.outlines.stream()
			.collect(Collectors.groupingBy((outline) -> outline.source().file(), TreeMap::new, Collectors.toList()));
		files.forEach((file, rules) -> {
			List<RuleOutline> unused = new ArrayList<>();
			for (RuleOutline rule : rules) {
				boolean nobody = !this.units.isEmpty() && aboutUnits(rule) && !survey.spoke(rule.source());
				if (inForce(rule) && nobody && !explained(rule)) {
					this.found.add(new RuleWarning(file, rule.source().line(), 1, Kind.MATCHES_NOBODY,
							List.of(rule.source().rule())));
				}
				if (!inForce(rule) || nobody) {
					unused.add(rule);
				}
			}
			if (unused.size() == rules.size()) {
				this.found.add(new RuleWarning(file, 1, 1, Kind.UNUSED_FILE, List.of()));
			}
		});
	}

	private boolean inForce(RuleOutline rule) {
		LocalDate expires = rule.expires();
		LocalDate effective = rule.effective();
		LocalDate first = (effective != null && effective.isAfter(this.from)) ? effective : this.from;
		return rule.enabled() && (expires == null || first.isBefore(expires));
	}

	// Where a word is unknown, that nobody matches goes without saying
	private boolean explained(RuleOutline rule) {
		return this.found.stream()
			.anyMatch((warning) -> warning.file().equals(rule.source().file()) && warning.line() >= rule.source().line()
					&& warning.line() <= rule.lastLine());
	}

	private static boolean aboutUnits(RuleOutline outline) {
		return outline.fact().equals("OrgUnit");
	}

	private record Mentioned(Kind kind, Set<String> known) {

		static Map<String, Mentioned> by(List<OrgUnit> units) {
			Set<String> kinds = new TreeSet<>();
			Set<String> lists = new TreeSet<>();
			Set<String> parents = new TreeSet<>();
			for (OrgUnit unit : units) {
				kinds.add(unit.kind());
				lists.addAll(unit.lists());
				if (unit.parent() != null) {
					parents.add(unit.parent());
				}
			}
			return Map.of("kind", new Mentioned(Kind.UNKNOWN_KIND, kinds), "lists",
					new Mentioned(Kind.UNKNOWN_LIST, lists), "parent", new Mentioned(Kind.UNKNOWN_PARENT, parents));
		}

	}

}
