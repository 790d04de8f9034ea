package vn.dondoc.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertWhy;
import vn.dondoc.calendar.DueDate;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.DutyKind;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;
import vn.dondoc.facts.Work;
import vn.dondoc.text.Reason;

/**
 * Alerts to write mails about.
 */
public record AlertFixture(long id, String unit, String obligation, LocalDate due, String title, String titleEn,
		String clause, String quote, Stage stage, int level, int timesNotified, DutyKind kind, LocalDate calendarDue,
		List<DueDate.DayOff> movedBy, @Nullable BigDecimal target, @Nullable BigDecimal reading, int round) {

	public static AlertFixture wan(long id, String unit) {
		LocalDate due = LocalDate.of(2022, 9, 30);
		return new AlertFixture(id, unit, "wan-" + id, due, "Mạng truyền dẫn diện rộng (WAN) của Bộ GTVT",
				"The Ministry's wide area network", "1.g", "hoàn thành trong tháng 9/2022", Stage.UPCOMING, 0, 1,
				DutyKind.MILESTONE, due, List.of(), null, null, 1);
	}

	public AlertFixture due(LocalDate day) {
		return new AlertFixture(this.id, this.unit, this.obligation, day, this.title, this.titleEn, this.clause,
				this.quote, this.stage, this.level, this.timesNotified, this.kind, day, this.movedBy, this.target,
				this.reading, this.round);
	}

	public AlertFixture titled(String vietnamese, String english, String ofClause, String phrase) {
		return new AlertFixture(this.id, this.unit, this.obligation, this.due, vietnamese, english, ofClause, phrase,
				this.stage, this.level, this.timesNotified, this.kind, this.calendarDue, this.movedBy, this.target,
				this.reading, this.round);
	}

	public AlertFixture at(Stage reached, int toLevel, int times) {
		return new AlertFixture(this.id, this.unit, this.obligation, this.due, this.title, this.titleEn, this.clause,
				this.quote, reached, toLevel, times, this.kind, this.calendarDue, this.movedBy, this.target,
				this.reading, this.round);
	}

	public AlertFixture movedFrom(LocalDate from, DueDate.DayOff... days) {
		return new AlertFixture(this.id, this.unit, this.obligation, this.due, this.title, this.titleEn, this.clause,
				this.quote, this.stage, this.level, this.timesNotified, this.kind, from, List.of(days), this.target,
				this.reading, this.round);
	}

	public AlertFixture target(String percent, String read) {
		return new AlertFixture(this.id, this.unit, this.obligation, this.due, this.title, this.titleEn, this.clause,
				this.quote, this.stage, this.level, this.timesNotified, DutyKind.TARGET, this.calendarDue, this.movedBy,
				new BigDecimal(percent), new BigDecimal(read), this.round);
	}

	public AlertFixture commencement() {
		return new AlertFixture(this.id, this.unit, this.obligation, this.due, this.title, this.titleEn, this.clause,
				this.quote, this.stage, this.level, this.timesNotified, DutyKind.COMMENCEMENT, this.calendarDue,
				this.movedBy, this.target, this.reading, this.round);
	}

	public AlertFixture inRound(int number) {
		return new AlertFixture(this.id, this.unit, this.obligation, this.due, this.title, this.titleEn, this.clause,
				this.quote, this.stage, this.level, this.timesNotified, this.kind, this.calendarDue, this.movedBy,
				this.target, this.reading, number);
	}

	public Alert closedBecause(Reason reason) {
		Alert alert = alert();
		return new Alert(alert.id(), alert.duty(), alert.round(), alert.stage(), alert.level(), alert.slot(),
				alert.due(), alert.title(), alert.titleEn(), alert.clause(), alert.timesNotified(), alert.openedOn(),
				alert.lastNotifiedOn(), alert.due(), reason, alert.why(), alert.lastEvent());
	}

	public Alert alert() {
		OrgUnit holder = new OrgUnit(this.unit, this.unit, "DEPARTMENT", true, List.of(), null, true);
		Duty duty = new Duty(holder, this.obligation, this.clause, this.kind.name(), null, this.calendarDue, this.due,
				Work.NOT_STARTED.name(), 0, 0, this.target, this.reading, "", "");
		RuleSource owedBy = new RuleSource("1-all-units.drl", 12, this.clause + " " + this.title, this.clause,
				this.titleEn, this.quote, "Văn bản 4507/BGTVT-TTCNTT ngày 10/5/2022 của Bộ GTVT");
		RuleSource rule = new RuleSource("ladder.drl", 20, "Quá hạn: đôn đốc hằng tuần", "", "", "", "");
		AlertWhy why = new AlertWhy(rule, owedBy, "4f2a9c1d7b3e5f60", duty, this.movedBy, List.of(), List.of(), null);
		return new Alert(this.id, new DutyKey(this.unit, this.obligation), this.round, this.stage, this.level,
				new Slot(0), this.due, this.title, this.titleEn, this.clause, this.timesNotified, this.due, this.due,
				this.stage.closed() ? this.due : null,
				this.stage.closed() ? new Reason("DUTY_COMPLETED", List.of(this.due.toString())) : null, why, this.id);
	}

}
