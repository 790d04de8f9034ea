package vn.dondoc.facts;

import java.time.LocalDate;
import java.util.List;

/**
 * Facts for tests that do not care which.
 */
public final class Facts {

	private Facts() {
	}

	public static OrgUnit anyUnit() {
		return unit("VPB");
	}

	public static OrgUnit unit(String code) {
		return new OrgUnit(code, "Đơn vị " + code, "DEPARTMENT", false, List.of(), null, true);
	}

	public static OrgUnit unitBelow(String parent, String code) {
		return new OrgUnit(code, "Đơn vị " + code, "DEPARTMENT", false, List.of(), parent, true);
	}

	/**
	 * A milestone that is not started.
	 * @param code the code of the unit that owes it
	 * @param offset where the day of the run lies, in days after the due date
	 * @return the duty
	 */
	public static Duty duty(String code, int offset) {
		return duty(code, offset, Work.NOT_STARTED);
	}

	public static Duty duty(String code, int offset, Work work) {
		LocalDate due = LocalDate.of(2022, 9, 30);
		return new Duty(unit(code), "wan", "1.g", DutyKind.MILESTONE.name(), null, due, due, work.name(),
				Math.max(0, -offset), Math.max(0, offset), null, null, "", "");
	}

	public static Duty standingDuty(String code) {
		return new Duty(unit(code), "awareness", "1.b", DutyKind.STANDING.name(), null, null, null,
				Work.NOT_STARTED.name(), null, null, null, null, "", "");
	}

	public static RuleSource anyRule() {
		return rule("1.g Mạng WAN", 1);
	}

	public static RuleSource rule(String name, int line) {
		return new RuleSource("a.drl", line, name, "1.g", "", "", "");
	}

}
