package vn.dondoc.runs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.findings.Finding;
import vn.dondoc.rules.Rulebook;

/**
 * The ladder as a programmer writes it who will never let anybody change it.
 */
final class PlainIfs {

	private final Ladder ladder;

	PlainIfs(Rulebook rulebook) {
		this.ladder = new Ladder(rulebook);
	}

	Map<DutyKey, Finding> findings(List<Duty> duties) {
		Map<DutyKey, Finding> findings = new HashMap<>(duties.size() * 2);
		for (Duty duty : duties) {
			Finding finding = finding(duty);
			if (finding != null) {
				findings.put(duty.key(), finding);
			}
		}
		return findings;
	}

	private @Nullable Finding finding(Duty duty) {
		if (!duty.open() || duty.daysLeft() == null || duty.daysLate() == null) {
			return null;
		}
		int daysLeft = duty.daysLeft();
		int daysLate = duty.daysLate();
		if (daysLeft >= 1) {
			return this.ladder.upcoming(daysLeft);
		}
		if (daysLate == 0) {
			return this.ladder.due();
		}
		if (daysLate < 15) {
			return this.ladder.overdue(daysLate);
		}
		if (daysLate < 30) {
			return this.ladder.toFocalPoint(daysLate);
		}
		return this.ladder.toLeadership(daysLate);
	}

}
