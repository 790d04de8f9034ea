package vn.dondoc.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Work;

/**
 * What is on record about duties, so that it can be asked how each stood on any day. Does
 * not change.
 */
public final class Progress {

	/**
	 * Nothing on record.
	 */
	public static final Progress NONE = of(List.of(), List.of());

	private final Map<DutyKey, List<Report>> reports = new HashMap<>();

	private final Map<DutyKey, List<Reading>> readings = new HashMap<>();

	private Progress() {
	}

	/**
	 * Takes records in. Of two on the same day the later in the list counts.
	 * @param reports the reports
	 * @param readings the readings
	 * @return the progress
	 */
	public static Progress of(List<Report> reports, List<Reading> readings) {
		Progress progress = new Progress();
		reports.forEach(
				(report) -> progress.reports.computeIfAbsent(report.duty(), (key) -> new ArrayList<>(1)).add(report));
		readings.forEach((reading) -> progress.readings.computeIfAbsent(reading.duty(), (key) -> new ArrayList<>(1))
			.add(reading));
		progress.reports.values().forEach((list) -> list.sort(Comparator.comparing(Report::on)));
		progress.readings.values().forEach((list) -> list.sort(Comparator.comparing(Reading::on)));
		return progress;
	}

	/**
	 * How a duty stood.
	 * @param duty which duty
	 * @param target the percentage to reach; {@code null} unless it is a target
	 * @param on the day; what was recorded for a later day is not regarded
	 * @return how it stood at the end of that day
	 */
	public Standing standing(DutyKey duty, @Nullable BigDecimal target, LocalDate on) {
		Standing standing = byReports(duty, on);
		return (target != null) ? byReadings(duty, target, on, standing) : standing;
	}

	private Standing byReports(DutyKey duty, LocalDate on) {
		Work work = Work.NOT_STARTED;
		LocalDate completed = null;
		for (Report report : this.reports.getOrDefault(duty, List.of())) {
			if (!report.on().isAfter(on)) {
				boolean completes = report.work() == Work.COMPLETED;
				completed = completes ? ((completed != null) ? completed : report.on()) : null;
				work = report.work();
			}
		}
		return new Standing(work, completed, null);
	}

	// A target once reached is reached, whatever is read or reported afterwards
	private Standing byReadings(DutyKey duty, BigDecimal target, LocalDate on, Standing byReports) {
		BigDecimal latest = null;
		LocalDate reached = null;
		boolean any = false;
		for (Reading reading : this.readings.getOrDefault(duty, List.of())) {
			if (!reading.on().isAfter(on)) {
				any = true;
				latest = (reading.value() != null) ? reading.value() : latest;
				reached = (reached == null && reading.reaches(target)) ? reading.on() : reached;
			}
		}
		if (reached != null) {
			LocalDate first = byReports.completedOn();
			return new Standing(Work.COMPLETED, (first != null && first.isBefore(reached)) ? first : reached, latest);
		}
		Work work = (any && byReports.work() == Work.NOT_STARTED) ? Work.IN_PROGRESS : byReports.work();
		return new Standing(work, byReports.completedOn(), latest);
	}

	/**
	 * How a duty stood on a day.
	 *
	 * @param work how far the work had come
	 * @param completedOn since when it counted as completed; {@code null} if it did not
	 * @param reading the latest percentage read; {@code null} if there was none
	 */
	public record Standing(Work work, @Nullable LocalDate completedOn, @Nullable BigDecimal reading) {
	}

}
