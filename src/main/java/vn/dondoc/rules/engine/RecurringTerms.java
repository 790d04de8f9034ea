package vn.dondoc.rules.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.dondoc.facts.Recurrence;
import vn.dondoc.facts.Term;
import vn.dondoc.rules.language.Values;

/**
 * The terms of what recurs, up to the period that holds the logical date. Made once for
 * all units: a rule may recur a thousand times a unit.
 */
final class RecurringTerms {

	private final LocalDate on;

	private final Map<Key, List<Named>> known = new HashMap<>();

	RecurringTerms(LocalDate on) {
		this.on = on;
	}

	List<Named> of(Recurrence recurrence, boolean exactly) {
		return this.known.computeIfAbsent(new Key(recurrence, exactly), this::terms);
	}

	// No calendar reaches beyond the years that rules may name
	private List<Named> terms(Key key) {
		return key.recurrence.begunBy(this.on)
			.stream()
			.filter((period) -> Values.year(key.recurrence.due(period).getYear()) == null)
			.map((period) -> new Named(period.name(), Term.of(key.recurrence, period, key.exactly)))
			.toList();
	}

	/**
	 * A term with the name of its period.
	 */
	record Named(String period, Term term) {
	}

	private record Key(Recurrence recurrence, boolean exactly) {
	}

}
