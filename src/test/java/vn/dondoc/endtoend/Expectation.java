package vn.dondoc.endtoend;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.facts.Recipient;
import vn.dondoc.findings.EvaluatedDuty;
import vn.dondoc.findings.Evaluator;
import vn.dondoc.records.Baseline;
import vn.dondoc.records.BaselineFile;
import vn.dondoc.records.Progress;
import vn.dondoc.registry.Contact;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.UnitsFile;
import vn.dondoc.rules.RuleFolder;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleCompiler;

/**
 * What should be said, from files alone: each slot on its very day, mailed on the first
 * working day from then, to every contact of the roles it is addressed to.
 */
final class Expectation {

	private static final Path CONFIG = Path.of("config");

	private Expectation() {
	}

	static SortedSet<NotifiedSlot> ofShippedFiles(LocalDate first, LocalDate last) {
		List<Unit> units = UnitsFile.read(CONFIG);
		List<OrgUnit> facts = units.stream().map(Unit::fact).toList();
		Rulebook rulebook = RuleCompiler.compile(RuleFolder.read(Path.of("rules")));
		WorkingCalendar calendar = Calendars.read(CONFIG);
		Evaluator evaluator = new Evaluator(rulebook, calendar);
		Progress progress = progress(facts, rulebook);
		SortedSet<NotifiedSlot> expected = new TreeSet<>();
		for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
			LocalDate mailed = calendar.workingDayFrom(day);
			for (EvaluatedDuty duty : evaluator.evaluate(facts, progress, day).duties()) {
				var finding = duty.finding();
				if (finding != null && duty.reachedThatDay() && !mailed.isAfter(last)) {
					for (Contact contact : contacts(units, duty, finding.recipients())) {
						expected.add(new NotifiedSlot(mailed, contact.email(), duty.entry().key(), finding.slot()));
					}
				}
			}
		}
		return expected;
	}

	private static Progress progress(List<OrgUnit> facts, Rulebook rulebook) {
		Set<String> codes = facts.stream().map(OrgUnit::code).collect(Collectors.toSet());
		Baseline baseline = BaselineFile.read(CONFIG, codes, rulebook.imposed());
		return Progress.of(baseline.reports(), baseline.readings());
	}

	// The shipped units have none above them, so any other role is one contact for all
	private static List<Contact> contacts(List<Unit> units, EvaluatedDuty duty, List<Recipient> roles) {
		return units.stream()
			.flatMap((unit) -> unit.contacts().stream())
			.filter((contact) -> roles.contains(contact.role()))
			.filter((contact) -> contact.role() != Recipient.HOLDER || contact.unit().equals(duty.entry().key().unit()))
			.sorted(Comparator.comparing(Contact::email))
			.toList();
	}

}
