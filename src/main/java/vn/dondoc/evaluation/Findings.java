package vn.dondoc.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Slot;
import vn.dondoc.rules.AlertCall;

/**
 * Makes findings of what rules called for: of all rules that speak of one duty, the
 * highest stage wins, and within a stage the latest slot.
 */
final class Findings {

	private static final Comparator<Reached> HIGHEST_FIRST = Comparator
		.comparing((Reached reached) -> reached.call().stage())
		.thenComparing((reached) -> reached.call().level())
		.thenComparing(Reached::slot)
		.reversed()
		.thenComparing((reached) -> reached.call().source().rule());

	private Findings() {
	}

	static Map<DutyKey, Finding> of(List<AlertCall> calls) {
		Map<DutyKey, Object> reached = new HashMap<>(calls.size() * 2);
		for (AlertCall call : calls) {
			Integer offset = call.duty().offset();
			Slot slot = (offset != null) ? call.slots().latest(offset) : null;
			if (slot != null) {
				reached.merge(call.duty().key(), new Reached(call, slot), Findings::both);
			}
		}
		Map<DutyKey, Finding> findings = new HashMap<>(reached.size() * 2);
		reached.forEach((key, value) -> findings.put(key, finding(value)));
		return findings;
	}

	// Hardly any duty is spoken of twice, so a list is made only for those that are
	private static Object both(Object one, Object other) {
		List<Reached> both = new ArrayList<>(candidates(one));
		both.addAll(candidates(other));
		return both;
	}

	@SuppressWarnings("unchecked")
	private static List<Reached> candidates(Object value) {
		return (value instanceof Reached single) ? List.of(single) : (List<Reached>) value;
	}

	private static Finding finding(Object value) {
		if (value instanceof Reached single) {
			return finding(single, single.call().recipients(), List.of());
		}
		List<Reached> candidates = candidates(value).stream().sorted(HIGHEST_FIRST).toList();
		Reached winner = candidates.get(0);
		return finding(winner, everybody(winner, candidates),
				candidates.stream().skip(1).map(Findings::muted).toList());
	}

	// Rules that say the very same slot are one saying; whomever any of them names is
	// told
	private static List<Recipient> everybody(Reached winner, List<Reached> candidates) {
		Set<Recipient> all = EnumSet.noneOf(Recipient.class);
		candidates.stream().filter(winner::sameAs).forEach((reached) -> all.addAll(reached.call().recipients()));
		return List.copyOf(all);
	}

	private static Finding.Muted muted(Reached reached) {
		AlertCall call = reached.call();
		return new Finding.Muted(call.source().rule(), call.stage(), call.level(), reached.slot());
	}

	private static Finding finding(Reached reached, List<Recipient> recipients, List<Finding.Muted> muted) {
		AlertCall call = reached.call();
		return new Finding(call.stage(), call.level(), reached.slot(), call.source(), recipients, muted);
	}

	private record Reached(AlertCall call, Slot slot) {

		boolean sameAs(Reached other) {
			return this.call.stage() == other.call.stage() && this.call.level() == other.call.level()
					&& this.slot.equals(other.slot);
		}

	}

}
