package vn.dondoc.records;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is on record about duties: reports and readings.
 */
@Service
public class Records {

	private final StoredReports reports;

	private final StoredReadings readings;

	private final Clock clock;

	Records(StoredReports reports, StoredReadings readings, Clock clock) {
		this.reports = reports;
		this.readings = readings;
		this.clock = clock;
	}

	/**
	 * Enters what was on record when dondoc began to watch, in the caller's transaction.
	 * @param baseline the records
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void enter(Baseline baseline) {
		Instant now = this.clock.instant();
		this.reports.saveAll(baseline.reports().stream().map((report) -> new StoredReport(report, now)).toList());
		this.readings.saveAll(baseline.readings().stream().map((reading) -> new StoredReading(reading, now)).toList());
	}

	/**
	 * Enters a report.
	 * @param report the report
	 */
	@Transactional
	public void report(Report report) {
		this.reports.save(new StoredReport(report, this.clock.instant()));
	}

	/**
	 * Enters a reading.
	 * @param reading the reading
	 */
	@Transactional
	public void read(Reading reading) {
		this.readings.save(new StoredReading(reading, this.clock.instant()));
	}

	/**
	 * What is on record about the duties of some units.
	 * @param units the codes of the units
	 * @return the records
	 */
	@Transactional(readOnly = true)
	public Progress progress(Collection<String> units) {
		return Progress.of(this.reports.of(units).stream().map(StoredReport::snapshot).toList(),
				this.readings.of(units).stream().map(StoredReading::snapshot).toList());
	}

}
