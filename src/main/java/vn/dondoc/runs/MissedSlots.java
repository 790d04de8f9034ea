package vn.dondoc.runs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.dondoc.alerts.AlertKeeper.MissedSlot;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.findings.EvaluatedDuty;
import vn.dondoc.findings.Evaluation;
import vn.dondoc.findings.Finding;
import vn.dondoc.ledger.DutiesSince;

/**
 * The slots at which duties stood on days on which their unit was not followed, reckoned
 * by the rules of today: those that fell on these days, and one of before at which a duty
 * that was open again would have been said. A slot counted from another due date is none
 * of the duty's as it now stands.
 */
final class MissedSlots {

	private final DutiesSince since;

	private final Map<DutyKey, Map<String, Missed>> missed = new HashMap<>();

	MissedSlots(DutiesSince since) {
		this.since = since;
	}

	void add(Evaluation skippedDay, LocalDate day) {
		for (EvaluatedDuty duty : skippedDay.duties()) {
			Finding finding = duty.finding();
			if (finding != null && this.since.include(duty.entry().key(), day)) {
				this.missed.computeIfAbsent(duty.entry().key(), (key) -> new LinkedHashMap<>())
					.putIfAbsent(finding.stage() + " " + finding.level() + " " + finding.slot(),
							new Missed(new MissedSlot(finding, day), duty.entry().duty().due()));
			}
		}
	}

	List<MissedSlot> of(EvaluatedDuty today) {
		return this.missed.getOrDefault(today.entry().key(), Map.of())
			.values()
			.stream()
			.filter((slot) -> Objects.equals(slot.due(), today.entry().duty().due()))
			.map(Missed::slot)
			.toList();
	}

	private record Missed(MissedSlot slot, @Nullable LocalDate due) {
	}

}
