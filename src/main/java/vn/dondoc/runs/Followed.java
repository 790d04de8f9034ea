package vn.dondoc.runs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dondoc.alerts.AlertKeeper.FollowedDuty;
import vn.dondoc.alerts.AlertKeeper.Outcome;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.findings.Evaluation;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.text.Reason;

/**
 * What was found of some units, to be recorded.
 *
 * @param units the units
 * @param duties their duties, with the slots that they missed
 * @param allSeen whether every file said what is owed today; only then a duty that is not
 * here is not owed
 * @param problems the rule files that broke, for today or for a day before
 * @param failure why nothing could be found at all; {@code null} if it could
 */
record Followed(List<OrgUnit> units, List<FollowedDuty> duties, boolean allSeen, List<Reason> problems,
		@Nullable RuntimeException failure) {

	static Followed of(List<OrgUnit> units, Evaluation today, List<Evaluation> before, MissedSlots missed) {
		Set<Reason> problems = new LinkedHashSet<>();
		Stream.concat(Stream.of(today), before.stream())
			.flatMap((evaluation) -> Stream.concat(evaluation.owingFailures().stream(),
					evaluation.alertingFailures().stream()))
			.map(RuleFailure::reason)
			.forEach(problems::add);
		return new Followed(units,
				today.duties().stream().map((duty) -> new FollowedDuty(duty, missed.of(duty))).toList(),
				today.owingFailures().isEmpty(), List.copyOf(problems), null);
	}

	static Followed failed(List<OrgUnit> units, RuntimeException failure) {
		return new Followed(units, List.of(), false, List.of(), failure);
	}

	List<String> codes() {
		return this.units.stream().map(OrgUnit::code).toList();
	}

	/**
	 * Whether every rule file spoke of these units, today and on each day before.
	 */
	boolean whole() {
		return this.failure == null && this.problems.isEmpty();
	}

	ChunkCount count(Outcome done) {
		return count(this.units.size(), this.duties, done, this.allSeen, this.problems);
	}

	static ChunkCount count(int units, List<FollowedDuty> duties, Outcome done, boolean allSeen,
			List<Reason> problems) {
		int findings = Math.toIntExact(duties.stream().filter((duty) -> duty.evaluated().finding() != null).count());
		return new ChunkCount(units, 0, duties.size(), findings, done.notified(), done.missed(), done.resolved(),
				done.withdrawn(), allSeen, problems);
	}

}
