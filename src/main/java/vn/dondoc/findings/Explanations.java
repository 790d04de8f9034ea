package vn.dondoc.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;

import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.configfile.Suggestion;
import vn.dondoc.findings.Explanation.Reason;
import vn.dondoc.records.Records;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.Units;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.Rulebook;

/**
 * Explains by the rules that run now why something is said of a duty or why nothing is.
 * Changes nothing.
 */
@Service
public class Explanations {

	private final Rulebooks rulebooks;

	private final Units units;

	private final Records records;

	Explanations(Rulebooks rulebooks, Units units, Records records) {
		this.rulebooks = rulebooks;
		this.units = units;
		this.records = records;
	}

	/**
	 * The obligations that can be asked about.
	 * @return their codes, sorted; empty when there are no rules that could run
	 */
	public List<String> obligations() {
		return this.rulebooks.now()
			.rulebook()
			.map((rulebook) -> rulebook.obligations().stream().sorted().toList())
			.orElse(List.of());
	}

	/**
	 * Explains one duty on one day.
	 * @param question which duty
	 * @param on the day
	 * @param calendar the calendar that the day is reckoned by
	 * @return the explanation
	 */
	public Explanation explain(Question question, LocalDate on, WorkingCalendar calendar) {
		String unit = question.unit();
		String obligation = question.obligation();
		Optional<Rulebook> rulebook = this.rulebooks.now().rulebook();
		if (rulebook.isEmpty()) {
			return new Explanation(Reason.NO_RULES, List.of(), null);
		}
		Optional<Unit> holder = this.units.unit(unit);
		if (holder.isEmpty()) {
			return new Explanation(Reason.UNKNOWN_UNIT,
					Suggestion.of(unit, this.units.all().stream().map(Unit::code).toList()), null);
		}
		if (!rulebook.get().obligations().contains(obligation)) {
			return new Explanation(Reason.UNKNOWN_OBLIGATION, Suggestion.of(obligation, rulebook.get().obligations()),
					null);
		}
		return Explanation.of(new Explainer(rulebook.get(), calendar).explain(holder.get().fact(), question,
				this.records.progress(List.of(unit)), on));
	}

}
