package vn.dondoc.rehearsal.scenarios;

import java.time.LocalDate;

import vn.dondoc.text.Reason;

/**
 * Something that came out otherwise than a scenario expects.
 *
 * @param file the file of the scenario, relative to the rule folder
 * @param line the line that expects it, from 1
 * @param day the day it was to hold on
 * @param about the duty, as {@code UNIT/obligation}, or what was counted
 * @param column the column that differs
 * @param expected what was expected
 * @param actual what came of it
 */
public record Difference(String file, int line, LocalDate day, String about, String column, Reason expected,
		Reason actual) {
}
