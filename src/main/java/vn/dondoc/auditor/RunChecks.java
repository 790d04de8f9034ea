package vn.dondoc.auditor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.dondoc.auditor.AuditFinding.Difference;

/**
 * Every day had a run that went through, or a later one made up for it.
 */
@Component
class RunChecks {

	private final AuditSettings settings;

	private final Clock clock;

	RunChecks(AuditSettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	void check(Days days, List<PastRun> runs, AuditCollector found) {
		LocalDate last = runs.isEmpty() ? days.from().minusDays(1) : runs.get(runs.size() - 1).on();
		for (LocalDate day = last.plusDays(1); !day.isAfter(days.through()); day = day.plusDays(1)) {
			if (day.isBefore(days.through()) || !LocalTime.now(this.clock).isBefore(this.settings.at())) {
				found.add(Difference.on(day, Gap.NO_RUN, null));
			}
		}
	}

}
