package vn.dondoc.auditor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import vn.dondoc.auditor.AuditFinding.Difference;
import vn.dondoc.runs.Trouble;
import vn.dondoc.runs.TroubleSource;
import vn.dondoc.text.Reason;

/**
 * Tells the admins of what the auditor found: in the same mail, by the same rules, as of
 * other trouble.
 */
@Component
class AuditTroubles implements TroubleSource {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final int MOST = 100;

	private final Audits audits;

	AuditTroubles(Audits audits) {
		this.audits = audits;
	}

	@Override
	public List<Trouble.Point> points() {
		List<Trouble.Point> points = new ArrayList<>(
				this.audits.open(MOST).stream().map((finding) -> point(finding.what())).toList());
		this.audits.latest()
			.filter((check) -> check.failure() != null)
			.ifPresent((check) -> points.add(point(GapTexts.failed(VIETNAMESE), GapTexts.failed(Locale.ENGLISH))));
		return points;
	}

	private static Trouble.Point point(Difference what) {
		return point(GapTexts.line(what, VIETNAMESE), GapTexts.line(what, Locale.ENGLISH));
	}

	private static Trouble.Point point(String vietnamese, String english) {
		return new Trouble.Point(Trouble.Kind.AUDIT, "", 0, "", Reason.inBoth(english, vietnamese));
	}

}
