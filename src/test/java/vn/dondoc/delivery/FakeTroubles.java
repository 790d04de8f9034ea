package vn.dondoc.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.runs.Run;
import vn.dondoc.runs.Trouble;
import vn.dondoc.runs.Troubles;
import vn.dondoc.text.Reason;

/**
 * Trouble as a test wants it.
 */
class FakeTroubles implements Troubles {

	static final Trouble.Point THROWS = new Trouble.Point(Trouble.Kind.BROKE, "rules/2-chuyên-ngành.drl", 12,
			"2.a Cổng dữ liệu <mở>", Reason.given("NullPointerException: parent"));

	static final Trouble.Point REFUSED = new Trouble.Point(Trouble.Kind.REFUSED, "ladder.drl", 7, "",
			Reason.inBoth("month is 13; expected 1 to 12", "Tháng là 13; phải từ 1 đến 12"));

	static final Trouble.Point UNNOTIFIED = new Trouble.Point(Trouble.Kind.AUDIT, "", 0, "",
			Reason.inBoth("CDSVN, wan: reached D+8", "CDSVN, nhiệm vụ wan: đã đến mốc D+8"));

	private @Nullable Run run;

	private final List<Trouble.Point> points = new ArrayList<>();

	void clear() {
		this.run = null;
		this.points.clear();
	}

	void ended(String on, Run.State state, Trouble.Point... found) {
		this.points.clear();
		this.points.addAll(List.of(found));
		Instant at = Instant.parse(on + "T00:00:00Z");
		this.run = new Run(17, LocalDate.parse(on), Run.Reason.SCHEDULE, null, state, at, at, null, null,
				Run.Figures.NONE, this.points.stream().map(Trouble.Point::what).toList());
	}

	void refused() {
		this.points.add(REFUSED);
	}

	@Override
	public Trouble now() {
		return new Trouble(this.run, this.points);
	}

}
