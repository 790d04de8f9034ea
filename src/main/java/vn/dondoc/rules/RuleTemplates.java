package vn.dondoc.rules;

import java.util.List;

import vn.dondoc.rules.RuleLanguage.Template;

/**
 * What an admin may write first in a new file.
 */
final class RuleTemplates {

	static final List<Template> ALL = List.of(
			owing("milestone", "1.a Nhiệm vụ mới", "OrgUnit( active )",
					"duties.milestone($holder, \"new-milestone\").inMonth(2026, 12);"),
			owing("target", "1.b Chỉ tiêu mới", "OrgUnit( active, specialised )",
					"duties.target($holder, \"new-target\", 80).byEndOf(2026);"),
			owing("commencement", "1.c Áp dụng từ ngày", "OrgUnit( active )",
					"duties.commencement($holder, \"new-commencement\").from(2026, 6, 1);"),
			owing("standing", "1.d Nhiệm vụ thường xuyên", "OrgUnit( active, kind == \"ADVISORY\" )",
					"duties.standing($holder, \"new-standing\");"),
			owing("periodic", "1.e Báo cáo định kỳ", "OrgUnit( active )",
					"duties.periodic($holder, \"new-report\").everyMonth(5).after().from(2026, 1, 1);"),
			alerting("reminder", "Nhắc nhở trước thời hạn (mới)", "Duty( open, daysLeft >= 1 )",
					"alerts.upcoming($duty).at(30, 7, 1);"),
			alerting("escalation", "Báo cáo cấp trên khi quá hạn 45 ngày", "Duty( open, daysLate >= 45 )",
					"alerts.escalated($duty, 3).since(45).every(7).to(\"FOCAL_POINT\", \"LEADERSHIP\");"));

	private RuleTemplates() {
	}

	private static Template owing(String id, String name, String pattern, String statement) {
		return new Template(id, """
				package vn.example.directive
				import vn.dondoc.facts.OrgUnit
				global vn.dondoc.facts.Duties duties

				rule "%s"
				    @clause("%s")
				    @legalBasis("Văn bản số …")
				    @titleEn("…")
				    @quote("…")
				when
				    $holder : %s
				then
				    %s
				end
				""".formatted(name, name.substring(0, name.indexOf(' ')), pattern, statement));
	}

	private static Template alerting(String id, String name, String pattern, String statement) {
		return new Template(id, """
				package vn.example.alerting
				import vn.dondoc.facts.Duty
				global vn.dondoc.facts.Alerts alerts

				rule "%s"
				    @titleEn("…")
				when
				    $duty : %s
				then
				    %s
				end
				""".formatted(name, pattern, statement));
	}

}
