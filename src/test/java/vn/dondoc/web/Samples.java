package vn.dondoc.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertEvent;
import vn.dondoc.alerts.AlertWhy;
import vn.dondoc.calendar.DueDate.DayOff;
import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.Message;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.DutyKind;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;
import vn.dondoc.facts.Term;
import vn.dondoc.facts.Work;
import vn.dondoc.runs.Run;
import vn.dondoc.text.Reason;

/**
 * Alerts, messages and runs as pages may meet them, on 1 July 2022.
 */
final class Samples {

	static final LocalDate TODAY = LocalDate.of(2022, 7, 1);

	static final Instant NOW = Instant.parse("2022-07-01T02:00:00Z");

	static final String EVIL = "<script>alert('x')</script>";

	private static final String RELEASE = "0123456789abcdef".repeat(4);

	private Samples() {
	}

	static OrgUnit unit(String code, String name) {
		return new OrgUnit(code, name, "DEPARTMENT", true, List.of("annex-2"), null, true);
	}

	/**
	 * An alert that lies so many days past its due date.
	 */
	static Alert alert(long id, String unit, Stage stage, int level, int daysLate, String title) {
		LocalDate due = TODAY.minusDays(daysLate);
		Slot slot = new Slot((stage == Stage.UPCOMING) ? -7 : Math.max(daysLate, 0));
		LocalDate closed = stage.closed() ? TODAY : null;
		return new Alert(id, new DutyKey(unit, "wan"), 1, stage, level, slot, due, title, "The WAN of the Ministry",
				"1.g", 2, due.minusDays(7), TODAY, closed,
				(closed != null) ? new Reason("DUTY_COMPLETED", List.of("2022-06-30")) : null, why(unit, due, daysLate),
				1000 + id);
	}

	private static AlertWhy why(String unit, LocalDate due, int daysLate) {
		RuleSource owedBy = new RuleSource("directive/01-network.drl", 12, "1.g Mạng truyền dẫn diện rộng (WAN)", "1.g",
				"The WAN of the Ministry", "hoàn thành trong tháng 9/2022", "Văn bản 4507/BGTVT-TTCNTT");
		RuleSource rule = new RuleSource("alerting.drl", 40, "Quá hạn: đôn đốc hằng tuần", "", "", "", "");
		Duty duty = new Duty(unit(unit, "Cục Đường sắt Việt Nam"), "wan", "1.g", DutyKind.MILESTONE.name(), null,
				due.minusDays(2), due, Work.IN_PROGRESS.name(), Math.max(0, -daysLate), Math.max(0, daysLate), null,
				null, "", "");
		List<DayOff> moved = List.of(new DayOff(due.minusDays(2), "Thứ Bảy", "Saturday"),
				new DayOff(due.minusDays(1), "Chủ nhật", "Sunday"));
		return new AlertWhy(rule, owedBy, RELEASE, duty, moved, List.of(Recipient.HOLDER, Recipient.FOCAL_POINT),
				List.of(new AlertWhy.Muted("Quá hạn: nhắc", Stage.OVERDUE, 0, new Slot(8))),
				new Term(Term.Phrase.ON, due.minusDays(2), false));
	}

	static AlertEvent event(long id, long alertId, AlertEvent.Type type, Stage stage, int offset,
			@Nullable Reason detail) {
		return new AlertEvent(id, alertId, 1, NOW, TODAY, type, stage, 0, new Slot(offset), detail, null);
	}

	static Message message(long id, DeliveryState state, String subject) {
		boolean sent = state.isDone();
		return new Message(id, "cdsvn@bgtvt.example", "Cục Đường sắt Việt Nam", "CDSVN", TODAY, "DIGEST",
				"<digest-" + id + "@dondoc.example>", subject, state, sent ? 1 : 0, NOW, NOW, sent ? NOW : null,
				sent ? accepted(state, id) : (state == DeliveryState.FAILED)
						? DeliveryReason.ADDRESS_REFUSED.with("550 5.1.1 No such user") : null);
	}

	private static Reason accepted(DeliveryState state, long id) {
		return (state == DeliveryState.FILED) ? DeliveryReason.WRITTEN.with("file:data/mail/" + id + ".eml")
				: DeliveryReason.ACCEPTED.with("smtp://mail.example:25");
	}

	static Run run(long id, Run.State state, @Nullable Reason problem) {
		Instant end = (state != Run.State.RUNNING) ? NOW.plusMillis(1234) : null;
		return new Run(id, TODAY, Run.Reason.REQUEST, "admin", state, NOW, end, RELEASE, null,
				new Run.Figures(24, 1234, 60, 30, 2, 3, 1), (problem != null) ? List.of(problem) : List.of());
	}

}
