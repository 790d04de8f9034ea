package vn.dondoc.runs;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;
import vn.dondoc.findings.Finding;
import vn.dondoc.rules.Rulebook;

/**
 * The findings of {@code rules/ladder.drl} for those who do without it: what each of its
 * five rules finds about a duty that it holds for.
 */
final class Ladder {

	private static final List<Recipient> HOLDER = List.of(Recipient.HOLDER);

	private static final List<Recipient> AND_FOCAL_POINT = List.of(Recipient.HOLDER, Recipient.FOCAL_POINT);

	private static final List<Recipient> AND_LEADERSHIP = List.of(Recipient.HOLDER, Recipient.FOCAL_POINT,
			Recipient.LEADERSHIP);

	private static final int[] DAYS_BEFORE = { 1, 3, 7, 14, 30 };

	private final RuleSource upcoming;

	private final RuleSource due;

	private final RuleSource overdue;

	private final RuleSource toFocalPoint;

	private final RuleSource toLeadership;

	Ladder(Rulebook rulebook) {
		this.upcoming = rule(rulebook, "Due soon: reminders before the due date");
		this.due = rule(rulebook, "Due: a reminder on the day");
		this.overdue = rule(rulebook, "Overdue: urged every week");
		this.toFocalPoint = rule(rulebook, "Overdue by 15 days: reported to the focal point");
		this.toLeadership = rule(rulebook, "Overdue by 30 days: reported to the leadership");
	}

	private static RuleSource rule(Rulebook rulebook, String titleEn) {
		return rulebook.rules()
			.stream()
			.filter((rule) -> rule.titleEn().equals(titleEn))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No rule is titled '" + titleEn + "'"));
	}

	/**
	 * A reminder before the due date.
	 * @param daysLeft days to go, from 1
	 * @return the finding, or {@code null} when no slot has been reached
	 */
	@Nullable Finding upcoming(int daysLeft) {
		for (int days : DAYS_BEFORE) {
			if (daysLeft <= days) {
				return new Finding(Stage.UPCOMING, 0, new Slot(-days), this.upcoming, HOLDER, List.of());
			}
		}
		return null;
	}

	Finding due() {
		return new Finding(Stage.DUE, 0, new Slot(0), this.due, HOLDER, List.of());
	}

	Finding overdue(int daysLate) {
		return new Finding(Stage.OVERDUE, 0, weekly(1, daysLate), this.overdue, HOLDER, List.of());
	}

	Finding toFocalPoint(int daysLate) {
		return new Finding(Stage.ESCALATED, 1, weekly(15, daysLate), this.toFocalPoint, AND_FOCAL_POINT, List.of());
	}

	Finding toLeadership(int daysLate) {
		return new Finding(Stage.ESCALATED, 2, weekly(30, daysLate), this.toLeadership, AND_LEADERSHIP, List.of());
	}

	private static Slot weekly(int first, int daysLate) {
		return new Slot(daysLate - (daysLate - first) % 7);
	}

}
