package vn.dondoc.records;

import java.util.List;
import java.util.stream.Stream;

import vn.dondoc.facts.DutyKey;

/**
 * What was on record when dondoc began to watch.
 *
 * @param reports the reports, in the order of the file
 * @param readings the readings, in the order of the file
 */
public record Baseline(List<Report> reports, List<Reading> readings) {

	/**
	 * Nothing on record.
	 */
	public static final Baseline EMPTY = new Baseline(List.of(), List.of());

	/**
	 * Takes private copies.
	 */
	public Baseline {
		reports = List.copyOf(reports);
		readings = List.copyOf(readings);
	}

	/**
	 * The duties that something is on record for.
	 * @return the duties, as often as they are on record
	 */
	public Stream<DutyKey> duties() {
		return Stream.concat(this.reports.stream().map(Report::duty), this.readings.stream().map(Reading::duty));
	}

}
