package vn.dondoc.auditor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import vn.dondoc.records.Progress;
import vn.dondoc.records.Reading;
import vn.dondoc.records.Report;

/**
 * What is on record about the duties of some units, with the moment at which each record
 * was entered, so that it can be asked what a run could have known.
 *
 * @param reports the reports, in the order in which they count
 * @param readings the readings, in the order in which they count
 */
record PastFacts(List<Entered<Report>> reports, List<Entered<Reading>> readings) {

	/**
	 * What was on record before a moment; what was entered in that very moment is not.
	 */
	Progress before(Instant moment) {
		return progress((at) -> at.isBefore(moment));
	}

	/**
	 * What was on record by a moment.
	 */
	Progress by(Instant moment) {
		return progress((at) -> !at.isAfter(moment));
	}

	/**
	 * Whether something was entered between two moments, both included, so that a run
	 * between them may or may not have seen it.
	 */
	boolean changedBetween(Instant from, Instant to) {
		Predicate<Instant> between = (at) -> !at.isBefore(from) && !at.isAfter(to);
		return this.reports.stream().map(Entered::at).anyMatch(between)
				|| this.readings.stream().map(Entered::at).anyMatch(between);
	}

	private Progress progress(Predicate<Instant> counts) {
		return Progress.of(those(this.reports, counts), those(this.readings, counts));
	}

	private static <T> List<T> those(Collection<Entered<T>> records, Predicate<Instant> counts) {
		return records.stream().filter((record) -> counts.test(record.at())).map(Entered::what).toList();
	}

	/**
	 * A record.
	 *
	 * @param <T> what sort of record
	 * @param what the record
	 * @param at when it was entered
	 */
	record Entered<T>(T what, Instant at) {
	}

}
