package vn.dondoc.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Work;
import vn.dondoc.rehearsal.RuleWarning.Kind;
import vn.dondoc.rules.AlertCall;
import vn.dondoc.rules.Rulebook;

/**
 * Shows open duties to the rules as they would stand on each day around their due date,
 * and looks for days that no rule covers and for slots that two rules name.
 */
final class LadderCheck {

	private static final int FIRST = -60;

	private static final int LAST = 120;

	private static final int DUTIES_A_SESSION = 20;

	private static final Comparator<RuleSource> BY_PLACE = Comparator.comparing(RuleSource::file)
		.thenComparing(RuleSource::line);

	private final Map<List<RuleSource>, Overlap> overlaps = new LinkedHashMap<>();

	private final Map<List<Object>, RuleWarning> gaps = new LinkedHashMap<>();

	private LadderCheck() {
	}

	static List<RuleWarning> of(Rulebook rulebook, Collection<Duty> samples, Set<LocalDate> days) {
		LadderCheck check = new LadderCheck();
		List<Duty> all = List.copyOf(samples);
		for (LocalDate day : days) {
			for (int from = 0; from < all.size(); from += DUTIES_A_SESSION) {
				check.look(rulebook, all.subList(from, Math.min(all.size(), from + DUTIES_A_SESSION)), day);
			}
		}
		return check.warnings();
	}

	private void look(Rulebook rulebook, List<Duty> samples, LocalDate day) {
		List<Duty> facts = samples.stream()
			.flatMap((duty) -> IntStream.rangeClosed(FIRST, LAST).mapToObj((offset) -> standing(duty, day, offset)))
			.toList();
		Map<DutyKey, NavigableMap<Integer, List<AlertCall>>> reached = new HashMap<>();
		for (AlertCall call : rulebook.calls(facts, day).results()) {
			Integer offset = call.duty().offset();
			if (offset != null && call.slots().latest(offset) != null) {
				reached.computeIfAbsent(call.duty().key(), (key) -> new TreeMap<>())
					.computeIfAbsent(offset, (at) -> new ArrayList<>(1))
					.add(call);
			}
		}
		for (Duty duty : samples) {
			NavigableMap<Integer, List<AlertCall>> ladder = reached.get(duty.key());
			// A duty that no rule speaks of has no ladder
			if (ladder != null) {
				gaps(duty.key(), ladder);
				ladder.forEach((offset, calls) -> overlaps(duty.key(), offset, calls));
			}
		}
	}

	private static Duty standing(Duty duty, LocalDate day, int offset) {
		LocalDate due = day.minusDays(offset);
		return new Duty(duty.holder(), duty.obligation(), duty.clause(), duty.kind(), duty.startsOn(), due, due,
				Work.NOT_STARTED.name(), Math.max(0, -offset), Math.max(0, offset), duty.target(), null,
				duty.directive(), duty.period());
	}

	private void gaps(DutyKey duty, NavigableMap<Integer, List<AlertCall>> ladder) {
		int before = ladder.firstKey();
		for (int at : ladder.keySet()) {
			if (at > before + 1) {
				RuleSource rule = ladder.getOrDefault(before, List.of()).get(0).source();
				Slot first = new Slot(before + 1);
				Slot last = new Slot(at - 1);
				this.gaps.putIfAbsent(List.of(rule, first, last),
						new RuleWarning(rule.file(), rule.line(), 1, Kind.LADDER_GAP,
								List.of(duty.toString(), first.toString(), last.toString(), new Slot(at).toString())));
			}
			before = at;
		}
	}

	private void overlaps(DutyKey duty, int offset, List<AlertCall> calls) {
		Slot slot = new Slot(offset);
		List<RuleSource> rules = calls.stream()
			.filter((call) -> slot.equals(call.slots().latest(offset)))
			.map(AlertCall::source)
			.distinct()
			.sorted(BY_PLACE)
			.toList();
		for (int i = 1; i < rules.size(); i++) {
			this.overlaps
				.computeIfAbsent(List.of(rules.get(i - 1), rules.get(i)),
						(pair) -> new Overlap(duty, new LinkedHashSet<>()))
				.slots()
				.add(slot.toString());
		}
	}

	private List<RuleWarning> warnings() {
		List<RuleWarning> warnings = new ArrayList<>(this.gaps.values());
		this.overlaps.forEach((pair, overlap) -> {
			RuleSource second = pair.get(1);
			warnings.add(new RuleWarning(second.file(), second.line(), 1, Kind.LADDER_OVERLAP, List.of(second.rule(),
					pair.get(0).rule(), overlap.duty().toString(), String.join(", ", overlap.slots()))));
		});
		return warnings;
	}

	private record Overlap(DutyKey duty, Set<String> slots) {
	}

}
