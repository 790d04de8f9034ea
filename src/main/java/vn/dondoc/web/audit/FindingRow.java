package vn.dondoc.web.audit;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.dondoc.auditor.AuditFinding;
import vn.dondoc.auditor.AuditFinding.Difference;
import vn.dondoc.auditor.Gap;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.web.layout.WhyLinks;

/**
 * A finding as a row of the page.
 *
 * @param finding the finding
 * @param text what differs, in the reader's language
 * @param link where to see it; {@code null} when there is no such page
 */
record FindingRow(AuditFinding finding, String text, @Nullable String link) {

	static FindingRow of(AuditFinding finding, Locale locale) {
		return new FindingRow(finding, finding.what().text(locale), link(finding.what()));
	}

	private static @Nullable String link(Difference what) {
		if (what.message() != null) {
			return "/messages/" + what.message();
		}
		if (what.alert() != null) {
			return "/alerts/" + what.alert();
		}
		if (what.gap() == Gap.NOT_RECORDED) {
			return "/runs/" + what.run();
		}
		DutyKey duty = what.duty();
		if (duty != null) {
			return WhyLinks.to(duty, what.on());
		}
		return switch (what.gap()) {
			case NO_RUN -> "/runs";
			default -> null;
		};
	}

}
