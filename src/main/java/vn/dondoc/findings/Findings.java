package vn.dondoc.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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
		Map<DutyKey, Finding> findings = new HashMap<>(calls.size() * 2);
		Set<DutyKey> spokenOfTwice = new HashSet<>();
		for (AlertCall call : calls) {
			Slot slot = call.reached();
			if (slot != null) {
				DutyKey key = call.duty().key();
				if (findings.put(key, finding(call, slot, call.recipients(), List.of())) != null) {
					spokenOfTwice.add(key);
				}
			}
		}
		// Hardly any duty is
		if (!spokenOfTwice.isEmpty()) {
			findings.putAll(highest(calls, spokenOfTwice));
		}
		return findings;
	}

	private static Map<DutyKey, Finding> highest(List<AlertCall> calls, Set<DutyKey> keys) {
		Map<DutyKey, List<Reached>> reached = new HashMap<>();
		for (AlertCall call : calls) {
			Slot slot = call.reached();
			if (slot != null && keys.contains(call.duty().key())) {
				reached.computeIfAbsent(call.duty().key(), (key) -> new ArrayList<>()).add(new Reached(call, slot));
			}
		}
		Map<DutyKey, Finding> findings = new HashMap<>();
		reached.forEach((key, candidates) -> findings.put(key, highest(candidates)));
		return findings;
	}

	private static Finding highest(List<Reached> candidates) {
		candidates.sort(HIGHEST_FIRST);
		Reached winner = candidates.get(0);
		return finding(winner.call(), winner.slot(), everybody(winner, candidates),
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

	private static Finding finding(AlertCall call, Slot slot, List<Recipient> recipients, List<Finding.Muted> muted) {
		return new Finding(call.stage(), call.level(), slot, call.source(), recipients, muted);
	}

	private record Reached(AlertCall call, Slot slot) {

		boolean sameAs(Reached other) {
			return this.call.stage() == other.call.stage() && this.call.level() == other.call.level()
					&& this.slot.equals(other.slot);
		}

	}

}
