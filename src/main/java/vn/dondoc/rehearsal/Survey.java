package vn.dondoc.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.ledger.LedgerEntry;
import vn.dondoc.ledger.Reckoning;
import vn.dondoc.records.Progress;
import vn.dondoc.rehearsal.RuleWarning.Kind;
import vn.dondoc.rules.Firings;
import vn.dondoc.rules.Rulebook;

/**
 * What rules make units owe on the days that matter: who spoke, what is owed twice, and a
 * duty of each obligation as a sample.
 */
final class Survey {

	private static final int UNITS_A_CHUNK = 200;

	private static final Comparator<RuleSource> BY_PLACE = Comparator.comparing(RuleSource::file)
		.thenComparing(RuleSource::line);

	// Not who owes something: what recurs may begin later
	private final Firings firings = new Firings();

	private final Map<Pair, Set<String>> twice = new HashMap<>();

	private final Map<String, Duty> samples = new TreeMap<>();

	private Survey() {
	}

	static Survey of(Rulebook rulebook, List<OrgUnit> units, WorkingCalendar calendar, Set<LocalDate> days) {
		Survey survey = new Survey();
		Rulebook noted = rulebook.noting(survey.firings);
		Reckoning reckoning = new Reckoning(calendar);
		for (LocalDate day : days) {
			for (int from = 0; from < units.size(); from += UNITS_A_CHUNK) {
				List<OrgUnit> chunk = units.subList(from, Math.min(units.size(), from + UNITS_A_CHUNK));
				List<OwedDuty> owed = noted.owed(chunk, day).results();
				survey.look(owed);
				survey.sample(reckoning.ledger(owed, Progress.NONE, day));
			}
		}
		return survey;
	}

	private void look(List<OwedDuty> owed) {
		Map<DutyKey, RuleSource> first = new HashMap<>();
		for (OwedDuty duty : owed) {
			RuleSource other = first.putIfAbsent(duty.key(), duty.source());
			if (other != null && !other.equals(duty.source())) {
				this.twice.computeIfAbsent(Pair.of(other, duty.source(), duty.obligation()), (pair) -> new TreeSet<>())
					.add(duty.key().unit());
			}
		}
	}

	private void sample(List<LedgerEntry> ledger) {
		for (LedgerEntry entry : ledger) {
			if (entry.duty().due() != null) {
				this.samples.putIfAbsent(entry.duty().directive() + "/" + entry.duty().obligation(), entry.duty());
			}
		}
	}

	boolean spoke(RuleSource rule) {
		return this.firings.fired(rule) > 0;
	}

	Collection<Duty> samples() {
		return this.samples.values();
	}

	List<RuleWarning> owedTwice() {
		List<RuleWarning> warnings = new ArrayList<>();
		this.twice.forEach((pair,
				units) -> warnings.add(new RuleWarning(pair.second().file(), pair.second().line(), 1, Kind.OWED_TWICE,
						List.of(pair.second().rule(), pair.first().rule(), pair.obligation(),
								String.valueOf(units.size()), units.iterator().next()))));
		return warnings;
	}

	private record Pair(RuleSource first, RuleSource second, String obligation) {

		static Pair of(RuleSource one, RuleSource other, String obligation) {
			return (BY_PLACE.compare(one, other) <= 0) ? new Pair(one, other, obligation)
					: new Pair(other, one, obligation);
		}

	}

}
