package vn.dondoc.rehearsal;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.records.Records;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.Units;

/**
 * The facts in the database, to rehearse on. Knows no rules, since the rules that run
 * need the review of a candidate, and so this.
 */
@Component
class StoredFacts {

	private final Units units;

	private final Records records;

	private final WorkingCalendar calendar;

	StoredFacts(Units units, Records records, WorkingCalendar calendar) {
		this.units = units;
		this.records = records;
		this.calendar = calendar;
	}

	Rehearser rehearser() {
		return new Rehearser(this.units.all(), this.records::progress, this.calendar);
	}

	List<OrgUnit> units() {
		return this.units.all().stream().map(Unit::fact).toList();
	}

	WorkingCalendar calendar() {
		return this.calendar;
	}

}
