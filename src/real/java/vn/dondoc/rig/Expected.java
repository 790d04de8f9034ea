package vn.dondoc.rig;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Slot;
import vn.dondoc.findings.EvaluatedDuty;
import vn.dondoc.findings.Evaluator;
import vn.dondoc.findings.Finding;
import vn.dondoc.records.Progress;
import vn.dondoc.registry.Contact;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.UnitsFile;
import vn.dondoc.rules.RuleFolder;
import vn.dondoc.rules.engine.RuleCompiler;

/**
 * A slot that somebody is to be told.
 *
 * @param recipient the address
 * @param duty which duty
 * @param slot the slot
 */
record Expected(String recipient, DutyKey duty, Slot slot) implements Comparable<Expected> {

	/**
	 * What the rules owe, from the files alone and without any database: on each day on
	 * which something runs, the latest slot that each duty has reached.
	 * @param site the files
	 * @param days the days on which something runs
	 */
	static SortedSet<Expected> of(Site site, Collection<LocalDate> days) {
		return of(site.config(), site.rules(), days);
	}

	static SortedSet<Expected> of(Path config, Path rules, Collection<LocalDate> days) {
		List<Unit> units = UnitsFile.read(config);
		List<OrgUnit> facts = units.stream().map(Unit::fact).toList();
		Evaluator evaluator = new Evaluator(RuleCompiler.compile(RuleFolder.read(rules)), Calendars.read(config));
		SortedSet<Expected> expected = new TreeSet<>();
		for (LocalDate day : days) {
			for (EvaluatedDuty duty : evaluator.evaluate(facts, Progress.of(List.of(), List.of()), day).duties()) {
				Finding finding = duty.finding();
				if (finding != null) {
					DutyKey key = duty.entry().key();
					contacts(units, key, finding.recipients())
						.forEach((contact) -> expected.add(new Expected(contact.email(), key, finding.slot())));
				}
			}
		}
		return expected;
	}

	// The units have none above them, so any other role is one contact for all
	private static List<Contact> contacts(List<Unit> units, DutyKey duty, List<Recipient> roles) {
		return units.stream()
			.flatMap((unit) -> unit.contacts().stream())
			.filter((contact) -> roles.contains(contact.role()))
			.filter((contact) -> contact.role() != Recipient.HOLDER || contact.unit().equals(duty.unit()))
			.toList();
	}

	@Override
	public int compareTo(Expected other) {
		return java.util.Comparator.comparing(Expected::recipient)
			.thenComparing(Expected::duty)
			.thenComparing(Expected::slot)
			.compare(this, other);
	}

}
