package vn.dondoc.rehearsal.scenarios;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.text.Reason;

/**
 * Holds what a scenario expects of a day against what came of it.
 */
final class Comparison {

	private static final int MOST_NAMED = 5;

	private final String file;

	private final LocalDate day;

	private final ActualDay actual;

	private final List<Difference> differences = new ArrayList<>();

	private Comparison(String file, LocalDate day, ActualDay actual) {
		this.file = file;
		this.day = day;
		this.actual = actual;
	}

	static List<Difference> of(String file, Expectation expectation, LocalDate day, ActualDay actual) {
		Comparison comparison = new Comparison(file, day, actual);
		if (expectation.count() != null) {
			comparison.count(expectation, expectation.count());
		}
		else {
			expectation.keys().forEach((key) -> comparison.row(expectation, key));
		}
		return comparison.differences;
	}

	private void count(Expectation expectation, int expected) {
		List<ActualRow> found = this.actual.all(expectation.subject()).stream().filter(expectation::matches).toList();
		if (found.size() != expected) {
			differ(expectation, expectation.described(), "count", Reason.given(Integer.toString(expected)),
					Reason.given(named(found)));
		}
	}

	private static String named(List<ActualRow> rows) {
		String names = rows.stream()
			.limit(MOST_NAMED)
			.map((row) -> row.key().toString())
			.collect(Collectors.joining(", "));
		return rows.size() + (rows.isEmpty() ? "" : ": " + names) + ((rows.size() > MOST_NAMED) ? ", …" : "");
	}

	private void row(Expectation expectation, DutyKey key) {
		Subject subject = expectation.subject();
		List<ActualRow> rows = this.actual.rows(subject, key);
		if (rows.isEmpty()) {
			differ(expectation, key.toString(), subject.one(), expectation.describedRow(), this.actual.absent(key));
			return;
		}
		rows.forEach((row) -> expectation.values().forEach((column, expected) -> {
			if (!expected.equals(row.value(column))) {
				differ(expectation, row.key().toString(), column, Reason.given(Expectation.shown(expected)),
						Reason.given(Expectation.shown(row.value(column))));
			}
		}));
	}

	private void differ(Expectation expectation, String about, String column, Reason expected, Reason found) {
		this.differences.add(new Difference(this.file, expectation.line(), this.day, about, column, expected, found));
	}

}
