package vn.dondoc.web.audit;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import vn.dondoc.auditor.AuditFinding;
import vn.dondoc.auditor.AuditFinding.Difference;
import vn.dondoc.auditor.Gap;

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
		if (what.unit() != null) {
			return UriComponentsBuilder.fromPath("/why")
				.queryParam("unit", "{unit}")
				.queryParam("obligation", "{obligation}")
				.queryParam("on", what.on())
				.encode()
				.buildAndExpand(what.unit(), what.obligation())
				.toUriString();
		}
		return switch (what.gap()) {
			case NO_RUN -> "/runs";
			default -> null;
		};
	}

}
